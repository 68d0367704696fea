/**
 * Every store there is: the port's contract is tried on each. An account in Azure is one of them where COSMOS_ENDPOINT
 * and COSMOS_KEY name it, in a database that is removed at the end.
 */
import { randomUUID } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { openCosmosStore } from '../../src/store/cosmos.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { now, served } from './cosmos/served.ts';
import { newFile } from './sqlite/files.ts';

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;

/** The same suite on each, with an empty store for each test, which is closed after it. */
export function onEveryStore(suite: (store: () => Store) => void): void {
  on('SQLite in memory', async () => openSqliteStore(':memory:'), suite);
  on('SQLite on a file', async () => openSqliteStore(newFile()), suite);
  describe('Cosmos DB', () => {
    const county = served({ physicalPartitions: 1 });
    on('on one physical partition', () => county.open(), suite);
    const country = served({ physicalPartitions: 3, longestPage: 2, now: () => Date.parse(now) });
    on('on three, with short pages', () => country.open(), suite);
  });
  if (endpoint !== undefined && key !== undefined) onAccount(endpoint, key, suite);
}

function on(name: string, make: () => Promise<Store>, suite: (store: () => Store) => void): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(() => store.close());
    suite(() => store);
  });
}

function onAccount(endpoint: string, key: string, suite: (store: () => Store) => void): void {
  jest.setTimeout(120_000);
  const database = `pathway-test-${randomUUID()}`;
  afterAll(async () => {
    const client = new CosmosClient({ endpoint, key });
    await client.database(database).delete();
    client.dispose();
  });
  // Long ago, so that the service drops nothing while it is looked at.
  const settings = { endpoint, key, database, create: true, now: () => '2000-01-01T00:00:00Z' };
  on(`the account ${endpoint}`, async () => emptied(await openCosmosStore(settings)), suite);
}

/** One container for all tests: making one takes Azure seconds. */
async function emptied(store: Store): Promise<Store> {
  for (const kind of ['case', 'notice', 'event', 'draft']) {
    for (let page = await store.all(kind, 50); page.items.length > 0; page = await store.all(kind, 50)) {
      for (const { partition, id } of page.items) await store.commit([{ remove: { partition, id } }]);
    }
  }
  return store;
}
