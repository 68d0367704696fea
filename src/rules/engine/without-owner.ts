/** Duties that nobody who can act owns: a manager who left, a team that nobody speaks for, a person who is gone. */
import { agencyNames, type Roster, type TeamId } from '../base/vocabulary.ts';
import { hasStoppedManaging } from '../record/access.ts';
import type { Case } from '../record/case.ts';
import { rosterFor } from '../record/kept-from.ts';
import { teamsRepresented } from '../record/speaking.ts';
import type { Owner } from '../rows/obligation.ts';
import { canMeet } from './able.ts';
import type { Obligation } from './agenda.ts';

/** Whether anybody in the register may answer what a team is asked; somebody who is away comes back. */
const isSpokenFor = (team: TeamId, roster: Roster): boolean =>
  roster.inTeam(team).some((person) => teamsRepresented(person).includes(team));

/** Those that are closed, or that nobody speaks for. */
export function silentTeams(roster: Roster): readonly TeamId[] {
  const empty = roster.teams().filter(({ id }) => !isSpokenFor(id, roster));
  return [...roster.closedTeams(), ...empty.map(({ id }) => id)];
}

function noManager(roster: Roster): string | undefined {
  return roster.withJob('team-manager').length === 0 ? 'nobody in the register is a team manager' : undefined;
}

function noTeam(team: TeamId, roster: Roster): string | undefined {
  const name = roster.team(team)?.name ?? team;
  if (!roster.teams().some(({ id }) => id === team)) return `${name} was closed`;
  return isSpokenFor(team, roster) ? undefined : `nobody in the register speaks for ${name}`;
}

type Whys = {
  readonly [K in Owner['kind']]: (
    owner: Extract<Owner, { kind: K }>,
    c: Case,
    roster: Roster,
    row: Obligation['row'],
  ) => string | undefined;
};

const whys: Whys = {
  'allocated-manager': (_owner, { manager }, roster) => {
    if (manager === undefined) return noManager(roster);
    return hasStoppedManaging(manager, roster) ? `${manager.name} is no longer a team manager` : undefined;
  },
  'unallocated-managers': (_owner, _c, roster) => noManager(roster),
  'service-lead': (_owner, _c, roster) =>
    roster.withJob('service-lead').length === 0 ? 'nobody in the register is a service lead' : undefined,
  team: ({ team }, _c, roster) => noTeam(team, roster),
  function: ({ agency, does }, _c, roster) => {
    const teams = roster.teamsThat(does, agency);
    if (teams.length === 0) return `${agencyNames[agency]} have no team for it in the register`;
    const silent = teams.map(({ id }) => noTeam(id, roster));
    return silent.includes(undefined) ? undefined : silent[0];
  },
  person: ({ person }, c, roster, row) => {
    if (roster.person(person.id) === undefined) return `${person.name} is no longer in the register`;
    return canMeet(c, row, { person: person.id }, roster) ? undefined : `${person.name} can no longer do it`;
  },
};

/** Why nobody who can act owns it, in words; undefined where somebody does. */
export function whyWithoutOwner({ owner, row }: Pick<Obligation, 'owner' | 'row'>, c: Case, roster: Roster) {
  const why = whys[owner.kind] as (owner: Owner, c: Case, roster: Roster, row: Obligation['row']) => string | undefined;
  const left = why(owner, c, roster, row);
  if (left !== undefined || why(owner, c, rosterFor(c, roster), row) === undefined) return left;
  return 'the case is kept from each worker who could do it';
}
