/** What somebody is to a case, and what that lets them see. Asked at every click. */

import type { Agency, Job, Named, Person, Roster, TeamId } from '../base/vocabulary.ts';
import type { Case } from './case.ts';
import { standingInvitations } from './case.ts';

export const caseRoles = {
  referrer: 'the person who raised it',
  'referrers-lead': "the designated safeguarding lead of the referrer's school",
  managers: 'any CDYJS team manager, while nobody has it',
  manager: "the case's team manager",
  deputy: "the team manager's deputy, or who covers for them",
  'fellow-manager': 'another CDYJS team manager, once it is taken',
  'service-lead': 'the CDYJS service lead',
  'invited-team': 'a team invited to the meeting',
  'referred-team': 'a team it was referred on to',
  'first-contact': 'First Contact, where it was referred on to them',
} as const;
export type CaseRole = keyof typeof caseRoles;

/** Who may carry a case on, and who may also hand it to another. */
export const running: readonly CaseRole[] = ['manager', 'deputy'];
export const managing: readonly CaseRole[] = [...running, 'service-lead'];

/** The whole case; what an invited team needs; one's own referral; only who has it and its stage; nothing at all. */
export type AccessLevel = 'whole' | 'shared' | 'own-referral' | 'standing' | 'nothing';

const sights: Record<CaseRole, AccessLevel> = {
  referrer: 'own-referral',
  'referrers-lead': 'own-referral',
  managers: 'whole',
  manager: 'whole',
  deputy: 'whole',
  'fellow-manager': 'standing',
  'service-lead': 'whole',
  'invited-team': 'shared',
  'referred-team': 'shared',
  'first-contact': 'shared',
};
const widest: readonly AccessLevel[] = ['whole', 'shared', 'own-referral', 'standing'];

/** Whether a job lets somebody open and answer what their team is asked (F-06: not every colleague). */
const speaksForTeam: Record<Job, boolean> = {
  'team-manager': true,
  'service-lead': true,
  'case-manager': true,
  'social-worker': true,
  'social-care-manager': true,
  'first-contact-practitioner': true,
  'mash-practitioner': true,
  'police-officer': true,
  'send-inclusion-representative': true,
  'health-practitioner': true,
  'designated-safeguarding-lead': true,
  'school-staff': false,
};

/** The teams somebody may speak for. */
export function teamsRepresented(person: Person): readonly TeamId[] {
  return person.teams.filter((one) => speaksForTeam[one.job]).map((one) => one.team);
}

const hasJob = (person: Person, job: Job): boolean => person.teams.some((one) => one.job === job);
const agencyOf = (roster: Roster, team: TeamId): Agency | undefined => roster.team(team)?.agency;

/** Whether somebody is a team manager no more. */
export const hasLeft = ({ id }: Pick<Named, 'id'>, roster: Roster): boolean =>
  !roster.withJob('team-manager').some((one) => one.id === id);

/** Whether a manager has left and nobody would be there who may do anything on their cases. */
function isLeftAlone(manager: Named, roster: Roster): boolean {
  return (
    hasLeft(manager, roster) && roster.actingFor(manager.id).length === 0 && roster.withJob('service-lead').length === 0
  );
}

type Test = (c: Case, person: Person, roster: Roster) => boolean;

const tests: Record<CaseRole, Test> = {
  referrer: (c, person) => c.referrer.id === person.id,
  'referrers-lead': (c, person) =>
    person.teams.some((one) => one.job === 'designated-safeguarding-lead' && c.referrerTeams.includes(one.team)),
  managers: (c, person, roster) =>
    (c.manager === undefined || isLeftAlone(c.manager, roster)) && hasJob(person, 'team-manager'),
  manager: (c, person) => c.manager?.id === person.id && hasJob(person, 'team-manager'),
  deputy: (c, person, roster) =>
    c.manager !== undefined && roster.actsFor(person.id).includes(c.manager.id) && hasJob(person, 'team-manager'),
  'fellow-manager': (c, person) => c.manager !== undefined && hasJob(person, 'team-manager'),
  'service-lead': (_c, person) => hasJob(person, 'service-lead'),
  'invited-team': (c, person) =>
    teamsRepresented(person).some((team) => standingInvitations(c).some((one) => one.team === team)),
  'referred-team': (c, person, roster) =>
    teamsRepresented(person).some(
      (team) => agencyOf(roster, team) !== 'first-contact' && c.referralsOn.some((one) => one.team === team),
    ),
  'first-contact': (c, person, roster) =>
    teamsRepresented(person).some(
      (team) => agencyOf(roster, team) === 'first-contact' && c.referralsOn.some((one) => one.team === team),
    ),
};

/** The safeguarding leads of the referrer's school, who are copied in unless they raised it themselves. */
export function copiedLeads(c: Pick<Case, 'referrer' | 'referrerTeams'>, roster: Roster): readonly Person[] {
  return roster
    .withJob('designated-safeguarding-lead')
    .filter((person) => person.id !== c.referrer.id && person.teams.some((one) => c.referrerTeams.includes(one.team)));
}

/** Everything this person is to this case; empty for a stranger, who gets the same answer as for no case. */
export function rolesOn(c: Case, person: Person, roster: Roster): readonly CaseRole[] {
  return (Object.keys(tests) as CaseRole[]).filter((role) => tests[role](c, person, roster));
}

/** The widest sight these roles give. */
export function accessLevelOf(roles: readonly CaseRole[]): AccessLevel {
  return widest.find((sight) => roles.some((role) => sights[role] === sight)) ?? 'nothing';
}
