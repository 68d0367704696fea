/** The one container: how it is made, and what must be so in one that somebody else made. */
import type { Container, ContainerDefinition, CosmosClient, IndexingPolicy } from '@azure/cosmos';
import { StoreError } from '../port.ts';
import type { CosmosSettings } from './settings.ts';

export const containerName = 'documents';

const ascending = (...paths: readonly string[]) => paths.map((path) => ({ path, order: 'ascending' as const }));

/** For the queries of `queries.ts` and no others: what is indexed costs with each write. */
const indexingPolicy = {
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: [{ path: '/address/?' }, { path: '/expires/?' }, { path: '/tags/[]/?' }],
  excludedPaths: [{ path: '/*' }],
  compositeIndexes: [ascending('/kind', '/due'), ascending('/kind', '/address'), ascending('/kind', '/rank')],
} satisfies IndexingPolicy;

export const containerDefinition = {
  id: containerName,
  partitionKey: { paths: ['/partition'], kind: 'Hash', version: 2 },
  /** Nothing goes by itself but what says so. */
  defaultTtl: -1,
  indexingPolicy,
} as const;

const codeOf = (error: unknown) => (error as { readonly code?: unknown }).code;

function unavailable(message: string, cause?: unknown): StoreError {
  return new StoreError('store-unavailable', message, { cause });
}

async function make(client: CosmosClient, { database }: CosmosSettings): Promise<void> {
  try {
    const made = await client.databases.createIfNotExists({ id: database });
    const { resource, container } = await made.database.containers.createIfNotExists(containerDefinition as never);
    if (resource && lacks(resource).length > 0) await container.replace(completed(resource));
  } catch (error) {
    if (codeOf(error) !== 403) throw error;
    const what = `the database "${database}" with its container "${containerName}"`;
    throw unavailable(
      `COSMOS_CREATE is true, and Pathway may not make ${what}. An identity of Azure never may from here: deploy them, or set COSMOS_KEY.`,
      error,
    );
  }
}

/** What a container is to have in its indexes and does not; their order and what else it has do not matter. */
function lacks({ indexingPolicy: found, defaultTtl }: Partial<ContainerDefinition>): readonly string[] {
  const paths = new Set(found?.includedPaths?.map(({ path }) => path));
  const composite = new Set(found?.compositeIndexes?.map((one) => one.map(({ path }) => path).join(' with ')));
  const wanted = indexingPolicy.compositeIndexes.map((one) => one.map(({ path }) => path).join(' with '));
  return [
    ...(defaultTtl === -1 ? [] : ['a time to live of -1']),
    ...indexingPolicy.includedPaths.filter(({ path }) => !paths.has(path)).map(({ path }) => `an index of ${path}`),
    ...wanted.filter((one) => !composite.has(one)).map((one) => `a composite index of ${one}`),
  ];
}

function completed(found: ContainerDefinition): ContainerDefinition {
  const { defaultTtl } = containerDefinition;
  return { ...found, defaultTtl, indexingPolicy } as ContainerDefinition;
}

/** Makes it where that is asked for, and sees that it is as it must be. Throws as the SDK does, or `StoreError`. */
export async function prepareContainer(
  client: CosmosClient,
  settings: CosmosSettings,
  abortSignal: AbortSignal,
): Promise<Container> {
  const { database, endpoint, create } = settings;
  if (create) await make(client, settings);
  const container = client.database(database).container(containerName);
  const found = await container.read({ abortSignal }).catch((error: unknown) => {
    if (codeOf(error) !== 404) throw error;
    const words = `${endpoint} has no container "${containerName}" in a database "${database}".`;
    throw unavailable(`${words} Deploy it, or set COSMOS_CREATE to true to have it made.`, error);
  });
  const { partitionKey } = found.resource ?? {};
  if (partitionKey?.paths.join() !== '/partition') {
    const has = `partitioned by ${partitionKey?.paths.join() || 'nothing'}`;
    throw unavailable(
      `The container "${containerName}" at ${endpoint} is ${has}, not by /partition. Give another database.`,
    );
  }
  const missing = lacks(found.resource ?? {});
  if (missing.length > 0) {
    const words = `The container "${containerName}" at ${endpoint} lacks ${missing.join(', ')}.`;
    throw unavailable(`${words} Deploy it anew, or set COSMOS_CREATE to true to have it completed.`);
  }
  return container;
}
