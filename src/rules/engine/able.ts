/** Who can do something about a duty: it is no use to ask others only. */

import { type ActionId, actionIds, actions } from '../actions.ts';
import type { Person, Roster, TeamId } from '../base/vocabulary.ts';
import { rolesOn } from '../record/access.ts';
import type { Case, NudgeRecipient } from '../record/case.ts';
import type { CaseRole } from '../record/case-roles.ts';
import { teamsRepresented } from '../record/speaking.ts';
import type { ActionRow } from '../rows/action.ts';
import type { ObligationRow } from '../rows/obligation.ts';
import { whoMay, whyNotSecond } from './permission.ts';

const giving = (to: 'first-manager' | 'next-manager'): readonly ActionId[] =>
  actionIds.filter((action) => actions[action].gives === to);

/** Where a case is to be taken somebody has to do that, or give it to one who does the rest. */
const getsItTaken = ({ stage }: Case): readonly ActionId[] =>
  giving('first-manager').filter((action) => actions[action].from.includes(stage));

function isFor(c: Case, person: Person, roster: Roster, some: readonly ActionId[]): boolean {
  const roles = rolesOn(c, person, roster);
  return some.some(
    (action) =>
      whyNotSecond(action, c, person.id) === undefined &&
      whoMay(actions[action], c).some((role) => roles.includes(role)),
  );
}

/** Leaving out those who only stand in. */
const isTheirs = (c: Case, roles: readonly CaseRole[], some: readonly ActionId[]): boolean =>
  some.some((action) => {
    const row: ActionRow = actions[action];
    const standIns = row.standInsNow?.(c) ?? row.standIns ?? [];
    return whoMay(row, c).some((role) => roles.includes(role) && !standIns.includes(role));
  });

/** Whether somebody does this by what they are to the case, and does not only stand in for those who do. */
export const isTheirsToDo = (c: Case, roles: readonly CaseRole[], action: ActionId): boolean =>
  isTheirs(c, roles, [action]);

/** What meets a duty or comes before that, or while nobody has the case what comes before that. */
const meeting = (c: Case, { metBy, ledToBy = [] }: ObligationRow): readonly ActionId[] => [
  ...metBy,
  ...ledToBy,
  ...getsItTaken(c),
];

/** Whether somebody may give the case to one who may. */
export function mayHandOn(c: Case, person: Person, roster: Roster): boolean {
  return isFor(c, person, roster, giving('next-manager'));
}

/** Those who may open and answer what their team is asked, and are there. */
export function speakersOf(team: TeamId, roster: Roster): readonly Person[] {
  return roster.inTeam(team).filter((person) => teamsRepresented(person).includes(team) && !roster.isAway(person.id));
}

function isAnybody(to: NudgeRecipient, roster: Roster, test: (person: Person) => boolean): boolean {
  if ('team' in to) return speakersOf(to.team, roster).some(test);
  const person = roster.person(to.person);
  return person !== undefined && test(person);
}

/** Whether that recipient is somebody, or a channel of somebody, who may meet a duty. */
export const canMeet = (c: Case, row: ObligationRow, to: NudgeRecipient, roster: Roster): boolean =>
  isAnybody(to, roster, (person) => isFor(c, person, roster, meeting(c, row)));

/** The same, leaving out those who only stand in for others. */
export const canMeetThemselves = (c: Case, row: ObligationRow, to: NudgeRecipient, roster: Roster): boolean =>
  isAnybody(to, roster, (person) => isTheirs(c, rolesOn(c, person, roster), meeting(c, row)));
