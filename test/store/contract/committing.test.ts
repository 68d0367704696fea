import { Conflict } from '../../../src/store/port.ts';
import { onEveryStore } from '../every-store.ts';
import { now, numbered, plain, stored } from './fixtures.ts';

/** All writes or none. */
onEveryStore((store) => {
  describe('a commit', () => {
    it('creates only where the id is free', async () => {
      await store().commit([{ create: plain('A', '1', 'first') }]);
      await expect(store().commit([{ create: plain('A', '1', 'second') }])).rejects.toBeInstanceOf(Conflict);
      expect((await stored(store(), 'A', '1')).body).toBe('first');
    });

    it('replaces only what still has the etag, and gives it another', async () => {
      await store().commit([{ create: plain('A', '1', 'first') }]);
      const first = await stored(store(), 'A', '1');
      await store().commit([{ replace: plain('A', '1', 'second'), ifMatch: first.etag }]);
      const second = await stored(store(), 'A', '1');
      expect(second.body).toBe('second');
      expect(second.etag).not.toBe(first.etag);
      const late = store().commit([{ replace: plain('A', '1', 'third'), ifMatch: first.etag }]);
      await expect(late).rejects.toMatchObject({ code: 'store-conflict' });
      expect((await stored(store(), 'A', '1')).body).toBe('second');
    });

    it('gives the version of each document that it wrote, in the order of the writes', async () => {
      const versionOf = async (id: string) => (await store().read('A', id, now))?.etag;
      const alone = await store().commit([{ create: plain('A', '1', 'first') }]);
      expect(alone).toEqual([await versionOf('1')]);
      const ifMatch = alone[0] ?? '';
      const together = await store().commit([
        { remove: { partition: 'A', id: 'never there' } },
        { put: plain('A', '2') },
        { replace: plain('A', '1', 'second'), ifMatch },
        { create: plain('A', '3'), asOf: now },
      ]);
      expect(together).toEqual([undefined, await versionOf('2'), await versionOf('1'), await versionOf('3')]);
      const again = { replace: plain('A', '1', 'third'), ifMatch: together[2] ?? '' };
      expect(await store().commit([again])).toEqual([await versionOf('1')]);
      await expect(store().commit([again])).rejects.toBeInstanceOf(Conflict);
    });

    it('gives it also of what takes the place of something that has expired', async () => {
      await store().commit([{ create: { ...plain('A', '1'), expires: now } }]);
      const [version] = await store().commit([{ create: plain('A', '1', 'new'), asOf: now }, { put: plain('A', '2') }]);
      expect(version).toBe((await stored(store(), 'A', '1')).etag);
    });

    it('does not replace what is gone, nor what came back under the same id', async () => {
      await store().commit([{ create: plain('A', '1') }]);
      const { etag } = await stored(store(), 'A', '1');
      await store().commit([{ remove: { partition: 'A', id: '1' } }]);
      const replacing = { replace: plain('A', '1', 'late'), ifMatch: etag };
      await expect(store().commit([replacing])).rejects.toBeInstanceOf(Conflict);
      await store().commit([{ create: plain('A', '1', 'new') }]);
      await expect(store().commit([replacing])).rejects.toBeInstanceOf(Conflict);
      expect((await stored(store(), 'A', '1')).body).toBe('new');
    });

    it('puts whatever is there, and changes the etag', async () => {
      await store().commit([{ put: plain('A', '1', 'first') }]);
      const first = await stored(store(), 'A', '1');
      await store().commit([{ put: plain('A', '1', 'first') }]);
      expect((await stored(store(), 'A', '1')).etag).not.toBe(first.etag);
    });

    it('removes what is there, and minds nothing that is not', async () => {
      await store().commit([{ create: plain('A', '1') }]);
      await store().commit([{ remove: { partition: 'A', id: '1' } }, { remove: { partition: 'A', id: '2' } }]);
      expect(await store().read('A', '1', now)).toBeUndefined();
    });

    it('keeps nothing when one of its writes conflicts', async () => {
      await store().commit([{ create: plain('A', '1', 'before') }, { create: plain('A', '2', 'before') }]);
      const conflicting = store().commit([
        { put: plain('A', '1', 'after') },
        { remove: { partition: 'A', id: '2' } },
        { create: plain('A', '3') },
        { replace: plain('A', '4'), ifMatch: 'none' },
      ]);
      await expect(conflicting).rejects.toBeInstanceOf(Conflict);
      expect((await store().list('A', '', now)).map(({ id, body }) => [id, body])).toEqual([
        ['1', 'before'],
        ['2', 'before'],
      ]);
    });

    it('lets exactly one of several writers with the same etag win', async () => {
      await store().commit([{ create: plain('A', '1') }]);
      const { etag } = await stored(store(), 'A', '1');
      const writers = ['a', 'b', 'c', 'd', 'e'];
      const outcomes = await Promise.allSettled(
        writers.map((who) =>
          store().commit([{ replace: plain('A', '1', who), ifMatch: etag }, { create: plain('A', `by ${who}`) }]),
        ),
      );
      const winners = writers.filter((_, n) => outcomes[n]?.status === 'fulfilled');
      expect(winners).toEqual([(await stored(store(), 'A', '1')).body]);
      expect((await store().list('A', 'by ', now)).map(({ id }) => id)).toEqual([`by ${winners[0]}`]);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
      }
    });

    it('takes a hundred writes', async () => {
      await store().commit(numbered(100).map((n) => ({ create: plain('A', n) })));
      expect(await store().list('A', '', now)).toHaveLength(100);
    });

    it('takes ids with all that is not forbidden in them', async () => {
      const ids = ["50% of Zoë's: a+b, (c) & d=e; 7~8!", 'x'.repeat(1023), '\u{1F600}'];
      for (const id of ids) {
        await store().commit([{ create: plain('A', id, 'first') }]);
        await store().commit([{ put: plain('A', id, 'second') }, { create: plain('A', `${id.slice(0, 9)}+`) }]);
        expect((await stored(store(), 'A', id)).body).toBe('second');
      }
      expect(await store().list('A', '50% of', now)).toHaveLength(2);
      for (const id of ids) await store().commit([{ remove: { partition: 'A', id } }]);
      expect(await store().list('A', '', now)).toHaveLength(ids.length);
    });

    const misuses = {
      'no writes': [],
      'more than a hundred': numbered(101).map((n) => ({ create: plain('A', n) })),
      'two partitions': [{ create: plain('A', '1') }, { put: plain('B', '2') }],
      'the same id twice': [{ create: plain('A', '1') }, { remove: { partition: 'A', id: '1' } }],
      'an id with a slash': [{ create: plain('A', 'one/two') }],
      'an empty id': [{ create: plain('A', '') }],
      'an id that ends in a space': [{ create: plain('A', 'one ') }],
      'an id of more than 1,023 bytes': [{ create: plain('A', 'é'.repeat(512)) }],
      'a partition without a name': [{ create: plain('', '1') }],
      'bodies of more than 1.9 MB': ['1', '2'].map((id) => ({ create: plain('A', id, 'x'.repeat(960_000)) })),
      'a body that is not JSON': [{ create: { ...plain('A', '1'), body: undefined } }],
      'a due date that is no instant': [{ create: { ...plain('A', '1'), due: 'tomorrow' } }],
    };
    it.each(Object.entries(misuses))('refuses %s', async (_, writes) => {
      await expect(store().commit(writes)).rejects.toMatchObject({ name: 'StoreError', code: 'store-misused' });
      expect(await store().list('A', '', now)).toEqual([]);
    });
  });
});
