/** Making the container, or saying what is wrong with it. */
import { CosmosClient } from '@azure/cosmos';
import { containerDefinition, containerName } from '../../../src/store/cosmos/container.ts';
import type { Store } from '../../../src/store/port.ts';
import { hasty, now, served } from './served.ts';

const { server, open } = served();

const document = { partition: 'A', id: '1', kind: 'case', body: 'kept', tags: ['open'], due: now };
const clientOf = () => new CosmosClient({ endpoint: server().endpoint, key: server().key });

/** A container that somebody else made. */
async function made(database: string, definition: object): Promise<void> {
  const client = clientOf();
  await client.databases.create({ id: database });
  await client.database(database).containers.create({ ...containerDefinition, ...definition } as never);
  client.dispose();
}

async function trouble(opening: Promise<Store>): Promise<string> {
  const error = await opening.then(
    () => new Error('It opened.'),
    (reason: Error) => reason,
  );
  expect(error).toMatchObject({ name: 'StoreError', code: 'store-unavailable' });
  return error.message;
}

describe('opening a store in Cosmos DB', () => {
  it('makes the database and the container when told to, and finds them again', async () => {
    const first = await open({ database: 'own' });
    await first.commit([{ create: document }]);
    const second = await open({ database: 'own', create: false });
    expect(await second.read('A', '1', now)).toMatchObject(document);
    const client = clientOf();
    const { resource } = await client.database('own').container(containerName).read();
    client.dispose();
    expect(resource).toMatchObject(containerDefinition);
  });

  it('says what is missing, and makes nothing, when not told to', async () => {
    const { endpoint } = server();
    const words = await trouble(open({ database: 'none', create: false }));
    expect(words).toBe(
      `${endpoint} has no container "documents" in a database "none". Deploy it, or set COSMOS_CREATE to true to have it made.`,
    );
    expect(await trouble(open({ database: 'none', create: false }))).toBe(words);
  });

  it('says that it may not make them', async () => {
    // Not found, as it looks first; then the service refuses.
    server().faults.next({ status: 404 }, 'meta');
    server().faults.next({ status: 403 }, 'meta');
    const words = await trouble(open({ database: 'forbidden' }));
    expect(words).toBe(
      'COSMOS_CREATE is true, and Pathway may not make the database "forbidden" with its container "documents". An identity of Azure never may from here: deploy them, or set COSMOS_KEY.',
    );
  });

  it('says that the container is partitioned another way', async () => {
    await made('other', { partitionKey: { paths: ['/tenant'] } });
    expect(await trouble(open({ database: 'other' }))).toContain('is partitioned by /tenant, not by /partition.');
  });

  it('says which indexes a container lacks, and completes it when told to', async () => {
    await made('bare', {
      indexingPolicy: { includedPaths: [{ path: '/expires/?' }], excludedPaths: [{ path: '/*' }] },
      defaultTtl: 60,
    });
    const words = await trouble(open({ database: 'bare', create: false }));
    expect(words).toContain(
      'lacks a time to live of -1, an index of /address/?, an index of /tags/[]/?, a composite index of /kind with /due, a composite index of /kind with /address, a composite index of /kind with /rank.',
    );
    const store = await open({ database: 'bare', create: true });
    await store.commit([{ create: document }]);
    expect(await store.due('case', now, 1)).toHaveLength(1);
    await open({ database: 'bare', create: false });
  });

  it('keeps trying through the trouble of a moment, and says that it cannot be reached', async () => {
    server().faults.next({ status: 503 }, 'meta');
    server().faults.next({ status: 429, retryAfter: 5 }, 'meta');
    await open();
    const nobody = await trouble(open({ endpoint: 'http://127.0.0.1:9', limits: hasty }));
    expect(nobody).toBe('Cosmos DB did not do it within 0.2 seconds.');
  });
});
