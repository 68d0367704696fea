/**
 * Of which cases it is known here that nothing is owed any more for which anything else could wait, and at which version:
 * what the next change of that very version owes is then all there is, and the case is not asked. What reminds is looked
 * for when it is due. Whatever makes a case owe something, in this process or another, makes a new version of it, and so
 * does retrying what was given up (stuck.ts): what is known here is never too much.
 */
import { LRUCache } from 'lru-cache';
import type { Committed } from '../cases/bundle.ts';
import type { Reference } from '../rules/base/vocabulary.ts';
import type { Etag } from '../store/port.ts';
import type { StoredNotice } from './notice-store.ts';

/** Some hundred bytes each. */
const mostCases = 5_000;

export interface Settled {
  /**
   * All that the case of these changes owes, but what reminds, in its order; undefined where it has to be asked.
   * `changes`: in theirs.
   */
  allOwed(changes: readonly Committed[]): readonly StoredNotice[] | undefined;
  /** Whether anything is still owed of this change or of one before it. */
  keep(change: Committed, isOver: boolean): void;
}

export function createSettled(): Settled {
  const versions = new LRUCache<Reference, Etag>({ max: mostCases });
  return {
    allOwed(changes) {
      const [first] = changes;
      let version = first && versions.get(first.reference);
      for (const { before, after, owes, notices } of changes) {
        const isNext = before === undefined || before === version;
        if (!isNext || after === undefined || notices.length < owes) return undefined;
        version = after;
      }
      return changes.flatMap(({ notices }) => notices);
    },
    keep({ reference, after }, isOver) {
      if (isOver && after !== undefined) versions.set(reference, after);
      else versions.delete(reference);
    },
  };
}
