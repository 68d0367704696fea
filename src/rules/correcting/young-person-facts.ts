/** Facts of the young person that can be put right, as they were told at the beginning or said at a meeting since. */
import { type Answer, type LocalDate, yesNoWords } from '../base/vocabulary.ts';
import type { ForgottenOf, YoungPerson } from '../concern/concern.ts';
import { educationSaid } from '../outcome/education.ts';
import { isPlaced, placedBy } from '../placing/placing.ts';
import type { Case } from '../record/case.ts';
import { correctionsOf } from '../record/corrections.ts';
import type { OutcomeAnswers } from '../record/outcome.ts';
import { youngPersonOf } from '../record/referrers-answers.ts';
import { receiptOf } from './receipt.ts';
import type { FactRow } from './row.ts';

const everywhere = (): boolean => true;

/** The oldest that anybody can be taken for, in years. */
const OLDEST = 30;

/** The case with that of the young person. */
function withThem(c: Case, told: Partial<YoungPerson>): Partial<Case> {
  const { concern } = c.origin;
  return { origin: { ...c.origin, concern: { ...concern, youngPerson: { ...concern.youngPerson, ...told } } } };
}

/** The case without that of the young person, also where the referrer answered it since; what they answer later counts. */
function withoutKnown(c: Case, which: ForgottenOf): Partial<Case> {
  const { youngPerson } = c.origin.concern;
  const notKnown = { ...youngPerson.notKnown, [which]: c.referrersAnswers?.length ?? 0 };
  return withThem(c, { [which]: undefined, notKnown });
}

const noAnswer = (is: string): string | undefined =>
  Object.hasOwn(yesNoWords, is) ? undefined : 'Choose one of the answers.';

function wrongBirthDate(c: Case, is: LocalDate, today: LocalDate): string | undefined {
  if (is > today) return 'That date is in the future. Check the date of birth.';
  const { happenedOn } = c.origin.concern.seenOrHeard;
  if (happenedOn !== undefined && is > happenedOn) return 'That is after what happened. Check the date of birth.';
  const oldest = Temporal.PlainDate.from(today).subtract({ years: OLDEST }).toString();
  return is < oldest ? `That is more than ${OLDEST} years ago. Check the year.` : undefined;
}

type AnswerOf = 'inEducation' | 'placed' | 'openToSocialCare' | 'openToCdyjs';

/** What was answered with yes, no or not known when it was told. */
const answered = (of: AnswerOf, source: FactRow['source'], read: FactRow['read']) => ({
  kind: 'answer' as const,
  source,
  isThere: everywhere,
  read,
  put: (c: Case, is: string) => withThem(c, { [of]: is as Answer }),
  wrong: (_c: Case, is: string) => noAnswer(is),
});

type Service = 'activeSocialCare' | 'activeCdyjs';

/** As it was put right, as the newest outcome says it, or as it was told: the newest counts. */
function activity(c: Case, fact: 'social-care' | 'cdyjs', service: Service, told: Answer | undefined) {
  const newest = c.outcomes?.findLast(
    ({ recorded, cards }) => recorded !== undefined && cards.assessment !== undefined,
  );
  const answers = newest?.cards.assessment?.answers as OutcomeAnswers['assessment'] | undefined;
  const said = answers?.[service];
  const corrected = correctionsOf(c, fact).at(-1);
  const isNewer = corrected !== undefined && corrected.at >= (newest?.recorded?.at ?? '');
  if (isNewer) return corrected.is;
  return said === 'since' ? 'yes' : (said ?? told);
}

function withHappened(c: Case, happenedOn: LocalDate | undefined): Partial<Case> {
  const { concern } = c.origin;
  return { origin: { ...c.origin, concern: { ...concern, seenOrHeard: { ...concern.seenOrHeard, happenedOn } } } };
}

export const youngPersonFacts = {
  name: {
    kind: 'words',
    source: 'CN-02',
    isThere: everywhere,
    read: (c) => youngPersonOf(c).name,
    put: (c, is) => withThem(c, { name: is }),
  },
  'birth-date': {
    kind: 'day',
    source: 'A-02',
    isThere: everywhere,
    read: (c) => youngPersonOf(c).birthDate,
    put: (c, is) => withThem(c, { birthDate: is }),
    notKnown: (c) => withoutKnown(c, 'birthDate'),
    wrong: (c, is, { today }) => wrongBirthDate(c, is, today),
  },
  age: {
    kind: 'years',
    source: 'A-02',
    isThere: (c) => youngPersonOf(c).birthDate === undefined,
    read: (c) => youngPersonOf(c).approximateAge?.toString(),
    put: (c, is) => withThem(c, { approximateAge: Number(is) }),
    notKnown: (c) => withoutKnown(c, 'approximateAge'),
    wrong: (_c, is) =>
      /^\d{1,2}$/.test(is) && Number(is) <= OLDEST ? undefined : `Enter a whole number from 0 to ${OLDEST}.`,
  },
  'in-education': answered(
    'inEducation',
    'CJ-27',
    (c) => educationSaid(c).at(-1)?.education ?? youngPersonOf(c).inEducation,
  ),
  school: {
    kind: 'words',
    source: 'CN-15',
    isThere: everywhere,
    read: (c) => youngPersonOf(c).setting,
    // The team that was chosen belonged to what stood there.
    put: (c, is) => withThem(c, { setting: is, settingTeam: undefined }),
    notKnown: (c) => withoutKnown({ ...c, ...withThem(c, { settingTeam: undefined }) }, 'setting'),
  },
  placed: answered('placed', 'SC-08', (c) => (isPlaced(c) ? 'yes' : youngPersonOf(c).placed)),
  'placed-by': {
    kind: 'words',
    source: 'A-20',
    isThere: isPlaced,
    read: placedBy,
    put: (c, is) => ({
      ...withThem(c, { placedBy: is }),
      ...(c.placing === undefined ? {} : { placing: { ...c.placing, authority: is } }),
    }),
  },
  'social-care': answered('openToSocialCare', 'CN-08', (c) =>
    activity(c, 'social-care', 'activeSocialCare', youngPersonOf(c).openToSocialCare),
  ),
  cdyjs: answered('openToCdyjs', 'CN-23', (c) => activity(c, 'cdyjs', 'activeCdyjs', youngPersonOf(c).openToCdyjs)),
  'happened-on': {
    kind: 'day',
    source: 'A-02',
    isThere: everywhere,
    read: (c) => c.origin.concern.seenOrHeard.happenedOn,
    put: withHappened,
    notKnown: (c) => withHappened(c, undefined),
    wrong: (c, is, { calendar }) => {
      const { birthDate } = youngPersonOf(c);
      if (birthDate !== undefined && is < birthDate) return 'That is before the date of birth. Check both days.';
      return is > calendar.localDate(receiptOf(c))
        ? 'That is after the day on which the case was received. Check both days.'
        : undefined;
    },
  },
} as const satisfies Readonly<Record<string, FactRow>>;
