/** The form of how a booked meeting is prepared: CN-05, SC-10, A-19, PR-12. */
import { mayChair } from '../../../rules/meeting/chairs.ts';
import { closedBetween } from '../../../rules/meeting/school-holidays.ts';
import { currentMeeting, standingInvitations } from '../../../rules/record/case.ts';
import { combinedWords, type Preparation } from '../../../rules/record/preparing.ts';
import { choicesOf, longText, needed, shortText, yesNoNotKnown } from './fields.ts';
import { closedSchoolWords } from './school-closed.ts';
import { actionForm, type FormView } from './shape.ts';

const combined = choicesOf(combinedWords);
const somebodyElse = { value: 'somebody-else', title: 'Somebody else' } as const;
const chairs = ({ case: c, by }: FormView) => [
  ...mayChair(c, by.roster).map(({ id, name }) => ({ value: id, title: name })),
  somebodyElse,
];

/** The school of the case that is closed on the day of the meeting, by the register. */
function closedThatDay({ case: c, by }: FormView) {
  const starts = currentMeeting(c)?.starts;
  if (starts === undefined) return undefined;
  const day = by.calendar.localDate(starts);
  const teams = standingInvitations(c).map(({ team }) => team);
  return closedBetween([...c.referrerTeams, ...teams], day, day, by.roster)[0];
}

export const prepareMeeting = actionForm('prepare-meeting')({
  paragraphs: closedSchoolWords,
  fields: (look) => [
    { kind: 'choice', id: 'chair', label: 'Who will chair it?', required: true, compact: true, choices: chairs(look) },
    shortText(look, 'otherChair', 'If somebody else: who, and why'),
    shortText(look, 'minutes', 'Who will take the minutes?'),
    {
      kind: 'choice',
      id: 'combined',
      label: 'Is it combined with another meeting?',
      required: true,
      compact: true,
      choices: combined,
    },
    longText(look, 'combinedHow', 'If it is: who agreed, and how the task of each meeting will be done'),
    {
      kind: 'choice',
      id: 'closed',
      label: 'Is the school or college closed that day?',
      required: true,
      compact: true,
      choices: yesNoNotKnown,
    },
    shortText(look, 'instead', 'If it is: who will be asked there instead'),
    {
      ...longText(
        look,
        'views',
        "How will the young person's and their parents' views reach the meeting?",
        'They will come, somebody will tell the meeting, or why they were not asked.',
      ),
      ...needed,
    },
    {
      kind: 'choice',
      id: 'building',
      label: 'Could a child who may have been harmed be in that building then?',
      required: true,
      compact: true,
      choices: yesNoNotKnown,
    },
    longText(look, 'planned', 'If they could: what is planned'),
  ],
  raw: (look) => {
    const { chair, ...before }: Partial<Preparation> = currentMeeting(look.case)?.preparation ?? {};
    const closed = closedThatDay(look);
    const usual = mayChair(look.case, look.by.roster)[0]?.id ?? somebodyElse.value;
    return {
      chair: before.otherChair === undefined ? (chair?.id ?? usual) : somebodyElse.value,
      otherChair: before.otherChair ?? '',
      minutes: before.minutes ?? '',
      combined: before.combined ?? 'no',
      combinedHow: before.combinedHow ?? '',
      closed: before.closed ?? (closed === undefined ? '' : 'yes'),
      instead: before.instead ?? closed?.contact ?? '',
      views: before.views ?? '',
      building: before.building ?? '',
      planned: before.planned ?? '',
    };
  },
  input: ({ chair, ...said }) => ({ ...said, ...(chair === somebodyElse.value ? {} : { chair }) }),
});
