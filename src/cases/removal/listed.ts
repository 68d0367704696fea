/** Which cases and separate records were removed, as a store says it, and which of some are there again. */
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Store } from '../../store/port.ts';
import { placeOf, removables } from './removable.ts';
import { type RemovedCase, readRemoved } from './removed.ts';

const AT_ONCE = 100;

export async function removedIn(store: Store): Promise<readonly RemovedCase[]> {
  const found: RemovedCase[] = [];
  for (const { removed } of removables) {
    let from: string | undefined;
    do {
      const { items, next } = await store.all(removed.kind, AT_ONCE, from);
      found.push(...items.flatMap(({ body }) => readRemoved(body) ?? []));
      from = next;
    } while (from !== undefined);
  }
  return found;
}

/** Those that came back, as with a backup of before. */
export async function backAgain(
  store: Store,
  removed: readonly RemovedCase[],
  now: Instant,
): Promise<readonly RemovedCase[]> {
  const isBack = async ({ event }: RemovedCase): Promise<boolean> => {
    const { partition, stream } = placeOf(event);
    return (await store.read(partition, stream.head.id, now))?.kind === stream.head.kind;
  };
  const back = await Promise.all(removed.map(isBack));
  return removed.filter((_one, n) => back[n]);
}
