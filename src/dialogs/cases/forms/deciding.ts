/** Forms of the team manager's talk and decision: CN-03, CN-04, CN-07, CT-02 to CT-05. */
import { beforeTheTalk, reachWords } from '../../../cards/continuum/talk.ts';
import { isTalkOwed } from '../../../rules/concern/tried.ts';
import { toAskInTheTalk } from '../../../rules/concern/unanswered.ts';
import { hasReferrer } from '../../../rules/record/referrer.ts';
import { answeredSince } from '../../../rules/record/referrers-answers.ts';
import { stanceWords } from '../../../rules/record/referrers-stance.ts';
import { choicesOf, longText } from './fields.ts';
import { closedSchoolWords } from './school-closed.ts';
import { actionForm, type FormView, long, reasonField, short, today } from './shape.ts';

/** What the concern left open: asked in the talk. */
function stillToAsk({ case: c }: FormView): readonly string[] {
  const left = toAskInTheTalk(c.origin.concern, answeredSince(c));
  return left.length === 0
    ? []
    : [
        `**Still to ask the referrer:**\r${left.map((one) => `- ${one}`).join('\r')}`,
        '"Record what the referrer answered" has a place for each answer. What you have written here stays for when you come back.',
      ];
}

/** What is asked of a talk that a team manager had. */
export function talkFields(look: FormView) {
  return [
    { kind: 'date', id: 'on', label: 'Day you spoke', required: true, not: 'future', near: true },
    { kind: 'time', id: 'time', label: 'Time', required: true },
    {
      kind: 'choice',
      id: 'mode',
      label: 'How you spoke',
      required: true,
      choices: [
        { value: 'in-person', title: 'In person' },
        { value: 'teams-call', title: 'Teams call' },
        { value: 'telephone', title: 'Telephone' },
      ],
    },
    { kind: 'text', id: 'withWhom', label: 'Who you spoke to', required: true, limit: short(look) },
    { kind: 'text', id: 'referrersView', label: "The referrer's view", required: true, long: true, limit: long(look) },
    { kind: 'text', id: 'managersView', label: 'Your view', required: true, long: true, limit: long(look) },
    { kind: 'text', id: 'conclusion', label: 'What you concluded', required: true, long: true, limit: long(look) },
    reasonField(look, 'The reason'),
  ] as const;
}

export const talkRaw = (look: FormView) => ({
  on: today(look),
  ...(hasReferrer(look.case) ? { withWhom: look.case.referrer.name } : {}),
});

const nobodyRaisedIt =
  'Nobody raised a concern about this young person by name. Talk with a worker who told of the matter, or with another worker of their agency.';

export const recordDiscussion = actionForm('record-discussion')({
  paragraphs: (look) => [
    hasReferrer(look.case) ? reachWords(look.case.origin.concern, look.case.referrer.name) : nobodyRaisedIt,
    ...closedSchoolWords(look),
  ],
  extra: (look) => beforeTheTalk(look.case.origin.concern, stillToAsk(look)),
  fields: talkFields,
  raw: talkRaw,
  onward: (look) => (stillToAsk(look).length === 0 ? undefined : 'record-answers'),
  input: (values) => values,
});

/** Asked with every decision, and never answered for anybody (A-16). */
const stanceFields = (look: FormView) =>
  [
    {
      kind: 'choice',
      id: 'referrer',
      label: 'Does the referrer agree?',
      required: true,
      choices: choicesOf(stanceWords),
    },
    longText(look, 'referrerSays', 'If not: what the referrer says'),
  ] as const;

/** Where no talk is recorded a meeting can be agreed all the same, with when and how they were tried. */
function triedFields(look: FormView) {
  return isTalkOwed(look.case)
    ? ([
        {
          kind: 'date',
          id: 'triedOn',
          label: 'Day you tried to reach the referrer, and others of their agency',
          required: true,
          not: 'future',
          near: true,
        },
        {
          kind: 'text',
          id: 'triedHow',
          label: 'How you tried, and which of them. The talk stays to be done',
          required: true,
          limit: short(look),
        },
      ] as const)
    : [];
}

export const agreeMeeting = actionForm('agree-meeting')({
  paragraphs: ({ case: c }) =>
    isTalkOwed(c)
      ? [
          'No talk is recorded yet. Go back and record it if you had it. If you could reach nobody of their agency, say below when and how you tried: the talk will stay on your list.',
        ]
      : [],
  fields: (look) => [
    reasonField(look, 'The reason'),
    { kind: 'text', id: 'told', label: 'What to tell the referrer', required: true, long: true, limit: long(look) },
    ...stanceFields(look),
    ...triedFields(look),
  ],
  input: ({ triedOn, triedHow, ...values }) =>
    triedOn === undefined || triedHow === undefined ? values : { ...values, tried: { on: triedOn, how: triedHow } },
});

export const decideNoMeeting = actionForm('decide-no-meeting')({
  fields: (look) => [
    reasonField(look, 'The reason'),
    { kind: 'text', id: 'advice', label: 'Advice given', required: true, long: true, limit: long(look) },
    { kind: 'text', id: 'told', label: 'What to tell the referrer', required: true, long: true, limit: long(look) },
    ...stanceFields(look),
  ],
  input: (values) => values,
});
