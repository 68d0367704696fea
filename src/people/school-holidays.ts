/** When a school or college is closed, and who is asked there meanwhile, as the register keeps it. */
import { isSchool, type LocalDate, type SchoolHolidays, type TeamId } from '../rules/base/vocabulary.ts';
import type { RegisterContents, TeamEntry } from './contents.ts';
import type { Edit } from './edits.ts';

/** As many periods as lie ahead in half a year. */
export const closedPeriods = [1, 2, 3, 4] as const;
/** How long the words may be that say who is asked then, in characters. */
export const mostOfContact = 200;

/** Periods that are over by `today` are left out. Only of schools and colleges. */
export function setHolidays(id: TeamId, { contact, closed }: SchoolHolidays, today: LocalDate): Edit {
  return (contents: RegisterContents) => {
    const team = contents.teams.find((one) => one.id === id && !one.closed);
    if (team === undefined) return { trouble: 'That team is no longer in the register. Look for it again.' };
    if (!isSchool(team)) return { trouble: `${team.name} is not a school or college, so it has no holidays.` };
    if (closed.some(({ from, until }) => from > until)) {
      return { trouble: 'The last day is before the first day. Check both dates.' };
    }
    const left = closed
      .filter(({ until }) => until >= today)
      .toSorted((one, other) => one.from.localeCompare(other.from));
    const isEmpty = contact === undefined && left.length === 0;
    const { holidays: _before, ...rest } = team;
    const holidays = { ...(contact === undefined ? {} : { contact }), closed: left };
    const after: TeamEntry = isEmpty ? rest : { ...rest, holidays };
    return { ...contents, teams: contents.teams.map((one) => (one.id === id ? after : one)) };
  };
}
