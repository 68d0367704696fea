/** The days on which a school or college of a case is closed, and who is asked there meanwhile, from the register. */
import { daysAfter } from '../base/later.ts';
import { sayDate } from '../base/local-time.ts';
import {
  isSchool,
  type LocalDate,
  type Roster,
  type SchoolHolidays,
  type Team,
  type TeamId,
} from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { inviteList } from './invitees.ts';

type Period = SchoolHolidays['closed'][number];
export interface ClosedSchool {
  readonly team: Team;
  readonly period: Period;
  readonly contact?: string | undefined;
}

/** Days ahead for which somebody who plans is told of them: more than the procedure gives for a meeting. */
const AHEAD_DAYS = 30;

/** Those that are closed on any of these days, both included. */
export function closedBetween(
  teams: readonly TeamId[],
  from: LocalDate,
  until: LocalDate,
  roster: Pick<Roster, 'team'>,
) {
  return [...new Set(teams)].flatMap((id): readonly ClosedSchool[] => {
    const team = roster.team(id);
    const { closed = [], contact } = team?.holidays ?? {};
    const periods = closed.filter((one) => one.from <= until && from <= one.until);
    return team === undefined ? [] : periods.map((period) => ({ team, period, contact }));
  });
}

/** The schools of a case: whose referrer raised it, and those that are asked, or would be. */
export function schoolsOf(c: Case, roster: Roster): readonly TeamId[] {
  const proposed = inviteList(c, roster).lines.filter(({ proposed: is, team }) => is && isSchool(team));
  return [...c.referrerTeams, ...proposed.map(({ team }) => team.id)];
}

/** Those that are closed from today until a month ahead. */
export const closedSoon = (c: Case, today: LocalDate, roster: Roster): readonly ClosedSchool[] =>
  closedBetween(schoolsOf(c, roster), today, daysAfter(today, AHEAD_DAYS), roster);

/** `Northfield Academy is closed from … to …. While it is closed, ask …`: plain text of the register. */
export function closedWords({ team, period: { from, until }, contact }: ClosedSchool): string {
  const days = from === until ? `on ${sayDate(from)}` : `from ${sayDate(from)} to ${sayDate(until)}`;
  const who =
    contact === undefined
      ? 'The people register names nobody to ask in the meantime. Ask an administrator to add a contact.'
      : `While it is closed, ask: ${contact}.`;
  return `${team.name} is closed ${days}. ${who}`;
}

/** A meeting on a day on which a school that is asked to it is closed. The ten working days go on all the same. */
export const closedSchoolDoubts = (
  teams: readonly TeamId[],
  day: LocalDate,
  roster: Pick<Roster, 'team'>,
): readonly Doubt[] =>
  closedBetween(teams, day, day, roster).flatMap((one) =>
    whenOdd(true, {
      id: `school-closed:${one.team.id}:${day}`,
      asks: `${closedWords(one)} The last day for the meeting stays as it is. Is that the day you mean?`,
    }),
  );
