/**
 * Workers from whom a case is kept, because they are related to somebody in it or named in it. It outranks every role:
 * for that case it is as if they were in no register.
 */
import type { Instant, Person, PersonId, PersonRef, Roster } from '../base/vocabulary.ts';

export interface KeptFrom {
  readonly person: PersonRef;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly reason: string;
}

/** Absent on a case that was never kept from anybody. */
export interface KeepingFacts {
  readonly keptFrom?: readonly KeptFrom[];
}

/** Whether that worker may know nothing of the case. */
export const isKeptFrom = ({ keptFrom = [] }: KeepingFacts, id: PersonId): boolean =>
  keptFrom.some(({ person }) => person.id === id);

/** The register without them: whoever is looked for to be told, nudged or asked about the case is looked for here. */
export function rosterFor(c: KeepingFacts, roster: Roster): Roster {
  if ((c.keptFrom ?? []).length === 0) return roster;
  const sees = (id: PersonId): boolean => !isKeptFrom(c, id);
  const seeing = (some: readonly Person[]): readonly Person[] => some.filter(({ id }) => sees(id));
  return {
    team: (id) => roster.team(id),
    closedTeams: () => roster.closedTeams(),
    teams: () => roster.teams(),
    teamsThat: (does, agency) => roster.teamsThat(does, agency),
    person: (id) => (sees(id) ? roster.person(id) : undefined),
    coversOf: (id) => seeing(roster.coversOf(id)),
    actingFor: (id) => seeing(roster.actingFor(id)),
    actsFor: (id) => (sees(id) ? roster.actsFor(id) : []),
    withJob: (job) => seeing(roster.withJob(job)),
    inTeam: (team) => seeing(roster.inTeam(team)),
    formerManagers: () => roster.formerManagers(),
    isAway: (id) => roster.isAway(id),
    administrators: () => roster.administrators().filter(sees),
  };
}
