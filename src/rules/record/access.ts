/** What somebody is to a case, and what that lets them see. Asked at every click. */

import { isStillWorker, type PairRole, teamThatNames, wasWorker } from '../aim/assessment.ts';
import { askedOf } from '../aim/information.ts';
import { leadIsOfTheCase, managesLeadInSocialCare } from '../aim/leads-manager.ts';
import { hasJob, isInTeam, isServiceLead, managesInSocialCare, teamsWithJob } from '../base/jobs.ts';
import type { Agency, Person, PersonId, PersonRef, Roster, TeamId } from '../base/vocabulary.ts';
import { isPanelLeadMissing, owedPanelStep, speaksForPanelTeam } from '../panel/panel.ts';
import { beganWithMash, isKnownToYouthJustice, isToBeScreened } from '../police/mash.ts';
import { teamsWithSafetyPlans } from '../safety/plans.ts';
import { type AskedRole, teamsAskedAs } from './asked.ts';
import { type Case, standingReferrals } from './case.ts';
import { type AccessLevel, accessLevelOf, type CaseRole, running } from './case-roles.ts';
import { isKeptFrom, rosterFor } from './kept-from.ts';
import { isOwnChallenge } from './own-words.ts';
import { teamsWithActions } from './plan.ts';
import { hasReferrer, isReferrer } from './referrer.ts';
import { teamsRepresented } from './speaking.ts';

const agencyOf = (roster: Roster, team: TeamId): Agency | undefined => roster.team(team)?.agency;

/**
 * Whoever raised it as a member of a team and is in none any more, has left. Somebody who was in none then is a worker of
 * an agency that the register does not know, and has left nothing.
 */
function hasLeftTeams({ referrerTeams }: Pick<Case, 'referrerTeams'>, { teams }: Pick<Person, 'teams'>): boolean {
  return referrerTeams.length > 0 && teams.length === 0;
}

/** Whether somebody is a team manager no more. */
export const hasStoppedManaging = ({ id }: Pick<PersonRef, 'id'>, roster: Roster): boolean =>
  !roster.withJob('team-manager').some((one) => one.id === id);

/**
 * Whether a manager has left and nobody would be there who may do anything on their cases: also where the case is kept
 * from each of those. Then the other managers hear of it by nudges; their list cannot tell it from the outside.
 */
function isLeftAlone(manager: PersonRef, roster: Roster): boolean {
  return (
    hasStoppedManaging(manager, roster) &&
    roster.actingFor(manager.id).length === 0 &&
    roster.withJob('service-lead').length === 0
  );
}

/** The police told of a decision when it began: by a notification, or with an officer's own concern (CJ-01, CJ-04). */
const beganWithPolice = ({ origin, policeDecisions, receivedAt }: Case): boolean =>
  origin.kind === 'notification' || policeDecisions?.[0]?.at === receivedAt;

type Test = (c: Case, person: Person, roster: Roster) => boolean;

/** Whether they speak for the MASH team that police referrals go to. */
const screens = (person: Person, roster: Roster): boolean =>
  teamsRepresented(person).some((team) => roster.teamsThat('takes-referrals', 'mash').some(({ id }) => id === team));

function isAskedAs(role: AskedRole): Test {
  return (c, person) => {
    const asked = teamsAskedAs(c, role);
    return asked.length > 0 && teamsRepresented(person).some((team) => asked.includes(team));
  };
}

/** While they are named, and have the job by which they could be; until the case is closed. */
const isOfThePair =
  (role: PairRole): Test =>
  (c, person, roster) =>
    c.closed === undefined && isStillWorker(c, role, person, roster);

const tests: Record<CaseRole, Test> = {
  referrer: (c, person) => isReferrer(c, person.id) && !hasLeftTeams(c, person),
  'referrer-safeguarding-lead': (c, person) =>
    teamsWithJob(person, 'designated-safeguarding-lead').some((team) => c.referrerTeams.includes(team)),
  'unallocated-manager': (c, person, roster) =>
    isKnownToYouthJustice(c) &&
    (c.manager === undefined || isLeftAlone(c.manager, rosterFor(c, roster))) &&
    hasJob(person, 'team-manager'),
  'allocated-manager': (c, person) => c.manager?.id === person.id && hasJob(person, 'team-manager'),
  deputy: (c, person, roster) =>
    c.manager !== undefined && hasJob(person, 'team-manager') && roster.actsFor(person.id).includes(c.manager.id),
  'other-manager': (c, person) => c.manager !== undefined && hasJob(person, 'team-manager'),
  'service-lead': (c, person) => isKnownToYouthJustice(c) && isServiceLead(person),
  'untold-service-lead': (c, person) => !isKnownToYouthJustice(c) && isServiceLead(person),
  'invited-team': isAskedAs('invited-team'),
  'excused-team': isAskedAs('excused-team'),
  'absent-team': isAskedAs('absent-team'),
  'planning-team': isAskedAs('planning-team'),
  'action-owner': (c, person) => {
    const mine = teamsRepresented(person);
    return teamsWithActions(c).some((team) => mine.includes(team));
  },
  'safety-owner': (c, person) => {
    const mine = teamsRepresented(person);
    return teamsWithSafetyPlans(c).some((team) => mine.includes(team));
  },
  'panel-team': (c, person, roster) => speaksForPanelTeam(person, roster) && owedPanelStep(c) !== undefined,
  'panel-stand-in': (c, person, roster) =>
    owedPanelStep(c) !== undefined &&
    running.some((role) => tests[role](c, person, roster)) &&
    isPanelLeadMissing(rosterFor(c, roster)),
  'referred-team': (c, person, roster) =>
    teamsRepresented(person).some(
      (team) => agencyOf(roster, team) !== 'first-contact' && standingReferrals(c).some((one) => one.team === team),
    ),
  'first-contact': (c, person, roster) =>
    teamsRepresented(person).some(
      (team) => agencyOf(roster, team) === 'first-contact' && standingReferrals(c).some((one) => one.team === team),
    ),
  'notifying-officer': (c, person) =>
    beganWithPolice(c) && c.referrer.id === person.id && hasJob(person, 'police-officer'),
  'invited-officer': (c, person) =>
    c.policeDecisions !== undefined &&
    teamsWithJob(person, 'police-officer').some((team) => teamsAskedAs(c, 'invited-team').includes(team)),
  'screening-team': (c, person, roster) => isToBeScreened(c) && screens(person, roster),
  'screened-team': (c, person, roster) => beganWithMash(c) && !isToBeScreened(c) && screens(person, roster),
  // Whatever else of the case ended for them: what they said is theirs, and so is the answer to it.
  challenger: (c, person) => (c.challenges ?? []).some((one) => one.team !== undefined && isOwnChallenge(one, person)),
  'aim-lead': isOfThePair('lead'),
  'aim-co-worker': isOfThePair('co-worker'),
  'aim-pair-before': wasWorker,
  'aim-appointer': (c, person) => {
    const team = c.closed === undefined ? teamThatNames(c) : undefined;
    return team !== undefined && managesInSocialCare(person, team);
  },
  'aim-leads-manager': (c, person, roster) =>
    c.closed === undefined &&
    (managesLeadInSocialCare(c, person) ||
      (leadIsOfTheCase(c) && running.some((role) => tests[role](c, person, roster)))),
  'information-team': (c, person) => c.closed === undefined && askedOf(c, person).length > 0,
};

/** The safeguarding leads of the referrer's school, who are copied in unless they raised it themselves. */
export function copiedLeads(c: Pick<Case, 'referrer' | 'referrerTeams'>, roster: Roster): readonly Person[] {
  return roster
    .withJob('designated-safeguarding-lead')
    .filter((person) => person.id !== c.referrer.id && c.referrerTeams.some((team) => isInTeam(person, team)));
}

/**
 * Who is told what the referrer is told: the referrer and the safeguarding leads of their school. Not a referrer
 * who has left, nor one who manages the case and so knows.
 */
export function toldAsReferrer(
  c: Pick<Case, 'referrer' | 'referrerTeams' | 'manager' | 'origin'>,
  roster: Roster,
): readonly PersonId[] {
  if (!hasReferrer(c)) return [];
  const { id } = c.referrer;
  const { teams } = roster.person(id) ?? { teams: [] };
  const knows = hasLeftTeams(c, { teams }) || c.manager?.id === id;
  return [...(knows ? [] : [id]), ...copiedLeads(c, roster).map((lead) => lead.id)];
}

/** What somebody may see now; of whoever is not in the register only the id is known. */
export function accessLevelFor(c: Case, id: PersonId, roster: Roster): AccessLevel {
  return accessLevelOf(rolesOn(c, roster.person(id) ?? { id, name: '', teams: [] }, roster));
}

/**
 * Everything this person is to this case; empty for a stranger and for somebody it is kept from, who get the same answer
 * as for no case.
 */
export function rolesOn(c: Case, person: Person, roster: Roster): readonly CaseRole[] {
  if (isKeptFrom(c, person.id)) return [];
  return (Object.keys(tests) as CaseRole[]).filter((role) => tests[role](c, person, roster));
}
