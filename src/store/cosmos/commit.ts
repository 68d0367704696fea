/** Commits: each is kept once or not at all, also where answers are lost. */
import type { Container } from '@azure/cosmos';
import { sortable } from '../instants.ts';
import { Conflict, StoreError, type Versions, type Write } from '../port.ts';
import { attempt, type Etags, type ItemWrite } from './attempt.ts';
import { etagOf, inPlaceOf, isAlive, partsOf, type StoredItem, toItem, type Writing } from './items.ts';
import { readItem } from './reading.ts';
import { troubleOf } from './trouble.ts';

type WithItem = Exclude<ItemWrite, { readonly type: 'remove' }>;

function toItemWrite(write: Write, mark: Writing): ItemWrite {
  if ('remove' in write) return { type: 'remove', id: write.remove.id };
  if ('create' in write) return { type: 'create', item: toItem(write.create, mark), asOf: write.asOf };
  if ('put' in write) return { type: 'put', item: toItem(write.put, mark) };
  const { ifMatch, commits: before } = partsOf(write.ifMatch);
  return { type: 'replace', item: toItem(write.replace, { ...mark, before }), ifMatch };
}

/**
 * Those that tell whether a commit was kept: what it replaces, and the first that it creates. Puts are asked only where
 * there is nothing else, because a put of somebody else leaves no trace of who wrote before.
 */
function tellingWrites(writes: readonly ItemWrite[]): readonly WithItem[] {
  const withItems = writes.filter((write) => write.type !== 'remove');
  const created = withItems.find(({ type }) => type === 'create');
  const telling = withItems.filter((write) => write === created || write.type === 'replace');
  return telling.length > 0 ? telling : withItems;
}

/** Whether a document that does not name the commit shows by that that it was not kept. */
function tells(write: WithItem, found: StoredItem | undefined): boolean {
  if (write.type !== 'replace') return write.type === 'create';
  // All that has written it since the commit read it is there.
  const [, base = ''] = write.item.commits;
  return found?.commits.includes(base) ?? false;
}

/** The same writes; but where one of them creates, and what lies there has expired and was not dropped yet, it is replaced. */
async function overExpired(
  container: Container,
  partition: string,
  writes: readonly ItemWrite[],
  mark: Writing,
  signal: AbortSignal,
): Promise<readonly ItemWrite[]> {
  const over = async (write: ItemWrite): Promise<ItemWrite> => {
    if (write.type !== 'create' || write.asOf === undefined) return write;
    const found = await readItem(container, partition, write.item.id, signal);
    if (found === undefined || isAlive(found, sortable(write.asOf))) return write;
    return { type: 'replace', item: inPlaceOf(found, write.item, mark), ifMatch: found._etag };
  };
  return Promise.all(writes.map(over));
}

/** Whether they create and replace the same. */
const isSame = (one: readonly ItemWrite[], other: readonly ItemWrite[]): boolean =>
  one.every((write, n) => write.type === other[n]?.type);

/** In the order of the writes. */
function versionsOf(writes: readonly ItemWrite[], etags: Etags): Versions {
  return writes.map((write) => {
    const _etag = write.type === 'remove' ? undefined : etags.get(write.item.id);
    return write.type === 'remove' || _etag === undefined ? undefined : etagOf({ _etag, commits: write.item.commits });
  });
}

function undecided(partition: string, cause: unknown): StoreError {
  const words = `Nobody knows whether ${partition} was written: the answer was lost, and others have written since.`;
  return new StoreError('store-unavailable', words, { cause });
}

/**
 * The work of a commit, to be done again until it does not throw for the moment's sake. It throws `Conflict` where
 * somebody else was first, and `StoreError` `store-unavailable` where somebody else has written since and nothing tells
 * any more whether it was kept.
 */
export function commitWrites(
  container: Container,
  partition: string,
  all: readonly Write[],
  mark: Writing,
): (signal: AbortSignal) => Promise<Versions> {
  const asked = all.map((write) => toItemWrite(write, mark));
  let writes: readonly ItemWrite[] = asked;
  const noneKnown = all.map(() => undefined);
  const look = async (signal: AbortSignal): Promise<'kept' | 'not kept' | 'nobody knows'> => {
    let isTold = false;
    for (const write of tellingWrites(writes)) {
      const found = await readItem(container, partition, write.item.id, signal);
      if (found?.commits.includes(mark.commit)) return 'kept';
      isTold ||= tells(write, found);
    }
    return isTold ? 'not kept' : 'nobody knows';
  };
  // An attempt was sent of which nobody knows what became.
  let isInDoubt = false;
  return async (signal) => {
    if (isInDoubt && (await look(signal)) === 'kept') return noneKnown;
    for (;;) {
      try {
        return versionsOf(writes, await attempt(container, partition, writes, signal));
      } catch (error) {
        const { kind } = troubleOf(error);
        if (kind === 'lost') isInDoubt = true;
        if (kind !== 'conflict') throw error;
        // The one in the way may be this very commit, which arrived late.
        const became = isInDoubt ? await look(signal) : 'not kept';
        if (became === 'kept') return noneKnown;
        if (became === 'nobody knows') throw undecided(partition, error);
        const before = writes;
        writes = await overExpired(container, partition, asked, mark, signal);
        if (isSame(before, writes)) {
          throw new Conflict(`${partition} was not written: somebody else was first.`, { cause: error });
        }
      }
    }
  };
}
