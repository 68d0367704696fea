import type { Store } from '../../src/store/port.ts';
import { committing } from './contract/committing.ts';
import { due } from './contract/due.ts';
import { dueFirst } from './contract/due-first.ts';
import { expiry } from './contract/expiry.ts';
import { now } from './contract/fixtures.ts';
import { pages } from './contract/pages.ts';
import { reading } from './contract/reading.ts';

/** The port's contract, for any adapter. `makeStore` gives an empty store; the suite closes it. */
export function storeSuite(name: string, makeStore: () => Promise<Store>): void {
  describe(`the store's contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore();
    });
    afterEach(() => store.close());

    const current = () => store;
    reading(current);
    committing(current);
    due(current);
    dueFirst(current);
    pages(current);
    expiry(current);

    it('may be closed twice, and does nothing afterwards', async () => {
      await store.close();
      await store.close();
      await expect(store.read('A', '1', now)).rejects.toMatchObject({ code: 'store-unavailable' });
    });
  });
}
