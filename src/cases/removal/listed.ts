/** Which cases were removed, as a store says it, and which of some are there again. */
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Store } from '../../store/port.ts';
import { HEAD } from '../repository.ts';
import { REMOVED, type RemovedCase, readRemoved } from './removed.ts';

const AT_ONCE = 100;

export async function removedIn(store: Store): Promise<readonly RemovedCase[]> {
  const found: RemovedCase[] = [];
  let from: string | undefined;
  do {
    const { items, next } = await store.all(REMOVED.kind, AT_ONCE, from);
    found.push(...items.flatMap(({ body }) => readRemoved(body) ?? []));
    from = next;
  } while (from !== undefined);
  return found;
}

/** Those that came back, as with a backup of before. */
export async function backAgain(
  store: Store,
  removed: readonly RemovedCase[],
  now: Instant,
): Promise<readonly RemovedCase[]> {
  const heads = await Promise.all(removed.map(({ event }) => store.read(event.reference, HEAD.id, now)));
  return removed.filter((_one, n) => heads[n]?.kind === HEAD.kind);
}
