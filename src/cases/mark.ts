/**
 * The mark of a case, beside its head: by it an open case is found in lists, in the order in which something of it is
 * late, and a closed one, the one closed last standing first. It is not the head, because the head's `due` wakes the case, and a page of marks costs little.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Agenda } from '../rules/engine/agenda.ts';
import { lateFrom } from '../rules/engine/lateness.ts';
import { type DatedDuty, datedDuties } from '../rules/engine/workload.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { sortableOr } from '../store/instants.ts';
import type { Document, Write } from '../store/port.ts';
import { wordsOn } from './finding.ts';
import { wordsOnClosed, wordsOnJoined } from './finding-closed.ts';
import { wordsOfChallenges } from './finding-work.ts';

export interface Mark {
  /** From when something of the case is late; absent where that cannot be said. */
  readonly due?: Instant;
  readonly tags: readonly string[];
  /** What can become late, with its days, so that an overview counts it without reading the case; absent where nothing can. */
  readonly duties?: readonly DatedDuty[];
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

/** The words by which a case is found, open or closed. */
export const tagsOn = (c: Case): readonly string[] =>
  c.closed === undefined ? [...wordsOn(c), ...wordsOfChallenges(c)].sort() : wordsOnClosed(c);

/** What of a case comes due, and from when something of it is late. */
export interface Dues {
  readonly lateFrom: Instant | undefined;
  readonly duties: readonly DatedDuty[];
}

export const duesOf = (c: Case, agenda: Agenda, by: Pick<DecisionContext, 'calendar'>): Dues => ({
  lateFrom: lateFrom(c, agenda, by),
  duties: datedDuties(c, agenda),
});

/** The mark a case should have. */
export function markOf(c: Case, { lateFrom: due, duties }: Dues): Mark {
  if (c.closed !== undefined) return { tags: tagsOn(c), due: countedBack(c.closed.at), closed: true };
  return { tags: tagsOn(c), ...(due === undefined ? {} : { due }), ...(duties.length === 0 ? {} : { duties }) };
}

/** What is kept in the mark's document. */
export type MarkBody = Pick<Mark, 'duties'>;
const bodyOf = ({ duties }: Mark): MarkBody => (duties === undefined ? {} : { duties });

const kindOf = ({ closed }: Mark): string => (closed === undefined ? MARK : CLOSED_MARK).kind;

/**
 * Why the mark in the store does not go with its head; undefined where it does. `said` is the mark as the head has it,
 * `not-known` in one of an earlier Pathway. What is due when only the rules can say, so that is believed.
 */
export function markMisfit(
  state: Case,
  said: Mark | 'not-known' | undefined,
  found: Pick<Document, 'kind' | 'due' | 'tags' | 'body'> | undefined,
): string | undefined {
  if (said === 'not-known') return undefined;
  if (found === undefined || said === undefined) return 'The case is in no list: its mark is missing.';
  const isAsSaid =
    found.kind === kindOf(said) &&
    isDeepStrictEqual(found.tags?.toSorted() ?? [], said.tags.toSorted()) &&
    isDeepStrictEqual(found.body, bodyOf(said)) &&
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
  const { closed: _closed, duties: _duties, ...found } = after;
  return [{ put: { partition, id, kind: kindOf(after), body: bodyOf(after), ...found } }];
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
