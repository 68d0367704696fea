import { Conflict, type Stored, type Write } from '../../../src/store/port.ts';
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

    const tagged = async () => (await store().tagged('case', 'open', now, 10)).items.map(({ id }) => id);

    it.each(['gone', 'going'])('is not in the way of what is created: %s', async (id) => {
      await store().commit([{ create: plain('A', id, 'back'), asOf: now }]);
      expect(await stored(store(), 'A', id)).toMatchObject({ body: 'back' });
      expect(await stored(store(), 'A', id)).not.toHaveProperty('tags');
      expect(await tagged()).toEqual(['staying']);
      const { etag } = await stored(store(), 'A', id);
      await store().commit([{ replace: plain('A', id, 'again'), ifMatch: etag }]);
      expect(await store().sweepExpired(now)).toBe(1);
      expect((await stored(store(), 'A', id)).body).toBe('again');
    });

    it('is not in the way of a commit of several', async () => {
      const tags = ['open'];
      await store().commit([
        { create: { ...plain('A', 'gone', 'back'), tags }, asOf: now },
        { create: plain('A', 'new') },
        { create: plain('A', 'newer'), asOf: now },
        { remove: { partition: 'A', id: 'none' } },
      ]);
      expect((await store().list('A', '', now)).map(({ id }) => id)).toEqual(['gone', 'new', 'newer', 'staying']);
      expect(await tagged()).toEqual(['gone', 'staying']);
    });

    const inTheWay: readonly (readonly [string, readonly Write[]])[] = [
      ['what is there', [{ create: plain('A', 'staying', 'late'), asOf: now }]],
      ['what was there when it was read', [{ create: plain('A', 'going', 'late'), asOf: before }]],
      ['anything, where nobody says when it was read', [{ create: plain('A', 'gone', 'late') }]],
      [
        'what is there, beside what has expired',
        [
          { create: plain('A', 'gone', 'late'), asOf: now },
          { create: plain('A', 'staying', 'late'), asOf: now },
        ],
      ],
    ];
    it.each(inTheWay)('lets nothing be created over %s', async (_, writes) => {
      await expect(store().commit(writes)).rejects.toBeInstanceOf(Conflict);
      expect((await store().list('A', '', now)).map(({ id, body }) => [id, body])).toEqual([
        ['staying', { id: 'staying' }],
      ]);
      expect(await store().sweepExpired(now)).toBe(2);
    });

    it('is replaced by one of several that find nothing there', async () => {
      const writers = ['a', 'b', 'c'];
      const outcomes = await Promise.allSettled(
        writers.map((who) => store().commit([{ create: plain('A', 'gone', who), asOf: now }])),
      );
      const winners = writers.filter((_, n) => outcomes[n]?.status === 'fulfilled');
      expect(winners).toEqual([(await stored(store(), 'A', 'gone')).body]);
    });

    it('may be put anew', async () => {
      await store().commit([{ put: plain('A', 'gone', 'back') }]);
      expect((await stored(store(), 'A', 'gone')).body).toBe('back');
    });
  });
});
