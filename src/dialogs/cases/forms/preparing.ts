/** The form of how a booked meeting is prepared: CN-05, SC-10, A-19, PR-12. */
import { mayChair } from '../../../rules/meeting/chairs.ts';
import { closedBetween } from '../../../rules/meeting/school-holidays.ts';
import { currentMeeting, standingInvitations } from '../../../rules/record/case.ts';
import { combinedWords, type Preparation } from '../../../rules/record/preparing.ts';
import { buildingFields, choicesOf, longText, needed, shortText, yesNoNotKnown } from './fields.ts';
import { closedSchoolWords } from './school-closed.ts';
import { actionForm, type FormView } from './shape.ts';

const together = 'another-young-person';
/** Of a linked case in the same matter it is said which: its meeting may be the same one. */
const combinedChoices = ({ case: { links = [] } }: FormView) =>
  choicesOf(combinedWords).flatMap((choice): readonly { value: string; title: string }[] =>
    choice.value === together
      ? [
          ...links
            .filter(({ kind }) => kind === 'same-matter')
            .map(({ other }) => ({ value: `${together}:${other}`, title: `${choice.title}: ${other}` })),
          choice,
        ]
      : [choice],
  );

/** `another-young-person:7KQ4-2MX6` */
function combinedIn(chosen: string): Pick<Preparation, 'combined' | 'combinedWith'> {
  const [combined, combinedWith] = chosen.split(':') as [Preparation['combined'], string?];
  return { combined, ...(combinedWith === undefined ? {} : { combinedWith }) };
}

function combinedRaw({ combined = 'no', combinedWith }: Partial<Preparation>, look: FormView): string {
  const said = combinedWith === undefined ? combined : `${combined}:${combinedWith}`;
  return combinedChoices(look).some(({ value }) => value === said) ? said : combined;
}

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

/** What was said of another day or another building is asked again. */
const isMoved = ({ case: c }: FormView): boolean => currentMeeting(c)?.preparation?.isOfBefore === true;
const movedWords = (look: FormView): readonly string[] =>
  isMoved(look)
    ? [
        '**The meeting was moved after this was recorded.** Check each answer. Two are asked again: whether the school or college is closed that day, and whether a child who may have been harmed could be in that building then.',
      ]
    : [];

export const prepareMeeting = actionForm('prepare-meeting')({
  paragraphs: (look) => [...movedWords(look), ...closedSchoolWords(look)],
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
      choices: combinedChoices(look),
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
    ...buildingFields(look, 'If they could: what is planned'),
  ],
  raw: (look) => {
    const { chair, ...kept }: Partial<Preparation> = currentMeeting(look.case)?.preparation ?? {};
    const { closed: _closed, building: _building, ...still } = kept;
    const before: Partial<Preparation> = isMoved(look) ? still : kept;
    const closed = closedThatDay(look);
    const usual = mayChair(look.case, look.by.roster)[0]?.id ?? somebodyElse.value;
    return {
      chair: before.otherChair === undefined ? (chair?.id ?? usual) : somebodyElse.value,
      otherChair: before.otherChair ?? '',
      minutes: before.minutes ?? '',
      combined: combinedRaw(before, look),
      combinedHow: before.combinedHow ?? '',
      closed: before.closed ?? (closed === undefined ? '' : 'yes'),
      instead: before.instead ?? closed?.contact ?? '',
      views: before.views ?? '',
      building: before.building ?? '',
      planned: before.planned ?? '',
    };
  },
  input: ({ chair, combined, ...said }) => ({
    ...said,
    ...combinedIn(combined),
    ...(chair === somebodyElse.value ? {} : { chair }),
  }),
});
