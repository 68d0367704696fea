/** Checks what stays of cases that were removed: that nothing of it was changed, and nothing put back. */
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Store, Stored } from '../../store/port.ts';
import { type ChainEnd, eventId } from '../hash-chain.ts';
import { type AnyStreamType, partitionOf } from '../stream-type.ts';
import { placeOf, type Removable } from './removable.ts';
import { REMOVED_EVENT, type RemovedCase, readRemoved, sealOf } from './removed.ts';

export interface RemovedFound {
  readonly removed?: RemovedCase;
  /** What does not fit, where something does not. */
  readonly reason?: string;
}

const isInPlace =
  ({ event }: AnyStreamType) =>
  ({ id, kind }: Stored<unknown>, n: number): boolean =>
    id === eventId(n + 1, event.idPrefix) && kind === REMOVED_EVENT.kind;
const holdsMore = ({ body }: Stored<unknown>): boolean =>
  Object.keys((body ?? {}) as object).some((key) => key !== 'seq' && key !== 'hash');

/** While it is still being removed only the seal is looked at: what is not swept away yet may lie beside it. */
export async function removedMisfit(
  store: Store,
  { stream, removed: place, log }: Removable,
  head: Stored<RemovedCase>,
  now: Instant,
): Promise<RemovedFound> {
  const removed = readRemoved(head.body);
  if (removed === undefined || placeOf(removed.event).partition !== head.partition) {
    return { reason: 'What says that it was removed was changed after it was written.' };
  }
  const { events, seal } = removed.event;
  const beside = (await store.list<ChainEnd>(head.partition, '', now)).filter(({ id }) => id !== place.id);
  const kept = beside.filter(({ id }) => id.startsWith(stream.event.idPrefix));
  const ends = kept.map(({ body }) => ({ seq: body?.seq, hash: body?.hash }));
  if (ends.length !== events || sealOf(ends) !== seal || ends.at(-1)?.hash !== removed.previous) {
    return { removed, reason: 'It was removed, and the numbers and hashes of its events are not those that it had.' };
  }
  if (head.due !== undefined) return { removed };
  const looks = await store.list(partitionOf(log, removed.event.reference), '', now);
  if (!kept.every(isInPlace(stream)) || kept.some(holdsMore) || beside.length > kept.length || looks.length > 0) {
    return { removed, reason: 'It was removed, and something of it stands there again.' };
  }
  return { removed };
}
