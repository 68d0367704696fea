/** What a people register says: who somebody is, by Entra object id, and which channel is which agency's team. */

import { z } from 'zod';
import { sayAll } from '../rules/base/sentences.ts';
import {
  type Agency,
  agencyNames,
  functionAgencies,
  type Job,
  jobAgencies,
  jobNames,
  type PersonId,
  type TeamFunction,
  type TeamId,
  teamFunctionNames,
  usualFunctions,
} from '../rules/base/vocabulary.ts';
import { tenantElsewhere } from './accounts.ts';

export const agencies = Object.keys(agencyNames) as [Agency, ...Agency[]];
export const jobs = Object.keys(jobNames) as [Job, ...Job[]];
export const teamFunctions = Object.keys(teamFunctionNames) as [TeamFunction, ...TeamFunction[]];

const day = z.iso.date();
/**
 * Tenants are written in small letters everywhere, as they are compared with what Teams says. Any GUID, as the settings
 * take it (src/config/tenant.ts): not each is a UUID by the letter.
 */
const tenantId = z.guid('should be the id of a tenant: a GUID').toLowerCase();

const holidaysSchema = z.object({
  contact: z.string().min(1).optional(),
  closed: z.array(z.object({ from: day, until: day })),
});

const teamSchema = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    agency: z.enum(agencies),
    /** What it does in its agency: what is usual there, where a register does not say it. */
    function: z.enum(teamFunctions).optional(),
    /** The conversation id of its channel; a team without one is told by telephone. */
    channel: z.string().min(1).optional(),
    /** The tenant its channel is in, where that is another than the register's. */
    tenant: tenantId.optional(),
    /** It is asked nothing any more; its name is kept for the cases it had to do with. */
    closed: z.boolean().optional(),
    /** Of a school or college: when it is closed, and who is asked there meanwhile. */
    holidays: holidaysSchema.optional(),
  })
  .transform(({ function: does, ...team }) => ({ ...team, function: does ?? usualFunctions[team.agency] }));

const coverSchema = z.object({ by: z.string(), from: day, until: day });

const personSchema = z.object({
  /** The object id alone for an account in the register's tenant, `object@tenant` for one in another. */
  id: z
    .string()
    .regex(
      /^[^@]+(@[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/,
      'should be an object ID, and for an account in another tenant "@" and that tenant in small letters after it',
    ),
  name: z.string().min(1),
  /** As it is called where they work. */
  job: z.string().min(1),
  teams: z.array(z.object({ team: z.string(), role: z.enum(jobs) })),
  /** Who acts for a team manager beside them at any time. */
  deputy: z.string().optional(),
  /** Who acts for a team manager while they are away, both days included. */
  cover: z.array(coverSchema).optional(),
  /** Trained to lead an AIM assessment (CJ-24): in which model, and when that was checked. */
  aimLead: z.object({ model: z.string().optional(), checkedOn: day }).optional(),
  administrator: z.boolean().optional(),
});

/** Somebody who was a team manager here. Their cases are theirs until they are handed over, and who acted for them still does. */
const formerManagerSchema = z.object({ id: z.string(), deputy: z.string().optional() });

const schema = z.object({
  tenant: tenantId,
  teams: z.array(teamSchema),
  people: z.array(personSchema),
  formerManagers: z.array(formerManagerSchema).optional(),
});

export type RegisterContents = z.infer<typeof schema>;
export type TeamEntry = RegisterContents['teams'][number];
export type PersonEntry = RegisterContents['people'][number];
export type Cover = z.infer<typeof coverSchema>;

/** Only team managers act for one another, as a deputy or as cover. */
export const isTeamManager = ({ teams }: Pick<PersonEntry, 'teams'>): boolean =>
  teams.some(({ role }) => role === 'team-manager');

/** Who a change is by that came from the file of the settings. */
export const settingsId = 'settings';

/** The register cannot be used; the message names each thing that is wrong. */
export class RegisterError extends Error {
  readonly code = 'register-unusable';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RegisterError';
  }
}

/** Those that stand more than once. */
function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function danglingNames({ people }: RegisterContents, teams: ReadonlySet<TeamId>, ids: ReadonlySet<PersonId>) {
  return people.flatMap(({ name, teams: seats, deputy, cover = [] }) => [
    ...seats
      .filter(({ team }) => !teams.has(team))
      .map(({ team }) => `${name} is in a team that is not listed: ${team}.`),
    ...(deputy === undefined || ids.has(deputy) ? [] : [`The deputy of ${name} is not listed.`]),
    ...cover.filter(({ by }) => !ids.has(by)).map(() => `Who covers for ${name} is not listed.`),
    ...cover.filter(({ from, until }) => from > until).map(() => `The cover for ${name} ends before it begins.`),
  ]);
}

function misplacedJobs({ people }: RegisterContents, teams: readonly TeamEntry[]) {
  const agencyOf = new Map(teams.map(({ id, agency }) => [id, agency]));
  return people.flatMap(({ name, teams: seats }) =>
    seats.flatMap(({ team, role }) => {
      const agency = agencyOf.get(team);
      const fits = agency === undefined || jobAgencies[role].includes(agency);
      return fits ? [] : [`${name} cannot be ${sayJob(role)} in ${team}: that job is only for ${sayAgencies(role)}.`];
    }),
  );
}

const sayJob = (role: Job): string => `"${jobNames[role]}"`;
const sayEach = (some: readonly Agency[]): string =>
  sayAll(
    some.map((agency) => agencyNames[agency]),
    'or',
  );
/** The agencies it is a job of: `Police or Health`. */
export const sayAgencies = (role: Job): string => sayEach(jobAgencies[role]);

/** Why a team cannot have this function in its agency; undefined where it can. */
export function misplacedFunction({ name, agency }: Pick<TeamEntry, 'name' | 'agency'>, does: TeamFunction) {
  if (functionAgencies[does].includes(agency)) return undefined;
  const where = sayEach(functionAgencies[does]);
  return `"${teamFunctionNames[does]}" is only for teams of ${where}, and ${name} belongs to ${agencyNames[agency]}.`;
}

/** The tenants besides its own that its people and teams belong to. */
export function tenantsElsewhere({ tenant, teams, people }: RegisterContents): readonly string[] {
  const named = [...people.map(({ id }) => tenantElsewhere(id)), ...teams.map((team) => team.tenant)];
  return [...new Set(named.flatMap((id) => (id === undefined || id === tenant ? [] : [id])))];
}

/** Two forms of one id would be two people. */
function twiceAtHome({ tenant, people }: RegisterContents): readonly string[] {
  return people
    .filter(({ id }) => tenantElsewhere(id) === tenant)
    .map(({ name }) => `The ID of ${name} names the register's own tenant: leave out "@" and what follows it.`);
}

/** What does not hold together in it, a sentence each. */
export function troublesOf(contents: RegisterContents): readonly string[] {
  const { teams, people } = contents;
  const teamIds = teams.map(({ id }) => id);
  const personIds = people.map(({ id }) => id);
  const channels = teams.flatMap(({ channel }) => channel ?? []);
  return [
    ...repeated(teamIds).map((id) => `The team ${id} is listed more than once.`),
    ...repeated(personIds).map((id) => `The object ID ${id} is listed more than once.`),
    ...repeated(channels).map((channel) => `The channel ${channel} belongs to more than one team.`),
    ...twiceAtHome(contents),
    ...danglingNames(contents, new Set(teamIds), new Set(personIds)),
    ...misplacedJobs(contents, teams),
    ...teams.flatMap((team) => misplacedFunction(team, team.function) ?? []),
  ];
}

/** A register as it was read from a file or the store. Throws `RegisterError`. */
export function readContents(found: unknown): RegisterContents {
  const parsed = schema.safeParse(found);
  if (!parsed.success) {
    throw new RegisterError(`The people register has mistakes in it.\n${z.prettifyError(parsed.error)}`);
  }
  const troubles = troublesOf(parsed.data);
  if (troubles.length > 0) {
    throw new RegisterError(`The people register has mistakes in it. ${troubles.join(' ')}`);
  }
  return parsed.data;
}
