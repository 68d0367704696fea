/**
 * The mark of an open case, beside its head: by it the case is found in lists, in the order in which something of it is
 * late. It is not the head, because the head's `due` wakes the case, and a page of marks costs little.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import { sortableOr } from '../store/instants.ts';
import type { Document, Write } from '../store/port.ts';
import { wordsOn } from './finding.ts';

export interface Mark {
  /** From when something of the case is late; absent where that cannot be said. */
  readonly due?: Instant;
  readonly tags: readonly string[];
}

/** Both were chosen when only late cases had one, and stand so in the stores there are. */
export const MARK = { kind: 'late', id: 'late' } as const;

/** Open; or joined to another case, so that those who raised it find how it goes on. */
export const isListed = ({ closed }: Pick<Case, 'closed'>): boolean =>
  closed === undefined || closed.joinedTo !== undefined;

/** The mark a case should have; none once it is closed. */
export function markOf(c: Case, lateFrom: Instant | undefined): Mark | undefined {
  if (!isListed(c)) {
    return undefined;
  }
  return { tags: wordsOn(c), ...(lateFrom === undefined ? {} : { due: lateFrom }) };
}

/**
 * Why the mark in the store does not go with its head; undefined where it does. `said` is the mark as the head has it,
 * `not-known` in one of an earlier Pathway. From when something is late only the rules can say, so that is believed.
 */
export function markMisfit(
  state: Case,
  said: Mark | 'not-known' | undefined,
  found: Pick<Document, 'due' | 'tags'> | undefined,
): string | undefined {
  if (said === 'not-known') return undefined;
  if (found === undefined) return said === undefined ? undefined : 'The case is in no list: its mark is missing.';
  if (said === undefined) return 'The case is in lists, and should be in none.';
  const isAsSaid =
    isDeepStrictEqual(found.tags?.toSorted() ?? [], said.tags.toSorted()) &&
    sortableOr(found.due) === sortableOr(said.due);
  if (!isAsSaid) return 'The mark by which the case is found in lists was changed.';
  return isDeepStrictEqual(said.tags, wordsOn(state))
    ? undefined
    : 'The case is in the lists of others than it should be.';
}

/** What puts the mark in the place of the one before; nothing where they are the same. */
export function markWrites(
  partition: string,
  before: Mark | 'not-known' | undefined,
  after: Mark | undefined,
): readonly Write[] {
  if (isDeepStrictEqual(before, after)) {
    return [];
  }
  const { kind, id } = MARK;
  return [after === undefined ? { remove: { partition, id } } : { put: { partition, id, kind, body: {}, ...after } }];
}
