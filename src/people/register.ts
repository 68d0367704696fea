/** The people register as the rest of Pathway asks it. */
import { remembered } from '../rules/base/remembered.ts';
import type {
  Agency,
  Job,
  LocalDate,
  Person,
  PersonId,
  Roster,
  Team,
  TeamFunction,
  TeamId,
} from '../rules/base/vocabulary.ts';
import { type PersonEntry, type RegisterContents, readContents, tenantsElsewhere } from './contents.ts';

export interface Register extends Omit<Roster, 'coversOf' | 'actingFor' | 'actsFor' | 'isAway'> {
  readonly tenant: string;
  /** What the rules ask of it, as it is on that day: who covers for whom has dates. */
  on(day: LocalDate): Roster;
  /** The conversation id of a team's channel. */
  channelOf(team: TeamId): string | undefined;
  /** The tenant a team's channel is in, where that is another than the register's. */
  tenantOf(team: TeamId): string | undefined;
  /** The tenants besides its own that its people and teams belong to. */
  tenantsElsewhere(): readonly string[];
  teamOfChannel(conversation: string): Team | undefined;
  /** Whether somebody keeps the register and looks after what is stuck. It gives no sight of any case. */
  isAdministrator(id: PersonId): boolean;
  /** Somebody by object id; one who is not in the register is a person without teams. */
  personOrStranger(id: PersonId, name: string): Person;
}

const personOf = ({ id, name, teams, aimLead }: PersonEntry): Person => ({
  id,
  name,
  teams: teams.map(({ team, role }) => ({ team, job: role })),
  ...(aimLead && { aimTraining: aimLead }),
});

/** `named` are administrators besides those it names itself. */
export function registerOf(contents: RegisterContents, named: readonly PersonId[] = []): Register {
  const known: readonly Team[] = contents.teams.map(({ id, name, agency, function: does, holidays }) => {
    return { id, name, agency, function: does, ...(holidays && { holidays }) };
  });
  const closed = new Set(contents.teams.filter((one) => one.closed).map(({ id }) => id));
  const teams = known.filter(({ id }) => !closed.has(id));
  const people = contents.people.map(personOf);
  const teamsById = new Map(known.map((team) => [team.id, team]));
  const peopleById = new Map(people.map((person) => [person.id, person]));
  const channels = new Map(contents.teams.map(({ id, channel }) => [id, channel]));
  const tenants = new Map(
    contents.teams.map(({ id, tenant }) => [id, tenant === contents.tenant ? undefined : tenant]),
  );
  const elsewhere = tenantsElsewhere(contents);
  const teamsByChannel = new Map(contents.teams.map(({ id, channel }) => [channel, teamsById.get(id)]));
  const administrators = new Set([...named, ...contents.people.filter((one) => one.administrator).map(({ id }) => id)]);
  const peopleByJob = Map.groupBy(
    people.flatMap((person) => [...new Set(person.teams.map(({ job }) => job))].map((job) => ({ job, person }))),
    ({ job }) => job,
  );
  const jobs = new Map([...peopleByJob].map(([job, all]) => [job, all.map(({ person }) => person)]));
  const withJob = (job: Job): readonly Person[] => jobs.get(job) ?? [];
  /** Those of them who are team managers: nobody else may act for one. */
  const managers = (ids: readonly (PersonId | undefined)[]): readonly Person[] => {
    return withJob('team-manager').filter(({ id }) => ids.includes(id));
  };
  const former = contents.formerManagers ?? [];
  const formerDeputy = new Map(former.map(({ id, deputy }) => [id, deputy]));
  const common = {
    team: (id: TeamId) => teamsById.get(id),
    teams: () => teams,
    closedTeams: () => [...closed],
    teamsThat: (does: TeamFunction, agency: Agency) =>
      teams.filter((team) => team.agency === agency && team.function === does),
    person: (id: PersonId) => peopleById.get(id),
    withJob,
    inTeam: (team: TeamId) => people.filter((person) => person.teams.some((one) => one.team === team)),
    administrators: () => [...administrators],
    formerManagers: () => former.map(({ id }) => id),
  };
  return {
    ...common,
    tenant: contents.tenant,
    on: remembered((day) => {
      const covering = ({ cover = [] }: PersonEntry): readonly PersonId[] =>
        cover.filter(({ from, until }) => from <= day && day <= until).map(({ by }) => by);
      const covers = new Map(contents.people.map((entry) => [entry.id, covering(entry)]));
      const acting = contents.people.flatMap((entry) =>
        [entry.deputy, ...covering(entry)].map((by) => ({ id: entry.id, by })),
      );
      const byManager = Map.groupBy(acting, ({ id }) => id);
      const byActing = Map.groupBy(acting, ({ by }) => by);
      const coveringOf = (id: PersonId): readonly PersonId[] => covers.get(id) ?? [];
      return {
        ...common,
        coversOf: (id) => managers(coveringOf(id)),
        isAway: (id) => coveringOf(id).length > 0,
        actingFor: (id) => managers([...(byManager.get(id) ?? []).map(({ by }) => by), formerDeputy.get(id)]),
        actsFor: (id) => [
          ...new Set((byActing.get(id) ?? []).map((one) => one.id)),
          ...former.filter(({ deputy }) => deputy === id).map((one) => one.id),
        ],
      };
    }),
    channelOf: (team) => channels.get(team),
    tenantOf: (team) => tenants.get(team),
    tenantsElsewhere: () => elsewhere,
    teamOfChannel: (conversation) => teamsByChannel.get(conversation),
    isAdministrator: (id) => administrators.has(id),
    personOrStranger: (id, name) => peopleById.get(id) ?? { id, name, teams: [] },
  };
}

/** A register from what a file holds. Throws `RegisterError`. */
export function createRegister(found: unknown, named: readonly PersonId[] = []): Register {
  return registerOf(readContents(found), named);
}
