/** Which store, and where. What is about Cosmos DB may be set only with STORE=cosmos. */
import { z } from 'zod';
import type { StoreConfig } from '../store/open.ts';
import { isPlainUrl, plainUrlWords } from './plain-url.ts';

export type StoreRead =
  | { readonly ok: true; readonly store: StoreConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

type Set = Readonly<Record<string, string | undefined>>;

const endpointWords = 'should be the address of the Cosmos DB account, and begin https://';
/** A stand-in on this machine needs no encryption. */
const isSafe = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
};

const cosmos = z.object({
  COSMOS_ENDPOINT: z
    .url({ error: endpointWords, abort: true })
    .refine(isSafe, endpointWords)
    .refine(isPlainUrl, plainUrlWords),
  COSMOS_KEY: z.base64('should be a key of the Cosmos DB account').optional(),
  COSMOS_DATABASE: z
    .string()
    .regex(/^[^/\\?#]{1,255}$/, 'should be the name of a database: up to 255 characters, without / \\ ? #')
    .default('pathway'),
  COSMOS_CREATE: z.enum(['true', 'false'], 'should be true or false').default('false'),
});

const withCosmosOnly = Object.keys(cosmos.shape);
/** What .env.example shows is no choice of Cosmos DB. */
const standard: Set = { COSMOS_DATABASE: 'pathway', COSMOS_CREATE: 'false' };

/** A problem names its variable. */
export function readStore(set: Set): StoreRead {
  const kind = set.STORE ?? 'sqlite';
  if (kind === 'sqlite') {
    const alone = withCosmosOnly.filter((name) => set[name] !== undefined && set[name] !== standard[name]);
    const problems = alone.map((name) => `${name} should not be set without STORE=cosmos.`);
    return problems.length === 0 ? { ok: true, store: { kind } } : { ok: false, problems };
  }
  if (kind !== 'cosmos') return { ok: false, problems: ['STORE should be sqlite or cosmos.'] };
  const read = cosmos.safeParse(set);
  if (!read.success) {
    return { ok: false, problems: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`) };
  }
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database, COSMOS_CREATE: create } = read.data;
  const rest = key === undefined ? {} : { key };
  return { ok: true, store: { kind, endpoint, ...rest, database, create: create === 'true' } };
}
