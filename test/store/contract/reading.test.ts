import type { Document } from '../../../src/store/port.ts';
import { onEveryStore } from '../every-store.ts';
import { now, plain, stored } from './fixtures.ts';

/** Documents by their address. */
onEveryStore((store) => {
  describe('reading', () => {
    it('gives back what was written, with an etag', async () => {
      const document: Document = {
        partition: 'A',
        id: 'case',
        kind: 'case',
        body: { words: 'Zoë said “no” \u{1F600}\n', list: [1, null, { deep: true }], empty: '' },
        due: '2026-11-05T09:00:00Z',
        expires: '2027-01-01T00:00:00.25Z',
        tags: ['open', 'team:mash'],
      };
      await store().commit([{ create: document }]);
      const { etag, tags, ...rest } = await stored(store(), 'A', 'case');
      expect({ ...rest, tags: [...(tags ?? [])].sort() }).toEqual(document);
      expect(etag).toMatch(/./);
    });

    it('leaves out what was left out', async () => {
      await store().commit([{ create: { partition: 'A', id: 'plain', kind: 'case', body: 'only words' } }]);
      const { etag, ...rest } = await stored(store(), 'A', 'plain');
      expect(rest).toEqual({ partition: 'A', id: 'plain', kind: 'case', body: 'only words' });
    });

    it('gives undefined for what is not there, in this partition', async () => {
      await store().commit([{ create: plain('A', '1') }]);
      expect(await store().read('A', '2', now)).toBeUndefined();
      expect(await store().read('B', '1', now)).toBeUndefined();
    });
  });

  it('lists a partition by id, those that begin with the prefix and no others', async () => {
    const ids = ['event:000010', 'event:000002', 'event:000001', 'Event:000003', 'event', 'event_1', 'notice:1'];
    await store().commit(ids.map((id) => ({ create: plain('A', id) })));
    await store().commit([{ create: plain('B', 'event:000001') }]);
    const list = async (prefix: string) => (await store().list('A', prefix, now)).map(({ id }) => id);
    expect(await list('event:')).toEqual(['event:000001', 'event:000002', 'event:000010']);
    expect(await list('event_')).toEqual(['event_1']);
    expect(await list('')).toHaveLength(ids.length);
    expect(await list('none')).toEqual([]);
  });
});
