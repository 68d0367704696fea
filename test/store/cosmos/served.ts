/** A Cosmos DB of a test file's own, and stores on it. */

import { type CosmosServer, type CosmosServerOptions, startCosmosServer } from '../../../cosmos-stand-in/server.ts';
import type { Limits } from '../../../src/store/cosmos/patience.ts';
import type { CosmosSettings } from '../../../src/store/cosmos/settings.ts';
import { openCosmosStore } from '../../../src/store/cosmos.ts';
import type { Store } from '../../../src/store/port.ts';

export const now = '2026-11-05T09:00:00Z';

/** For tests that wait until the time is over. */
export const hasty: Limits = { call: 200, answer: 60 };

export interface Served {
  server(): CosmosServer;
  /** Of an empty database, or of the one named. */
  open(more?: Partial<CosmosSettings>): Promise<Store>;
}

/** Serves while the file's tests run. Stores are closed after each test. */
export function served(options: CosmosServerOptions = {}): Served {
  let running: CosmosServer | undefined;
  const stores: Store[] = [];
  let count = 0;
  const server = (): CosmosServer => {
    if (running === undefined) throw new Error('It is not served yet.');
    return running;
  };
  beforeAll(async () => {
    running = await startCosmosServer({ now: () => Date.parse(now), ...options });
  });
  afterEach(async () => {
    server().faults.always(() => undefined);
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  afterAll(() => server().close());
  return {
    server,
    async open(more = {}) {
      count += 1;
      const { endpoint, key } = server();
      const settings = { endpoint, key, database: `test${count}`, create: true, now: () => now, ...more };
      const store = await openCosmosStore(settings);
      stores.push(store);
      return store;
    },
  };
}
