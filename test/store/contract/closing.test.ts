import { onEveryStore } from '../every-store.ts';
import { now } from './fixtures.ts';

onEveryStore((store) => {
  it('may be closed twice, and does nothing afterwards', async () => {
    await store().close();
    await store().close();
    await expect(store().read('A', '1', now)).rejects.toMatchObject({ code: 'store-unavailable' });
  });
});
