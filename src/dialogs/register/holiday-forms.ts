/** The form of when a school or college is closed, and who is asked there meanwhile. */
import type { FieldError } from '../../cards/form/fields.ts';
import { plainWords } from '../../cards/text.ts';
import { closedPeriods, mostOfContact, setHolidays } from '../../people/school-holidays.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import type { RegisterLook } from './deps.ts';
import { registerForm } from './form.ts';

const ahead = ({ team, today }: RegisterLook) => (team?.holidays?.closed ?? []).filter(({ until }) => until >= today);

type Days = Readonly<Record<`from${number}` | `until${number}`, LocalDate | undefined>>;

/** The periods as they were filled in, or the first input that lacks its other day. */
function periodsIn(values: Days): readonly { from: LocalDate; until: LocalDate }[] | FieldError {
  const found: { from: LocalDate; until: LocalDate }[] = [];
  for (const n of closedPeriods) {
    const [from, until] = [values[`from${n}`], values[`until${n}`]];
    if (from === undefined && until === undefined) continue;
    if (from === undefined) return { field: `from${n}`, says: 'Enter the first day of this period too.' };
    if (until === undefined) return { field: `until${n}`, says: 'Enter the last day of this period too.' };
    if (from > until) return { field: `until${n}`, says: 'The last day is before the first day. Check both dates.' };
    found.push({ from, until });
  }
  return found;
}

export const schoolHolidaysForm = registerForm({
  title: 'When it is closed, and who is asked then',
  send: 'Save',
  done: 'You have saved when the school or college is closed.',
  about: 'team',
  next: 'team',
  paragraphs: ({ team }) => [
    `A meeting must be held within ten working days, also while ${plainWords(team?.name ?? 'the school')} is closed. Team managers will read these days, and who to ask, when they plan a meeting or a talk.`,
    'Enter the periods that lie ahead. Those that are over are left out.',
  ],
  fields: () =>
    [
      {
        kind: 'text',
        id: 'contact',
        label: 'Who is asked while it is closed: name, job, telephone',
        limit: mostOfContact,
      },
      ...closedPeriods.flatMap(
        (n) =>
          [
            { kind: 'date', id: `from${n}`, label: `Closed ${n}: first day` },
            { kind: 'date', id: `until${n}`, label: `Closed ${n}: last day` },
          ] as const,
      ),
    ] as const,
  raw: (look) => ({
    contact: look.team?.holidays?.contact,
    ...Object.fromEntries(
      ahead(look).flatMap(({ from, until }, index) => [
        [`from${index + 1}`, from],
        [`until${index + 1}`, until],
      ]),
    ),
  }),
  edit: (values, { team, today }) => {
    const closed = periodsIn(values as unknown as Days);
    const { contact } = values as { contact?: string };
    return 'field' in closed ? closed : setHolidays(team?.id ?? '', { contact, closed }, today);
  },
});
