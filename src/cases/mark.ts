/**
 * The mark of a case, beside its head: by it an open case is found in lists, in the order in which something of it is
 * late, and a closed one, the one closed last standing first. It is not the head, because the head's `due` wakes the case, and a page of marks costs little.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import { sortableOr } from '../store/instants.ts';
import type { Document, Write } from '../store/port.ts';
import { wordsOn } from './finding.ts';
import { wordsOnClosed, wordsOnJoined } from './finding-closed.ts';

export interface Mark {
  /** From when something of the case is late; absent where that cannot be said. */
  readonly due?: Instant;
  readonly tags: readonly string[];
  /** It is that of a closed case, and in another list; `due` is where it stands there. */
  readonly closed?: true;
}

/** Both were chosen when only late cases had one, and stand so in the stores there are. */
export const MARK = { kind: 'late', id: 'late' } as const;

/** Of a closed case. Its id is the same, so that a case is never in both lists. */
export const CLOSED_MARK = { kind: 'closed-case', id: MARK.id } as const;

/** The store gives what is due first, and the case that was closed last is to be first: its time is counted back. */
const turn = Temporal.Instant.from('2100-01-01T00:00:00Z').epochMilliseconds;
/** Puts the newest first where the store gives what is due first. */
export const countedBack = (at: Instant): Instant =>
  Temporal.Instant.fromEpochMilliseconds(2 * turn - Temporal.Instant.from(at).epochMilliseconds).toString();

const tagsOn = (c: Case): readonly string[] => (c.closed === undefined ? wordsOn(c) : wordsOnClosed(c));

/** The mark a case should have. */
export function markOf(c: Case, lateFrom: Instant | undefined): Mark {
  if (c.closed !== undefined) return { tags: tagsOn(c), due: countedBack(c.closed.at), closed: true };
  return { tags: tagsOn(c), ...(lateFrom === undefined ? {} : { due: lateFrom }) };
}

const kindOf = ({ closed }: Mark): string => (closed === undefined ? MARK : CLOSED_MARK).kind;

/**
 * Why the mark in the store does not go with its head; undefined where it does. `said` is the mark as the head has it,
 * `not-known` in one of an earlier Pathway. From when something is late only the rules can say, so that is believed.
 */
export function markMisfit(
  state: Case,
  said: Mark | 'not-known' | undefined,
  found: Pick<Document, 'kind' | 'due' | 'tags'> | undefined,
): string | undefined {
  if (said === 'not-known') return undefined;
  if (found === undefined || said === undefined) return 'The case is in no list: its mark is missing.';
  const isAsSaid =
    found.kind === kindOf(said) &&
    isDeepStrictEqual(found.tags?.toSorted() ?? [], said.tags.toSorted()) &&
    sortableOr(found.due) === sortableOr(said.due);
  if (!isAsSaid) return 'The mark by which the case is found in lists was changed.';
  return isDeepStrictEqual(said.tags, tagsOn(state))
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
  const { id } = MARK;
  if (after === undefined) return [{ remove: { partition, id } }];
  const { closed: _closed, ...found } = after;
  return [{ put: { partition, id, kind: kindOf(after), body: {}, ...found } }];
}

/** Beside the mark of a closed case that goes on in another: by it those who raised it find it among the open ones. */
const JOINED = { kind: MARK.kind, id: 'joined' } as const;
const goesOn = (c: Case | undefined): boolean => c?.closed?.joinedTo !== undefined;

/** Whether a mark says that the case is in the list that it is found in. */
export function isInList({ kind, id }: Pick<Document, 'kind' | 'id'>, c: Case): boolean {
  return id === JOINED.id ? goesOn(c) : (c.closed !== undefined) === (kind === CLOSED_MARK.kind);
}

export function joinedMarkWrites(before: Case | undefined, after: Case): readonly Write[] {
  if (goesOn(before) === goesOn(after)) return [];
  const place = { partition: after.reference, id: JOINED.id };
  return [
    goesOn(after) ? { put: { ...place, kind: JOINED.kind, body: {}, tags: wordsOnJoined(after) } } : { remove: place },
  ];
}
