/** What the referrer answered after the concern was sent, and what is known of the young person by it. */
import type { Instant, LocalDate, PersonRef } from '../base/vocabulary.ts';
import type { AgeFinding } from '../concern/age.ts';
import type { ForgottenOf, OtherChild, YoungPerson } from '../concern/concern.ts';
import type { InWords, Since } from '../concern/in-words.ts';
import type { Answers } from '../concern/unanswered.ts';
import { knownSince } from '../police/mash.ts';
import type { Case } from './case.ts';

/** How old the young person is, where the concern did not say. */
export interface AgeGiven {
  readonly birthDate?: LocalDate | undefined;
  /** Years. */
  readonly approximateAge?: number | undefined;
  /** What it means for the way, on the day the concern was received. */
  readonly age?: AgeFinding | undefined;
}

/** What the referrer answered when a team manager asked what the concern left open. */
export interface ReferrersAnswers extends AgeGiven {
  readonly at: Instant;
  /** Who asked. */
  readonly by: PersonRef;
  readonly on: LocalDate;
  readonly answers: Answers;
  /** Absent in records of before each such question had a place. */
  readonly inWords?: InWords | undefined;
  /** What else they said. */
  readonly said?: string | undefined;
}

type Asked = Pick<Case, 'referrersAnswers'>;

/** When the age was given, and as what. */
export const ageSince = ({ referrersAnswers = [] }: Asked): ReferrersAnswers | undefined =>
  referrersAnswers.findLast(({ age }) => age !== undefined);

/** All of it by question, the newest last. */
export function answeredSince(c: Asked): Since {
  const { referrersAnswers = [] } = c;
  return {
    answers: Object.assign({}, ...referrersAnswers.map(({ answers }) => answers)),
    inWords: Object.assign({}, ...referrersAnswers.map(({ inWords }) => inWords)),
    age: ageSince(c) !== undefined,
  };
}

/** What is known of a child who may have been harmed: as told, with what the referrer answered since. */
export function otherChildOf(c: Pick<Case, 'origin' | 'referrersAnswers'>): OtherChild {
  const { otherChild: told = {} } = c.origin.concern;
  const { answers, inWords } = answeredSince(c);
  const { another = answers.another, sharePlace = answers.sharePlace } = told;
  const { planning = inWords.planning, planOwner = inWords.planOwner } = told;
  return { ...told, another, sharePlace, planning, planOwner };
}

/** When youth justice were told that: with the concern, or since. */
export function otherChildToldAt(
  c: Pick<Case, 'origin' | 'referrersAnswers' | 'receivedAt' | 'mash'>,
  question: 'another' | 'sharePlace',
): Instant {
  const { origin, referrersAnswers = [] } = c;
  const since = referrersAnswers.findLast(({ answers }) => answers[question] !== undefined);
  const first = knownSince(c);
  return origin.concern.otherChild?.[question] === undefined ? (since?.at ?? first) : first;
}

/** What the referrer answered of the young person. */
function toldSince(referrersAnswers: readonly ReferrersAnswers[]) {
  const { answers, inWords } = answeredSince({ referrersAnswers });
  const { birthDate, approximateAge } = ageSince({ referrersAnswers }) ?? {};
  const { inEducation, placed, openToSocialCare, openToCdyjs } = answers;
  const { setting, parents, placedBy } = inWords;
  return { inEducation, placed, openToSocialCare, openToCdyjs, setting, parents, placedBy, birthDate, approximateAge };
}

/** About whom the case is: as told at its beginning, with what the referrer answered since where that left it open. */
export function youngPersonOf({
  origin,
  referrersAnswers = [],
}: Pick<Case, 'origin' | 'referrersAnswers'>): YoungPerson {
  const { notKnown = {}, ...told } = origin.concern.youngPerson;
  const since = toldSince(referrersAnswers);
  const again = Object.entries(notKnown).map(([which, answeredThen]) => {
    return [which, toldSince(referrersAnswers.slice(answeredThen))[which as ForgottenOf]] as const;
  });
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as YoungPerson &
    Record<string, unknown>;
  return { ...since, ...Object.fromEntries(again), ...given };
}
