/** The parts of `@vercel/cosmosdb-server` that are used: the account with its databases and containers, and the query engine. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface CompositePath {
  readonly path: string;
  readonly order?: 'ascending' | 'descending';
}

export interface IndexingPolicy {
  readonly includedPaths?: readonly { readonly path: string }[];
  readonly compositeIndexes?: readonly (readonly CompositePath[])[];
}

export interface ContainerDefinition {
  readonly id: string;
  readonly _rid: string;
  readonly partitionKey?: { readonly paths: readonly string[] };
  /** Seconds, or -1: whatever each document says. */
  readonly defaultTtl?: number;
  readonly indexingPolicy?: IndexingPolicy;
}

export interface Account {
  database(id: string): {
    collection(id: string): { _data: ContainerDefinition; read(): ContainerDefinition | undefined };
  };
}

export interface Parameter {
  readonly name: string;
  readonly value: unknown;
}

export interface QueryOptions {
  readonly parameters?: readonly Parameter[];
  readonly maxItemCount?: number;
  readonly continuation?: { readonly token: string };
  readonly compositeIndexes?: IndexingPolicy['compositeIndexes'];
}

export interface CompiledQuery {
  /** The parsed text; see `paths.ts`. */
  readonly ast: unknown;
  /** Throws where an ORDER BY has no composite index to be served from. */
  exec(
    documents: readonly object[],
    options: QueryOptions,
  ): { readonly result: readonly unknown[]; readonly continuation: { readonly token: string } | null };
}

type Handler = (account: Account, request: IncomingMessage, response: ServerResponse, params: object) => unknown;

const bring = createRequire(join(import.meta.dirname, 'parts.ts'));
const bringFromServer = createRequire(bring.resolve('@vercel/cosmosdb-server'));

export const AccountOf: new (host: string, port: number) => Account = bring(
  '@vercel/cosmosdb-server/lib/account',
).default;

/** What answers a request about databases and containers; undefined where nothing does. */
export const route: (request: IncomingMessage) => readonly [object, Handler] | undefined = bring(
  '@vercel/cosmosdb-server/lib/routes',
).default;

/** Throws where the text is no query it knows: no OFFSET, GROUP BY, DISTINCT, LIKE. */
export const compile: (query: string) => CompiledQuery = bringFromServer('@zeit/cosmosdb-query').default;
