/**
 * The port's suite on an account in Azure, where COSMOS_ENDPOINT and COSMOS_KEY name one: in a database of its own,
 * which is removed at the end.
 */
import { randomUUID } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { openCosmosStore } from '../../../src/store/cosmos.ts';
import type { Store } from '../../../src/store/port.ts';
import { storeSuite } from '../port-suite.ts';

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;

/** Long ago, so that the service drops nothing while it is looked at. */
const now = () => '2000-01-01T00:00:00Z';

/** One container for all tests: making one takes Azure seconds. */
async function emptied(store: Store): Promise<Store> {
  for (const kind of ['case', 'notice', 'event']) {
    for (let page = await store.all(kind, 50); page.items.length > 0; page = await store.all(kind, 50)) {
      for (const { partition, id } of page.items) await store.commit([{ remove: { partition, id } }]);
    }
  }
  return store;
}

if (endpoint === undefined || key === undefined) {
  it.skip('is not asked, because COSMOS_ENDPOINT and COSMOS_KEY are not set', () => undefined);
} else {
  jest.setTimeout(120_000);
  const database = `pathway-test-${randomUUID()}`;
  afterAll(async () => {
    const client = new CosmosClient({ endpoint, key });
    await client.database(database).delete();
    client.dispose();
  });
  storeSuite(`the account ${endpoint}`, async () =>
    emptied(await openCosmosStore({ endpoint, key, database, create: true, now })),
  );
}
