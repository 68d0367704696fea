/** What the referrer answered after the concern was sent, and what is known of the young person by it. */
import type { Instant, LocalDate, PersonRef } from '../base/vocabulary.ts';
import type { OtherChild, YoungPerson } from '../concern/concern.ts';
import type { Answers } from '../concern/unanswered.ts';
import type { Case } from './case.ts';

/** What the referrer answered when a team manager asked what the concern left open. */
export interface ReferrersAnswers {
  readonly at: Instant;
  /** Who asked. */
  readonly by: PersonRef;
  readonly on: LocalDate;
  readonly answers: Answers;
  /** What else they said. */
  readonly said?: string | undefined;
}

/** All of it by question, the newest last. */
export const answeredSince = ({ referrersAnswers = [] }: Pick<Case, 'referrersAnswers'>): Answers =>
  Object.assign({}, ...referrersAnswers.map(({ answers }) => answers));

/** What is known of a child who may have been harmed: as told, with what the referrer answered since. */
export function otherChildOf(c: Pick<Case, 'origin' | 'referrersAnswers'>): OtherChild {
  const { otherChild: told = {} } = c.origin.concern;
  const since = answeredSince(c);
  const { another = since.another, sharePlace = since.sharePlace } = told;
  return { ...told, another, sharePlace };
}

/** When the referrer told that, where the concern did not. */
export function otherChildToldLater(
  { origin, referrersAnswers = [] }: Pick<Case, 'origin' | 'referrersAnswers'>,
  question: 'another' | 'sharePlace',
): Instant | undefined {
  return origin.concern.otherChild?.[question] === undefined
    ? referrersAnswers.findLast(({ answers }) => answers[question] !== undefined)?.at
    : undefined;
}

/** About whom the case is: as told at its beginning, with what the referrer answered since where that left it open. */
export function youngPersonOf(c: Pick<Case, 'origin' | 'referrersAnswers'>): YoungPerson {
  const told = c.origin.concern.youngPerson;
  const since = answeredSince(c);
  const { inEducation = since.inEducation, placed = since.placed } = told;
  const { openToSocialCare = since.openToSocialCare, openToCdyjs = since.openToCdyjs } = told;
  return { ...told, inEducation, placed, openToSocialCare, openToCdyjs };
}
