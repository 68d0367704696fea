/** Forms for those who do not agree, and of the answers to them. */
import type { Choice } from '../../../cards/form/fields.ts';
import { inPart, plainWords } from '../../../cards/text.ts';
import { inSentence } from '../../../rules/base/capitals.ts';
import { atStage, outside } from '../../../rules/challenges/guards.ts';
import { familysGoingOn, goingOn, teamsDisagreeing } from '../../../rules/challenges/whose.ts';
import {
  type Challenge,
  challengeAbout,
  differenceStages,
  familyMembers,
  lastStep,
  STAGES_HERE,
} from '../../../rules/record/challenges.ts';
import { choicesOf, longText, needed, notAnother, shortText, theOnly, whichField } from './fields.ts';
import { actionForm, type FormView, today } from './shape.ts';

const about = {
  kind: 'choice',
  id: 'about',
  label: 'What is not agreed with?',
  required: true,
  choices: choicesOf(challengeAbout),
} as const;
const whyAndAsks = (look: FormView, why: string, asks: string) =>
  [
    { ...longText(look, 'why', why, notAnother), ...needed },
    { ...shortText(look, 'asks', asks), ...needed },
  ] as const;

const theirTeams = (look: FormView): readonly Choice[] =>
  teamsDisagreeing(look.case, look.person, look.by.roster).map((id) => ({
    value: id,
    title: look.by.roster.team(id)?.name ?? id,
  }));

function teamField(look: FormView) {
  const choices = theirTeams(look);
  return choices.length < 2 ? [] : [{ kind: 'choice', id: 'team', label: 'For which team?', choices } as const];
}

export const challenge = actionForm('challenge')({
  fields: (look) => [...teamField(look), about, ...whyAndAsks(look, 'Why you do not agree', 'What you ask for')],
  input: ({ team, ...values }, look) =>
    team === undefined && theirTeams(look).length > 1
      ? [{ field: 'team', says: 'You speak for more than one team. Choose one.' }]
      : { ...values, ...(team === undefined ? {} : { team }) },
});

export const challengeForFamily = actionForm('challenge-for-family')({
  fields: (look) => [
    { kind: 'choice', id: 'member', label: 'Who does not agree?', required: true, choices: choicesOf(familyMembers) },
    about,
    ...whyAndAsks(look, 'Why, in their own words', 'What they ask for'),
    { ...shortText(look, 'through', 'Who will give them the answer'), ...needed },
  ],
  input: (values) => values,
});

/** Characters of a name in a list. */
const MOST_OF_A_NAME = 80;
const MOST_TO_CHOOSE = 20;

function titleOf(one: Challenge, { by }: FormView): string {
  const { number, family, team, by: author } = one;
  const whose =
    family === undefined
      ? team === undefined
        ? author.name
        : (by.roster.team(team)?.name ?? team)
      : familyMembers[family.member];
  return `${number}. ${whose.slice(0, MOST_OF_A_NAME)}: ${inSentence(challengeAbout[one.about])}`;
}

const whichOne = (look: FormView, some: readonly Challenge[]) =>
  whichField(
    'Which one?',
    some.slice(0, MOST_TO_CHOOSE).map((one) => ({ value: String(one.number), title: titleOf(one, look) })),
  );

/** Characters of all that is shown of them on a form. */
const MOST_SHOWN = 2_000;
const rest = 'Shown in part. Go back to the case: "Where people do not agree" has all of it.';

/** What they do not agree with, and what they ask for, above the inputs of the answer. */
function said(look: FormView, some: readonly Challenge[]): readonly unknown[] {
  const most = Math.floor(MOST_SHOWN / Math.max(some.length, 1) / 2);
  const label = (text: string) => ({ type: 'TextBlock', text: plainWords(text), wrap: true, isSubtle: true });
  return some
    .slice(0, MOST_TO_CHOOSE)
    .flatMap((one) => [
      label(titleOf(one, look)),
      ...inPart(lastStep(one).why, most, rest),
      label('What is asked for:'),
      ...inPart(one.asks, most, rest),
    ]);
}

type Some = (look: FormView) => readonly Challenge[];

const leadNext =
  'The service lead will answer next. If that answer is not agreed with either, the policy on professional differences says how it goes on, and Pathway records it.';
const leadHasAnswered =
  'The service lead has answered already, so there is no further answer here. Pathway will tell the team manager and the service lead. They deal with it outside Pathway, as the policy on professional differences says.';

/** Who deals with it next, by whose answer is not agreed with; of which it is said where there are both. */
function whoIsNext(some: readonly Challenge[]): readonly string[] {
  const numbers = (stage: number) => some.filter(({ steps }) => steps.length === stage).map(({ number }) => number);
  const [first, last] = [numbers(1), numbers(STAGES_HERE)];
  const of = (which: readonly number[]) => (first.length > 0 && last.length > 0 ? `**${which.join(', ')}:** ` : '');
  return [
    ...(first.length === 0 ? [] : [`${of(first)}${leadNext}`]),
    ...(last.length === 0 ? [] : [`${of(last)}${leadHasAnswered}`]),
  ];
}

const still = <A extends 'still-not-agree' | 'family-still-not-agree'>(action: A, some: Some, why: string) =>
  actionForm(action)({
    paragraphs: (look) => whoIsNext(some(look)),
    fields: (look) => [whichOne(look, some(look)), { ...longText(look, 'why', why, notAnother), ...needed }],
    raw: (look) => theOnly(some(look)),
    input: ({ number, why: words }) => ({ number: Number(number), why: words }),
  });
export const stillNotAgree = still(
  'still-not-agree',
  (look) => goingOn(look.case, look.person),
  'Why you still do not agree',
);
export const familyStillNotAgree = still(
  'family-still-not-agree',
  (look) => familysGoingOn(look.case),
  'Why, in their own words',
);

const answer = <A extends 'answer-challenge' | 'answer-as-service-lead'>(action: A, some: Some) =>
  actionForm(action)({
    extra: (look) => said(look, some(look)),
    fields: (look) => [
      whichOne(look, some(look)),
      { ...longText(look, 'done', 'What was done'), ...needed },
      { ...longText(look, 'told', 'What you tell them'), ...needed },
    ],
    raw: (look) => theOnly(some(look)),
    input: ({ number, done, told }) => ({ number: Number(number), done, told }),
  });
export const answerChallenge = answer('answer-challenge', (look) => atStage(look.case, 1));
export const answerAsServiceLead = answer('answer-as-service-lead', (look) => atStage(look.case, 2));

export const recordDifference = actionForm('record-difference')({
  fields: (look) => [
    whichOne(look, outside(look.case)),
    { kind: 'choice', id: 'stage', label: 'What was reached?', required: true, choices: choicesOf(differenceStages) },
    { ...shortText(look, 'withWhom', 'Who deals with it there'), ...needed },
    { kind: 'date', id: 'on', label: 'Day it was reached', required: true, not: 'future', near: true },
  ],
  raw: (look) => ({ ...theOnly(outside(look.case)), on: today(look) }),
  input: ({ number, ...values }) => ({ number: Number(number), ...values }),
});
