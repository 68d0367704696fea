/** Commits: each is kept once or not at all, also where answers are lost. */
import type { Container } from '@azure/cosmos';
import { Conflict, type Write } from '../port.ts';
import { attempt, type ItemWrite } from './attempt.ts';
import { partsOf, toItem, type Writing } from './items.ts';
import { readItem } from './reading.ts';
import { troubleOf } from './trouble.ts';

function toItemWrite(write: Write, mark: Writing): ItemWrite {
  if ('remove' in write) return { type: 'remove', id: write.remove.id };
  if ('create' in write) return { type: 'create', item: toItem(write.create, mark) };
  if ('put' in write) return { type: 'put', item: toItem(write.put, mark) };
  const { ifMatch, commits: before } = partsOf(write.ifMatch);
  return { type: 'replace', item: toItem(write.replace, { ...mark, before }), ifMatch };
}

/**
 * The ids that tell whether a commit was kept. A created document is enough: it is there or it is not. Others are all
 * asked, because a `put` of somebody else leaves no trace of who wrote before.
 */
function tellingIds(writes: readonly ItemWrite[]): readonly string[] {
  const created = writes.find(({ type }) => type === 'create');
  const telling = created === undefined ? writes : [created];
  return telling.flatMap((write) => (write.type === 'remove' ? [] : [write.item.id]));
}

/**
 * The work of a commit, to be done again until it does not throw for the moment's sake. It throws `Conflict` where
 * somebody else was first.
 */
export function commitWrites(
  container: Container,
  partition: string,
  all: readonly Write[],
  mark: Writing,
): (signal: AbortSignal) => Promise<void> {
  const writes = all.map((write) => toItemWrite(write, mark));
  const wasKept = async (signal: AbortSignal): Promise<boolean> => {
    for (const id of tellingIds(writes)) {
      const found = await readItem(container, partition, id, signal);
      if (found?.commits.includes(mark.commit)) return true;
    }
    return false;
  };
  // An attempt was sent of which nobody knows what became.
  let isInDoubt = false;
  return async (signal) => {
    if (isInDoubt && (await wasKept(signal))) return;
    try {
      await attempt(container, partition, writes, signal);
    } catch (error) {
      const { kind } = troubleOf(error);
      if (kind === 'conflict') {
        // The one in the way may be this very commit, which arrived late.
        if (isInDoubt && (await wasKept(signal))) return;
        throw new Conflict(`${partition} was not written: somebody else was first.`, { cause: error });
      }
      if (kind === 'lost') isInDoubt = true;
      throw error;
    }
  };
}
