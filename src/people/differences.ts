/** What is otherwise in one register than in another: what is shown before an import, and kept of every change. */
import { isDeepStrictEqual } from 'node:util';
import {
  type Agency,
  type Job,
  type LocalDate,
  type PersonId,
  type TeamFunction,
  type TeamId,
  usualFunctions,
} from '../rules/base/vocabulary.ts';
import type { Cover, PersonEntry, RegisterContents, TeamEntry } from './contents.ts';

interface OfPerson {
  readonly person: PersonId;
  readonly name: string;
}
interface OfTeam {
  readonly team: TeamId;
  readonly name: string;
}

export type Difference =
  | ({ readonly what: 'person-added' | 'person-removed' | 'details-changed' } & OfPerson)
  | ({ readonly what: 'role-given' | 'role-ended'; readonly team: string; readonly role: Job } & OfPerson)
  /** By name; without one there is none any more. */
  | ({ readonly what: 'deputy'; readonly deputy?: string } & OfPerson)
  | ({ readonly what: 'administrator'; readonly is: boolean } & OfPerson)
  | ({ readonly what: 'aim-lead'; readonly checkedOn?: LocalDate } & OfPerson)
  | ({ readonly what: 'cover-set' | 'cover-ended'; readonly by: string } & Pick<Cover, 'from' | 'until'> & OfPerson)
  | ({ readonly what: 'team-added' | 'team-opened' | 'team-closed'; readonly agency: Agency } & OfTeam)
  | ({ readonly what: 'team-moved'; readonly agency: Agency } & OfTeam)
  | ({ readonly what: 'team-function'; readonly function: TeamFunction } & OfTeam)
  /** Without one it is the register's own. */
  | ({ readonly what: 'team-tenant'; readonly tenant?: string } & OfTeam)
  | ({ readonly what: 'team-renamed'; readonly before: string } & OfTeam)
  | ({ readonly what: 'channel-set' | 'channel-forgotten' | 'holidays' } & OfTeam);

/** Whose names are said: those of the newer register, and of the older where it has them alone. */
interface Names {
  person(id: PersonId): string;
  team(id: TeamId): string;
}

function namesIn(before: RegisterContents, after: RegisterContents): Names {
  const people = new Map([...before.people, ...after.people].map(({ id, name }) => [id, name]));
  const teams = new Map([...before.teams, ...after.teams].map(({ id, name }) => [id, name]));
  return { person: (id) => people.get(id) ?? id, team: (id) => teams.get(id) ?? id };
}

/** What of `some` is not in `others`. */
function without<T>(some: readonly T[] = [], others: readonly T[] = []): readonly T[] {
  return some.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));
}

const nobody: Pick<PersonEntry, 'teams' | 'cover'> = { teams: [] };
type Seat = PersonEntry['teams'][number];

function rolesAndCover(
  before: Pick<PersonEntry, 'teams' | 'cover'>,
  after: Pick<PersonEntry, 'teams' | 'cover'>,
  of: OfPerson,
  names: Names,
): readonly Difference[] {
  const role = ({ team, role: job }: Seat) => ({ ...of, team: names.team(team), role: job });
  const cover = ({ by, from, until }: Cover) => ({ ...of, by: names.person(by), from, until });
  return [
    ...without(before.teams, after.teams).map((seat): Difference => ({ what: 'role-ended', ...role(seat) })),
    ...without(after.teams, before.teams).map((seat): Difference => ({ what: 'role-given', ...role(seat) })),
    ...without(before.cover, after.cover).map((one): Difference => ({ what: 'cover-ended', ...cover(one) })),
    ...without(after.cover, before.cover).map((one): Difference => ({ what: 'cover-set', ...cover(one) })),
  ];
}

function settings(before: Partial<PersonEntry>, after: PersonEntry, of: OfPerson, names: Names): readonly Difference[] {
  const { deputy, aimLead, administrator = false } = after;
  const found: Difference[] = [];
  if (before.deputy !== deputy) {
    found.push({ what: 'deputy', ...of, ...(deputy === undefined ? {} : { deputy: names.person(deputy) }) });
  }
  if ((before.administrator ?? false) !== administrator)
    found.push({ what: 'administrator', ...of, is: administrator });
  if (!isDeepStrictEqual(before.aimLead, aimLead)) {
    found.push({ what: 'aim-lead', ...of, ...(aimLead === undefined ? {} : { checkedOn: aimLead.checkedOn }) });
  }
  return found;
}

function personDifferences(before: PersonEntry | undefined, after: PersonEntry | undefined, names: Names) {
  const { id: person, name } = (after ?? before) as PersonEntry;
  const of = { person, name };
  if (after === undefined) {
    return [...rolesAndCover(before ?? nobody, nobody, of, names), { what: 'person-removed', ...of } as const];
  }
  const added: readonly Difference[] = before === undefined ? [{ what: 'person-added', ...of }] : [];
  const isChanged = before !== undefined && (before.name !== name || before.job !== after.job);
  return [
    ...added,
    ...(isChanged ? [{ what: 'details-changed', ...of } as const] : []),
    ...rolesAndCover(before ?? nobody, after, of, names),
    ...settings(before ?? {}, after, of, names),
  ];
}

function teamDifferences(before: TeamEntry | undefined, after: TeamEntry): readonly Difference[] {
  const { id: team, name, agency, function: does, channel, tenant, closed = false } = after;
  const of = { team, name };
  const found: Difference[] = [];
  if (before === undefined) found.push({ what: 'team-added', ...of, agency });
  if (before !== undefined && before.agency !== agency) found.push({ what: 'team-moved', ...of, agency });
  if ((before?.function ?? usualFunctions[agency]) !== does)
    found.push({ what: 'team-function', ...of, function: does });
  if (before?.tenant !== tenant) {
    found.push({ what: 'team-tenant', ...of, ...(tenant === undefined ? {} : { tenant }) });
  }
  if (before !== undefined && before.name !== name) found.push({ what: 'team-renamed', ...of, before: before.name });
  if ((before?.closed ?? false) !== closed) found.push({ what: closed ? 'team-closed' : 'team-opened', ...of, agency });
  if (!isDeepStrictEqual(before?.holidays, after.holidays)) found.push({ what: 'holidays', ...of });
  if (before?.channel !== channel) {
    found.push({ what: channel === undefined ? 'channel-forgotten' : 'channel-set', ...of });
  }
  return found;
}

/** Every difference, teams before people. */
export function differences(before: RegisterContents, after: RegisterContents): readonly Difference[] {
  const names = namesIn(before, after);
  const teams = new Map(before.teams.map((team) => [team.id, team]));
  const old = new Map(before.people.map((person) => [person.id, person]));
  const now = new Map(after.people.map((person) => [person.id, person]));
  const everybody = [...new Set([...old.keys(), ...now.keys()])];
  return [
    ...after.teams.flatMap((team) => teamDifferences(teams.get(team.id), team)),
    ...everybody.flatMap((id) => personDifferences(old.get(id), now.get(id), names)),
  ];
}
