/** Checks what stays of cases that were removed: that nothing of it was changed, and nothing put back. */
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';
import type { Store, Stored } from '../../store/port.ts';
import { type ChainEnd, eventId } from '../hash-chain.ts';
import { REMOVED, REMOVED_EVENT, type RemovedCase, readRemoved, sealOf } from './removed.ts';

export interface RemovedFound {
  readonly removed?: RemovedCase;
  /** What does not fit, where something does not. */
  readonly reason?: string;
}

const isInPlace = ({ id, kind }: Stored<unknown>, n: number): boolean =>
  id === eventId(n + 1) && kind === REMOVED_EVENT.kind;
const holdsMore = ({ body }: Stored<unknown>): boolean =>
  Object.keys((body ?? {}) as object).some((key) => key !== 'seq' && key !== 'hash');

/** While it is still being removed only the seal is looked at: what is not swept away yet may lie beside it. */
export async function removedMisfit(store: Store, head: Stored<RemovedCase>, now: Instant): Promise<RemovedFound> {
  const removed = readRemoved(head.body);
  const reference: Reference = head.partition;
  if (removed === undefined || removed.event.reference !== reference) {
    return { reason: 'What says that it was removed was changed after it was written.' };
  }
  const { events, seal } = removed.event;
  const beside = (await store.list<ChainEnd>(reference, '', now)).filter(({ id }) => id !== REMOVED.id);
  const kept = beside.filter(({ id }) => id.startsWith('event:'));
  const ends = kept.map(({ body }) => ({ seq: body?.seq, hash: body?.hash }));
  if (ends.length !== events || sealOf(ends) !== seal || ends.at(-1)?.hash !== removed.previous) {
    return { removed, reason: 'It was removed, and the numbers and hashes of its events are not those that it had.' };
  }
  if (head.due !== undefined) return { removed };
  if (!kept.every(isInPlace) || kept.some(holdsMore) || beside.length > kept.length) {
    return { removed, reason: 'It was removed, and something of it stands there again.' };
  }
  return { removed };
}
