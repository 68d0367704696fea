/** What the environment sets, read once. `.env.example` lists every variable. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type LogLevel, logLevels } from '../platform/log.ts';
import { dataFolder } from '../store/data-folder.ts';
import type { StoreConfig } from '../store/open.ts';
import { nameIndexKeyProblems } from './name-index-key.ts';
import { isPlainUrl, plainUrlWords } from './plain-url.ts';
import { readStore } from './store.ts';
import { readTelemetry, type TelemetryConfig } from './telemetry.ts';
import { readTenant, type TenantConfig } from './tenant.ts';
import { readWitness, type WitnessConfig } from './witness.ts';

export interface Config {
  readonly port: number;
  readonly deskPort: number;
  readonly dataDir: string;
  readonly authorityFile: string;
  readonly bankHolidaysFile: string;
  /** The people register to begin with; in a tenant it can be left out, and then it begins with nobody. */
  readonly peopleFile?: string;
  /** Who keeps the people register, by object id, besides those it names itself. */
  readonly administrators: readonly string[];
  /** Where others reach the bot's links, without a slash at the end. */
  readonly publicUrl: string;
  readonly logLevel: LogLevel;
  /** This is the example county of the desk at this address: made up, played in seconds, and thrown away. */
  readonly exampleOf?: string;
  readonly store: StoreConfig;
  /** The key of the index of names; without it one is made and kept in `dataDir`. */
  readonly nameIndexKey?: string;
  /** The Teams tenant it runs in; without it Pathway runs on this machine, with the desk. */
  readonly tenant?: TenantConfig;
  /** Where traces and metrics are sent; without it none are made. */
  readonly telemetry?: TelemetryConfig;
  /** Where a daily digest of the record is kept. */
  readonly witness: WitnessConfig;
}

/** The environment cannot be used; the message names each variable and what it should hold. */
export class ConfigError extends Error {
  readonly code = 'config-unusable';
  constructor(problems: readonly string[], options?: ErrorOptions) {
    const lines = problems.map((problem) => `- ${problem}`).join('\n');
    super(`Pathway cannot start with these settings:\n${lines}`, options);
    this.name = 'ConfigError';
  }
}

const root = join(import.meta.dirname, '../..');
const countyOfTheDesk = join(root, 'desk/county.json');

const portWords = 'should be a port: a whole number from 1 to 65535';
const port = (standard: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/, { error: portWords, abort: true })
    .transform(Number)
    .refine((number) => number <= 65_535, portWords)
    .default(standard);
const file = (standard: string) =>
  z
    .string()
    .default(resolve(root, standard))
    .transform((path) => resolve(path));

const schema = z
  .object({
    PORT: port(3978),
    DESK_PORT: port(3979),
    AUTHORITY_FILE: file('authority/county-durham.json'),
    BANK_HOLIDAYS_FILE: file('authority/bank-holidays.json'),
    PEOPLE_FILE: z
      .string()
      .transform((path) => resolve(path))
      .optional(),
    ADMINISTRATORS: z
      .string()
      .transform((list) => list.split(',').map((id) => id.trim()))
      .pipe(z.array(z.guid('should be object ids of accounts, GUIDs, with commas between them').toLowerCase()))
      .default([]),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'should be an address that begins http:// or https://', abort: true })
      .refine(isPlainUrl, plainUrlWords)
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    EXAMPLE_OF: z.url({ protocol: /^http$/, error: 'is set by the desk alone: leave it out' }).optional(),
    LOG_LEVEL: z.enum(logLevels, `should be one of ${logLevels.join(', ')}`).default('info'),
  })
  .refine((set) => set.PORT !== set.DESK_PORT, {
    path: ['DESK_PORT'],
    error: 'should be another port than PORT',
    when: ({ issues }) => issues.length === 0,
  });

/** The example county is never where somebody's own record could be: what has anything of a tenant or of Cosmos DB. */
function exampleTroubles(set: NodeJS.ProcessEnv): readonly string[] {
  const isElsewhere = set.MICROSOFT_APP_ID !== undefined || (set.STORE ?? 'sqlite') !== 'sqlite';
  return set.EXAMPLE_OF !== undefined && isElsewhere
    ? ['EXAMPLE_OF is for the desk alone: no example county is made in a Teams tenant or on Cosmos DB. Leave it out.']
    : [];
}

/** A variable that is set to nothing counts as not set. Throws `ConfigError`. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  const store = readStore(set);
  const tenant = readTenant(set, countyOfTheDesk);
  const telemetry = readTelemetry(set);
  const witness = readWitness(set);
  const example = exampleTroubles(set);
  const keyTroubles = nameIndexKeyProblems(
    set.NAME_INDEX_KEY,
    set.MICROSOFT_APP_ID === undefined || set.STORE !== 'cosmos',
  );
  if (
    example.length + keyTroubles.length > 0 ||
    !result.success ||
    !store.ok ||
    !tenant.ok ||
    !telemetry.ok ||
    !witness.ok
  ) {
    const issues = result.success ? [] : result.error.issues;
    const problems = new Set(issues.map(({ path, message }) => `${String(path[0])} ${message}.`));
    throw new ConfigError([
      ...problems,
      ...example,
      ...keyTroubles,
      ...[store, tenant, telemetry, witness].flatMap((read) => (read.ok ? [] : read.problems)),
    ]);
  }
  const { data } = result;
  const peopleFile = data.PEOPLE_FILE ?? (tenant.tenant === undefined ? countyOfTheDesk : undefined);
  return {
    port: data.PORT,
    deskPort: data.DESK_PORT,
    dataDir: dataFolder(environment),
    authorityFile: data.AUTHORITY_FILE,
    bankHolidaysFile: data.BANK_HOLIDAYS_FILE,
    ...(peopleFile === undefined ? {} : { peopleFile }),
    administrators: data.ADMINISTRATORS,
    publicUrl: data.PUBLIC_URL ?? `http://127.0.0.1:${data.PORT}`,
    logLevel: data.LOG_LEVEL,
    ...(data.EXAMPLE_OF === undefined ? {} : { exampleOf: data.EXAMPLE_OF }),
    store: store.store,
    witness: witness.witness,
    ...(set.NAME_INDEX_KEY === undefined ? {} : { nameIndexKey: set.NAME_INDEX_KEY }),
    ...(tenant.tenant === undefined ? {} : { tenant: tenant.tenant }),
    ...(telemetry.telemetry === undefined ? {} : { telemetry: telemetry.telemetry }),
  };
}

/** `elsewhere`: the tenants of its people and teams. Throws `ConfigError` where some of them could not use Pathway. */
export function checkTenants({ tenant }: Config, ofRegister: string, elsewhere: readonly string[] = []): void {
  if (tenant === undefined) return;
  const may = (id: string): boolean => tenant.tenants.includes(id);
  const problems = [
    ...(may(ofRegister) ? [] : [`ALLOWED_TENANTS should hold the tenant of the people register, ${ofRegister}.`]),
    ...elsewhere
      .filter((id) => !may(id))
      .map((id) => `ALLOWED_TENANTS should hold the tenant ${id}: people or teams of the register belong to it.`),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
}

/** Makes the data folder where it is missing; only the account that runs Pathway may look into it. Throws `ConfigError`. */
export function makeDataFolder({ dataDir }: Config): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigError(
      [`DATA_DIR should be a folder that can be written to; ${dataDir} cannot be made (${code}).`],
      { cause },
    );
  }
}
