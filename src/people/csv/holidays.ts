/** When a school or college is closed, and who is asked there meanwhile, as a list of teams says it. */
import { isSchool, type SchoolHolidays } from '../../rules/base/vocabulary.ts';
import type { TeamEntry } from '../contents.ts';
import { closedPeriods, mostOfContact } from '../school-holidays.ts';
import { dayIn, NotSo } from './cells.ts';
import type { Row } from './table.ts';

export const holidayColumns = ['closed days', 'asked then'] as const;
type Column = (typeof holidayColumns)[number];

type Period = SchoolHolidays['closed'][number];

function periodIn(text: string): Period {
  const [first = '', last, ...rest] = text.split(/\s+to\s+/i);
  if (last === undefined || rest.length > 0) {
    throw new NotSo(
      `"${text.slice(0, 60)}" is not a period. Write the first day and the last day, for example 21/12/2026 to 04/01/2027, and put a semicolon between two periods.`,
    );
  }
  const period = { from: dayIn(first), until: dayIn(last) };
  if (period.from > period.until)
    throw new NotSo(`In "${text}" the last day is before the first day. Check both dates.`);
  return period;
}

function periodsIn(text: string): readonly Period[] {
  const periods = text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(periodIn);
  if (periods.length > closedPeriods.length) {
    // The form of one school has no room for more: a save there would lose them.
    throw new NotSo(`Give ${closedPeriods.length} periods or fewer. Leave out those that are over.`);
  }
  return periods.toSorted((one, other) => one.from.localeCompare(other.from));
}

function contactIn(text: string): string | undefined {
  if ([...text].length > mostOfContact) throw new NotSo(`This is too long. Use ${mostOfContact} characters or fewer.`);
  return text || undefined;
}

/** A column that is missing leaves what it is about as it was. */
export function holidaysFrom(
  row: Row<Column>,
  columns: ReadonlySet<string>,
  team: Pick<TeamEntry, 'name' | 'agency'>,
  before: SchoolHolidays | undefined,
): Pick<TeamEntry, 'holidays'> {
  const isSaid = holidayColumns.some((column) => row.cell(column) !== '');
  if (!isSchool(team)) {
    if (!isSaid) return {};
    throw new NotSo(`${team.name} is not a school or college, so it has no closed days. Leave both cells empty.`);
  }
  const closed = columns.has('closed days') ? periodsIn(row.cell('closed days')) : (before?.closed ?? []);
  const contact = columns.has('asked then') ? contactIn(row.cell('asked then')) : before?.contact;
  if (contact === undefined && closed.length === 0) return {};
  return { holidays: { ...(contact === undefined ? {} : { contact }), closed: [...closed] } };
}

/** The two cells of a team. */
export const holidayCells = ({
  holidays,
}: Pick<TeamEntry, 'holidays'>): Readonly<Record<Column, string | undefined>> => ({
  'closed days': holidays?.closed.map(({ from, until }) => `${from} to ${until}`).join('; '),
  'asked then': holidays?.contact,
});
