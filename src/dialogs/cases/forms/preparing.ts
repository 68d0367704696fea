/** The form of how a booked meeting is prepared: CN-05, SC-10, A-19, PR-12. */
import { yesNoWords } from '../../../rules/base/vocabulary.ts';
import { mayChair } from '../../../rules/meeting/chairs.ts';
import { currentMeeting } from '../../../rules/record/case.ts';
import { combinedWords, type Preparation } from '../../../rules/record/preparing.ts';
import { choicesOf } from './outcome-fields.ts';
import { actionForm, type FormView, long, short } from './shape.ts';

const yesNoNotKnown = choicesOf(yesNoWords);
const combined = choicesOf(combinedWords);
const somebodyElse = { value: 'somebody-else', title: 'Somebody else' } as const;
const chairs = ({ case: c, by }: FormView) => [
  ...mayChair(c, by.roster).map(({ id, name }) => ({ value: id, title: name })),
  somebodyElse,
];

export const prepareMeeting = actionForm('prepare-meeting')({
  fields: (look) => [
    { kind: 'choice', id: 'chair', label: 'Who will chair it?', required: true, compact: true, choices: chairs(look) },
    { kind: 'text', id: 'otherChair', label: 'If somebody else: who, and why', limit: short(look) },
    { kind: 'text', id: 'minutes', label: 'Who will take the minutes?', limit: short(look) },
    {
      kind: 'choice',
      id: 'combined',
      label: 'Is it combined with another meeting?',
      required: true,
      compact: true,
      choices: combined,
    },
    {
      kind: 'text',
      id: 'combinedHow',
      label: 'If it is: who agreed, and how the task of each meeting will be done',
      limit: long(look),
      long: true,
    },
    {
      kind: 'choice',
      id: 'closed',
      label: 'Is the school or college closed that day?',
      required: true,
      compact: true,
      choices: yesNoNotKnown,
    },
    { kind: 'text', id: 'instead', label: 'If it is: who will be asked there instead', limit: short(look) },
    {
      kind: 'text',
      id: 'views',
      label: "How will the young person's and their parents' views reach the meeting?",
      hint: 'They will come, somebody will tell the meeting, or why they were not asked.',
      required: true,
      limit: long(look),
      long: true,
    },
    {
      kind: 'choice',
      id: 'building',
      label: 'Could a child who may have been harmed be in that building then?',
      required: true,
      compact: true,
      choices: yesNoNotKnown,
    },
    { kind: 'text', id: 'planned', label: 'If they could: what is planned', limit: long(look), long: true },
  ],
  raw: (look) => {
    const { chair, ...before }: Partial<Preparation> = currentMeeting(look.case)?.preparation ?? {};
    const usual = mayChair(look.case, look.by.roster)[0]?.id ?? somebodyElse.value;
    return {
      chair: before.otherChair === undefined ? (chair?.id ?? usual) : somebodyElse.value,
      otherChair: before.otherChair ?? '',
      minutes: before.minutes ?? '',
      combined: before.combined ?? 'no',
      combinedHow: before.combinedHow ?? '',
      closed: before.closed ?? '',
      instead: before.instead ?? '',
      views: before.views ?? '',
      building: before.building ?? '',
      planned: before.planned ?? '',
    };
  },
  input: ({ chair, ...said }) => ({ ...said, ...(chair === somebodyElse.value ? {} : { chair }) }),
});
