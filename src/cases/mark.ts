/**
 * The mark of an open case, beside its head: by it the case is found in lists, in the order in which something of it is
 * late. It is not the head, because the head's `due` wakes the case, and a page of marks costs little.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import type { Write } from '../store/port.ts';
import { wordsOn } from './finding.ts';

export interface Mark {
  /** From when something of the case is late; absent where that cannot be said. */
  readonly due?: Instant;
  readonly tags: readonly string[];
}

/** Both were chosen when only late cases had one, and stand so in the stores there are. */
export const MARK = { kind: 'late', id: 'late' } as const;

/** The mark a case should have; none once it is closed. */
export function markOf(c: Case, lateFrom: Instant | undefined): Mark | undefined {
  if (c.closed !== undefined) {
    return undefined;
  }
  return { tags: wordsOn(c), ...(lateFrom === undefined ? {} : { due: lateFrom }) };
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
