/** The people register: who somebody is, by Entra object id, and which channel is which agency's team. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Agency, Job, Person, PersonId, Roster, Team, TeamId } from '../rules/words.ts';

const agencies = [
  'cdyjs',
  'first-contact',
  'social-care',
  'mash',
  'police',
  'send-inclusion',
  'health',
  'education',
] as const satisfies readonly Agency[];
const jobs = [
  'team-manager',
  'service-lead',
  'case-manager',
  'social-worker',
  'social-care-manager',
  'first-contact-practitioner',
  'mash-practitioner',
  'police-officer',
  'send-inclusion-representative',
  'health-practitioner',
  'designated-safeguarding-lead',
  'school-staff',
] as const satisfies readonly Job[];

const schema = z.object({
  tenant: z.uuid().toLowerCase(),
  teams: z.array(
    z.object({ id: z.string().min(1), name: z.string().min(1), agency: z.enum(agencies), channel: z.string().min(1) }),
  ),
  people: z.array(
    z.object({
      id: z.string().regex(/^[^@]+$/, 'should be the object id of an account in the tenant'),
      name: z.string().min(1),
      job: z.string().min(1),
      teams: z.array(z.object({ team: z.string(), role: z.enum(jobs) })),
      deputy: z.string().optional(),
      administrator: z.boolean().optional(),
    }),
  ),
});
type RegisterFile = z.infer<typeof schema>;

/** The register cannot be used; the message names each thing that is wrong. */
export class RegisterError extends Error {
  readonly code = 'register-unusable';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RegisterError';
  }
}

export interface Register extends Roster {
  readonly tenant: string;
  /** The conversation id of a team's channel. */
  channelOf(team: TeamId): string | undefined;
  teamOfChannel(conversation: string): Team | undefined;
  /** Whether somebody keeps the register and looks after what is stuck. It gives no sight of any case. */
  isAdministrator(id: PersonId): boolean;
  /** Somebody by object id; one who is not in the register is a person without teams. */
  personOrStranger(id: PersonId, name: string): Person;
}

function danglingNames(file: RegisterFile): readonly string[] {
  const teams = new Set(file.teams.map((team) => team.id));
  const people = new Set(file.people.map((person) => person.id));
  return file.people.flatMap((person) => [
    ...person.teams
      .filter((one) => !teams.has(one.team))
      .map((one) => `${person.name} is in a team that is not listed: ${one.team}.`),
    ...(person.deputy === undefined || people.has(person.deputy)
      ? []
      : [`The deputy of ${person.name} is not listed.`]),
  ]);
}

/**
 * A register from the parsed contents of its file. `named` are administrators besides those it names itself. Throws
 * `RegisterError`.
 */
export function createRegister(contents: unknown, named: readonly PersonId[] = []): Register {
  const parsed = schema.safeParse(contents);
  if (!parsed.success) {
    throw new RegisterError(`The people register is not as it should be.\n${z.prettifyError(parsed.error)}`);
  }
  const file = parsed.data;
  const dangling = danglingNames(file);
  if (dangling.length > 0) {
    throw new RegisterError(`The people register does not hold together. ${dangling.join(' ')}`);
  }
  const teams: readonly Team[] = file.teams.map(({ id, name, agency }) => ({ id, name, agency }));
  const people: readonly Person[] = file.people.map(({ id, name, teams: memberships }) => ({
    id,
    name,
    teams: memberships.map(({ team, role }) => ({ team, job: role })),
  }));
  const peopleById = new Map(people.map((person) => [person.id, person]));
  const teamsById = new Map(teams.map((team) => [team.id, team]));
  const channels = new Map(file.teams.map((team) => [team.id, team.channel]));
  const teamsByChannel = new Map(file.teams.map((team) => [team.channel, teamsById.get(team.id)]));
  const administrators = new Set([...named, ...file.people.filter((one) => one.administrator).map(({ id }) => id)]);
  const deputies = new Map(file.people.map((person) => [person.id, person.deputy]));
  return {
    tenant: file.tenant,
    team: (id) => teamsById.get(id),
    teams: () => teams,
    person: (id) => peopleById.get(id),
    deputyOf: (id) => peopleById.get(deputies.get(id) ?? ''),
    withJob: (job) => people.filter((person) => person.teams.some((one) => one.job === job)),
    channelOf: (team) => channels.get(team),
    teamOfChannel: (conversation) => teamsByChannel.get(conversation),
    isAdministrator: (id) => administrators.has(id),
    personOrStranger: (id, name) => peopleById.get(id) ?? { id, name, teams: [] },
  };
}

/** Reads the register from a JSON file. Throws `RegisterError`, with the cause where the file cannot be read. */
export function readRegister(file: string): Register {
  let contents: unknown;
  try {
    contents = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new RegisterError(`The people register ${file} cannot be read as JSON.`, { cause });
  }
  return createRegister(contents);
}
