/** Who may say that they do not agree, and for which team they say it. */

import type { Person, PersonId, Roster, TeamId } from '../base/vocabulary.ts';
import { rolesOn } from '../record/access.ts';
import { teamsAskedAs } from '../record/asked.ts';
import { type Case, standingReferrals } from '../record/case.ts';
import { type CaseRole, raising } from '../record/case-roles.ts';
import { type Challenge, lastStep, mayGoOn } from '../record/challenges.ts';
import { rosterFor } from '../record/kept-from.ts';
import { isOwnChallenge } from '../record/own-words.ts';
import { teamsWithActions } from '../record/plan.ts';
import { teamsRepresented } from '../record/speaking.ts';

/** They say it as themselves. */
const asThemselves: readonly CaseRole[] = [...raising, 'aim-lead', 'aim-co-worker', 'aim-appointer'];
/** They say it for their team, also where it is not coming or its meeting was cancelled: that may be what they differ about. */
const forTheirTeam: readonly CaseRole[] = [
  'invited-team',
  'excused-team',
  'referred-team',
  'first-contact',
  'action-owner',
];

export const whoMayDisagree: readonly CaseRole[] = [...asThemselves, ...forTheirTeam];

/** The teams for which somebody may say it; none where they say it as themselves. */
export function teamsDisagreeing(c: Case, person: Person, roster: Roster): readonly TeamId[] {
  if (rolesOn(c, person, roster).some((role) => asThemselves.includes(role))) return [];
  const inIt = [
    ...teamsAskedAs(c, 'invited-team'),
    ...teamsAskedAs(c, 'excused-team'),
    ...teamsWithActions(c),
    ...standingReferrals(c).map(({ team }) => team),
  ];
  return teamsRepresented(person).filter((team) => inIt.includes(team));
}

/**
 * Those who said it and still have a part in the case: of a team who said it last, or where they have left it all who
 * speak for it. Where there is nobody, a person settles who is told.
 */
export function stillThere(c: Case, one: Challenge, roster: Roster): readonly PersonId[] {
  const { by, team } = one;
  const seen = rosterFor(c, roster);
  if (team === undefined) {
    const person = seen.person(by.id) ?? { id: by.id, name: by.name, teams: [] };
    return rolesOn(c, person, seen).some((role) => whoMayDisagree.includes(role)) ? [by.id] : [];
  }
  const all = seen.inTeam(team).filter((person) => teamsRepresented(person).includes(team));
  const last = all.find(({ id }) => id === lastStep(one).by.id);
  return (last === undefined ? all : [last]).map(({ id }) => id);
}

/** Those of theirs that were answered, and that may go on to the next stage. */
export const goingOn = ({ challenges = [] }: Pick<Case, 'challenges'>, person: Person): readonly Challenge[] =>
  challenges.filter((one) => mayGoOn(one) && isOwnChallenge(one, person));
/** Those of the young person and the parents. */
export const familysGoingOn = ({ challenges = [] }: Pick<Case, 'challenges'>): readonly Challenge[] =>
  challenges.filter((one) => mayGoOn(one) && one.family !== undefined);
