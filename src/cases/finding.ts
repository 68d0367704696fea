/**
 * How an open case is found: the words it carries, and the words somebody looks under. Role by role, and exact: who is
 * found by a word has the role by the tests of `src/rules/record/access.ts`, so what is counted is what may be seen.
 */

import {
  aimWithPart,
  type PairRole,
  serviceOf,
  teamThatNames,
  workerJobs,
  workerNow,
  workingTeam,
} from '../rules/aim/assessment.ts';
import { teamsAskedForInformation } from '../rules/aim/information.ts';
import { teamThatLeads } from '../rules/aim/leads-manager.ts';
import { hasJob, teamsWithJob } from '../rules/base/jobs.ts';
import type { Job, Person, PersonId, Roster, TeamId } from '../rules/base/vocabulary.ts';
import { silentTeams } from '../rules/engine/without-owner.ts';
import { areRecordsToSettle } from '../rules/handling/records-to-settle.ts';
import { obligations } from '../rules/obligations.ts';
import { owedPanelStep, panelTeams, speaksForPanelTeam } from '../rules/panel/panel.ts';
import { isKnownToYouthJustice, isToBeScreened, isToBeSent } from '../rules/police/mash.ts';
import type { AimService } from '../rules/record/aim.ts';
import { type AskedRole, teamsAskedAs } from '../rules/record/asked.ts';
import { type Case, type NudgeRecipient, standingReferrals } from '../rules/record/case.ts';
import { type CaseRole, inCharge } from '../rules/record/case-roles.ts';
import { teamsWithActions } from '../rules/record/plan.ts';
import { hasReferrer } from '../rules/record/referrer.ts';
import { teamsRepresented } from '../rules/record/speaking.ts';
import { teamsWithSafetyPlans } from '../rules/safety/plans.ts';

interface Finding {
  /** What a case carries for whoever has the role on it. */
  readonly on: (c: Case) => readonly string[];
  /** What somebody looks under who may have the role on some. */
  readonly by: (person: Person, roster: Roster) => readonly string[];
}

const everyOpenCase = 'open';
export const untaken = 'untaken';
const somebodyAssesses = 'aim';
export const toScreen = 'to-screen';
const panelStep = 'panel-step';
const screens = (team: TeamId, roster: Roster): boolean =>
  roster.teamsThat('takes-referrals', 'mash').some(({ id }) => id === team);
const referrer = (id: PersonId): string => `referrer:${id}`;
const colleague = (id: PersonId): string => `colleague:${id}`;
const lead = (team: TeamId): string => `lead:${team}`;
const manager = (id: PersonId): string => `manager:${id}`;
/** What a case carries for a team that is asked something on it. */
export const asked = (team: TeamId): string => `team:${team}`;

const onlyWith = (person: Person, job: Job, words: readonly string[]): readonly string[] =>
  hasJob(person, job) ? words : [];

/** The cases of managers who have left, where nobody is there but the other managers. */
const leftAlone = (roster: Roster): readonly string[] =>
  roster.withJob('service-lead').length > 0
    ? []
    : roster
        .formerManagers()
        .filter((id) => roster.actingFor(id).length === 0)
        .map(manager);
const manages = (c: Case): readonly string[] => (c.manager === undefined ? [] : [manager(c.manager.id)]);
const invitedAs = (role: AskedRole): Finding => ({
  on: (c) => teamsAskedAs(c, role).map(asked),
  by: (person) => teamsRepresented(person).map(asked),
});
const referredOn: Finding = {
  on: (c) => standingReferrals(c).map((one) => asked(one.team)),
  by: (person) => teamsRepresented(person).map(asked),
};

const inPair = (service: AimService, id: PersonId): string => `aim:${service}:${id}`;
const services = Object.keys(workerJobs) as readonly AimService[];
/** What a case carries for a team that names one of those who assess. */
const names = (team: TeamId): string => `names:${team}`;
function ofThePair(role: PairRole): Finding {
  return {
    on: (c) => {
      const aim = aimWithPart(c);
      const service = aim && serviceOf(aim, role);
      const worker = aim && workerNow(aim, role);
      return service === undefined || worker === undefined ? [] : [somebodyAssesses, inPair(service, worker.person.id)];
    },
    by: (person, roster) =>
      services
        .filter((service) => workingTeam(person, service, roster) !== undefined)
        .map((service) => inPair(service, person.id)),
  };
}

const findings: Readonly<Record<CaseRole, Finding | 'not-found'>> = {
  // Somebody who has left the register is found by the second no more, and by the first was never found.
  referrer: {
    on: (c) => (hasReferrer(c) ? [(c.referrerTeams.length === 0 ? referrer : colleague)(c.referrer.id)] : []),
    by: ({ id, teams }) => [referrer(id), ...(teams.length === 0 ? [] : [colleague(id)])],
  },
  'referrer-safeguarding-lead': {
    on: (c) => c.referrerTeams.map(lead),
    by: (person) => teamsWithJob(person, 'designated-safeguarding-lead').map(lead),
  },
  'unallocated-manager': {
    on: (c) => (isKnownToYouthJustice(c) ? (c.manager === undefined ? [untaken] : manages(c)) : []),
    by: (person, roster) => onlyWith(person, 'team-manager', [untaken, ...leftAlone(roster)]),
  },
  'allocated-manager': { on: manages, by: (person) => onlyWith(person, 'team-manager', [manager(person.id)]) },
  deputy: {
    on: manages,
    by: (person, roster) => onlyWith(person, 'team-manager', roster.actsFor(person.id).map(manager)),
  },
  // Asked for a case by its reference they read who has it; it is in none of their lists.
  'other-manager': 'not-found',
  'service-lead': {
    on: () => [everyOpenCase],
    by: (person) => onlyWith(person, 'service-lead', [everyOpenCase]),
  },
  // Found under the word above.
  'untold-service-lead': 'not-found',
  'invited-team': invitedAs('invited-team'),
  'excused-team': invitedAs('excused-team'),
  'absent-team': invitedAs('absent-team'),
  'planning-team': invitedAs('planning-team'),
  'action-owner': {
    on: (c) => teamsWithActions(c).map(asked),
    by: (person) => teamsRepresented(person).map(asked),
  },
  'safety-owner': {
    on: (c) => teamsWithSafetyPlans(c).map(asked),
    by: (person) => teamsRepresented(person).map(asked),
  },
  'panel-team': {
    on: (c) => (owedPanelStep(c) === undefined ? [] : [panelStep]),
    by: (person, roster) => (speaksForPanelTeam(person, roster) ? [panelStep] : []),
  },
  // Found as its manager.
  'panel-stand-in': 'not-found',
  'referred-team': referredOn,
  'first-contact': referredOn,
  // Who entered it is found as its referrer.
  'notifying-officer': 'not-found',
  // One of an invited team is found as that.
  'invited-officer': 'not-found',
  'screening-team': {
    on: (c) => (isToBeScreened(c) ? [toScreen] : []),
    by: (person, roster) => (teamsRepresented(person).some((team) => screens(team, roster)) ? [toScreen] : []),
  },
  'screened-team': 'not-found',
  // Asked for it by its reference they read their own words and the answer.
  challenger: 'not-found',
  'aim-lead': ofThePair('lead'),
  'aim-co-worker': ofThePair('co-worker'),
  // Asked for it by its reference they read how it ended.
  'aim-pair-before': 'not-found',
  'aim-appointer': {
    on: (c) => [teamThatNames(c)].flatMap((team) => (team === undefined ? [] : [names(team)])),
    by: (person) => teamsWithJob(person, 'social-care-manager').map(names),
  },
  // In youth justice it is who manages the case, or acts for them.
  'aim-leads-manager': {
    on: (c) => [teamThatLeads(c)].flatMap((team) => (team === undefined ? [] : [names(team)])),
    by: (person) => teamsWithJob(person, 'social-care-manager').map(names),
  },
  'information-team': {
    on: (c) => teamsAskedForInformation(c).map(asked),
    by: (person) => teamsRepresented(person).map(asked),
  },
};

export const found = Object.entries(findings).flatMap(([role, finding]) =>
  finding === 'not-found' ? [] : [{ role: role as CaseRole, ...finding }],
);

/** Those who raised it. */
export const ofReferrers = found.filter(({ role }) => role.startsWith('referrer'));

/** Something on it may be owed by one person, who may be gone: nobody knows all who are. */
const owedByAPerson = 'owed-by-a-person';
const isOwedByAPerson = (c: Case): boolean => isToBeSent(c) || (c.aims ?? []).length > 0;
/** Nobody has decided who sees its separate records since it was handed over. */
const recordsOpen = 'separate-records-open';
/** It may be kept from the only one who could do something on it. */
const keptFromSomebody = 'kept-from-somebody';
/** What a case carries for somebody it is kept from: found by any other word, it is not theirs to see. */
export const keptFrom = (id: PersonId): string => `kept-from:${id}`;

export const keptFromWords = (c: Case): readonly string[] =>
  (c.keptFrom ?? []).map(({ person }) => keptFrom(person.id));

/** The words an open case carries, each once and in one order. */
export function wordsOn(c: Case): readonly string[] {
  const others = [
    ...(isOwedByAPerson(c) ? [owedByAPerson] : []),
    ...(areRecordsToSettle(c) ? [recordsOpen] : []),
    ...((c.keptFrom ?? []).length > 0 ? [keptFromSomebody] : []),
    ...keptFromWords(c),
  ];
  return [...new Set([...found.flatMap(({ on }) => on(c)), ...others])].sort();
}

/** The words under which the cases that these people have are found, team managers or not. */
export const wordsForManagers = (ids: readonly PersonId[]): readonly string[] => ids.map(manager);

/** The words under which somebody's cases are found. */
export function wordsFor(person: Person, roster: Roster): readonly string[] {
  const words = [...new Set(found.flatMap(({ by }) => by(person, roster)))];
  return words.includes(everyOpenCase) ? allCases : words;
}

/** The words under which the cases are found that a person or a team is nudged about. */
export function wordsForReader(to: NudgeRecipient, roster: Roster): readonly string[] {
  if ('person' in to) return wordsFor(roster.person(to.person) ?? { id: to.person, name: '', teams: [] }, roster);
  const takesReferrals = roster.teamsThat('takes-referrals', 'cdyjs').some(({ id }) => id === to.team);
  const words = [
    ...(takesReferrals ? [untaken] : []),
    ...(screens(to.team, roster) ? [toScreen] : []),
    ...(panelTeams(roster).includes(to.team) ? [panelStep] : []),
  ];
  return [asked(to.team), names(to.team), ...words];
}

/** The words under which the cases are found on which somebody is named for an AIM assessment, whoever that is. */
export const wordsForAssessments: readonly string[] = [somebodyAssesses];

/** Every open case carries these. */
export const allCases: readonly string[] = [everyOpenCase];

const ownedByAFunction = obligations.flatMap(({ owner }) => (typeof owner === 'object' ? [owner] : []));

/** The words under which every case is found on which a duty may have no owner who can act, by the register as it is. */
export function wordsWithoutOwner(roster: Roster): readonly string[] {
  const silent = silentTeams(roster);
  const isNobodys = ownedByAFunction.some(({ agency, does }) =>
    roster.teamsThat(does, agency).every(({ id }) => silent.includes(id)),
  );
  const isAnybodys =
    isNobodys || roster.withJob('team-manager').length === 0 || roster.withJob('service-lead').length === 0;
  return isAnybodys
    ? allCases
    : [...roster.formerManagers().map(manager), ...silent.map(asked), owedByAPerson, recordsOpen, keptFromSomebody];
}

export const ofManagers: readonly Finding[] = found.filter(({ role }) => inCharge.includes(role));
/** Whether somebody manages cases, and so sees the whole of some: not who is named to do one thing on one of them. */
export const seesWhole = (person: Person, roster: Roster): boolean =>
  ofManagers.some(({ by }) => by(person, roster).length > 0);
