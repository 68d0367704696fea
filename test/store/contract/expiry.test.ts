import type { Stored } from '../../../src/store/port.ts';
import { onEveryStore } from '../every-store.ts';
import { after, before, now, plain, stored } from './fixtures.ts';

/** Documents that may vanish. */
onEveryStore((store) => {
  describe('what has expired', () => {
    beforeEach(async () => {
      const tags = ['open'];
      await store().commit([
        { create: { ...plain('A', 'gone'), expires: before, due: before, tags } },
        { create: { ...plain('A', 'going'), expires: now, due: before, tags } },
        { create: { ...plain('A', 'staying'), expires: after, due: before, tags } },
      ]);
    });

    it('is not read any more', async () => {
      const ids = (found: readonly Stored[]) => found.map(({ id }) => id);
      expect(await store().read('A', 'gone', now)).toBeUndefined();
      expect(await store().read('A', 'going', now)).toBeUndefined();
      expect((await store().read('A', 'staying', now))?.id).toBe('staying');
      expect(ids(await store().list('A', '', now))).toEqual(['staying']);
      expect(ids(await store().due('case', now, 10))).toEqual(['staying']);
      expect(ids((await store().tagged('case', 'open', now, 10)).items)).toEqual(['staying']);
    });

    it('goes when it is swept, and is counted', async () => {
      expect(await store().sweepExpired(now)).toBe(2);
      expect((await store().all('case', 10)).items.map(({ id }) => id)).toEqual(['staying']);
      expect(await store().sweepExpired(now)).toBe(0);
    });

    it('may be put anew', async () => {
      await store().commit([{ put: plain('A', 'gone', 'back') }]);
      expect((await stored(store(), 'A', 'gone')).body).toBe('back');
    });
  });
});
