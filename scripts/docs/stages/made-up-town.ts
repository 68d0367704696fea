/** People and a concern that are nobody's: with them the rules are asked who owns what and by when. */

import type { AgeLimits } from '../../../src/rules/age.ts';
import type { Concern } from '../../../src/rules/concern.ts';
import type { LocalDate, Person, Roster, Team } from '../../../src/rules/words.ts';

const teams: readonly Team[] = [
  { id: 'managers', name: 'Managers', agency: 'cdyjs', function: 'takes-referrals' },
  { id: 'first-contact', name: 'First Contact', agency: 'first-contact', function: 'takes-referrals' },
  { id: 'social-care', name: 'Social care', agency: 'social-care', function: 'takes-referrals' },
  { id: 'school', name: 'School', agency: 'education', function: 'safeguarding' },
];

export const referrer: Person = { id: 'referrer', name: 'Referrer', teams: [{ team: 'school', job: 'school-staff' }] };
export const manager: Person = {
  id: 'manager',
  name: 'Manager',
  teams: [{ team: 'managers', job: 'team-manager' }],
};
export const deputy: Person = { id: 'deputy', name: 'Deputy', teams: [{ team: 'managers', job: 'team-manager' }] };
export const lead: Person = { id: 'lead', name: 'Lead', teams: [{ team: 'managers', job: 'service-lead' }] };
export const practitioner: Person = {
  id: 'practitioner',
  name: 'Practitioner',
  teams: [{ team: 'first-contact', job: 'first-contact-practitioner' }],
};
const colleague: Person = { id: 'colleague', name: 'Colleague', teams: manager.teams };
const people: readonly Person[] = [referrer, manager, deputy, colleague, lead, practitioner];

export const roster: Roster = {
  team: (id) => teams.find((team) => team.id === id),
  teams: () => teams,
  teamsThat: (does, agency) => teams.filter((team) => team.agency === agency && team.function === does),
  person: (id) => people.find((person) => person.id === id),
  coversOf: () => [],
  actingFor: (id) => (id === manager.id ? [deputy] : []),
  actsFor: (id) => (id === deputy.id ? [manager.id] : []),
  withJob: (job) => people.filter((person) => person.teams.some((one) => one.job === job)),
};

const concern = (birthDate: LocalDate, happenedOn: LocalDate): Concern => ({
  youngPerson: {
    name: 'A young person',
    birthDate,
    inEducation: 'no',
    placed: 'no',
    openToSocialCare: 'not-known',
    openToCdyjs: 'not-known',
  },
  seenOrHeard: {
    account: 'Something was seen.',
    happenedOn,
    kinds: [],
    compulsive: 'not-known',
    inSecrecy: 'not-known',
    afterIntervention: 'not-known',
  },
});

/** About somebody under the lower age when it happened, and of that age on the day given. */
export function borderConcern(day: LocalDate, { lower }: AgeLimits): Concern {
  const today = Temporal.PlainDate.from(day);
  return concern(today.subtract({ years: lower, days: 5 }).toString(), today.subtract({ days: 20 }).toString());
}

/** About somebody under the lower age. */
export function underAgeConcern(day: LocalDate, { lower }: AgeLimits): Concern {
  const today = Temporal.PlainDate.from(day);
  return concern(today.subtract({ years: lower - 2 }).toString(), today.toString());
}
