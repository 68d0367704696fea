import type { Store } from '../../../src/store/port.ts';
import { onEveryStore } from '../every-store.ts';
import { now, plain } from './fixtures.ts';

/** Everything of a kind, or under a tag, a page at a time. */
onEveryStore((store) => {
  describe('tags', () => {
    const found = async (kind: string, tag: string) =>
      (await store().tagged(kind, tag, now, 10)).items.map(({ partition, id }) => `${partition} ${id}`);

    it('find documents of a kind, by partition and id', async () => {
      await store().commit([{ create: { ...plain('B', '1'), tags: ['open', 'mash'] } }]);
      await store().commit([
        { create: { ...plain('A', '2'), tags: ['open'] } },
        { create: { ...plain('A', '1'), tags: ['open'] } },
        { create: { ...plain('A', '3'), tags: ['opened'] } },
        { create: { ...plain('A', '4'), kind: 'notice', tags: ['open'] } },
      ]);
      expect(await found('case', 'open')).toEqual(['A 1', 'A 2', 'B 1']);
      expect(await found('case', 'mash')).toEqual(['B 1']);
      expect(await found('case', 'none')).toEqual([]);
    });

    it('find what carries any of them, each once, for each who asks at the same time', async () => {
      await store().commit([
        { create: { ...plain('A', '3'), tags: ['open', 'mash'] } },
        { create: { ...plain('A', '1'), tags: ['open'] } },
        { create: { ...plain('A', '2'), tags: ['open'], expires: now } },
        { create: { ...plain('A', '4'), kind: 'notice', tags: ['open', 'mash'] } },
      ]);
      await store().commit([{ create: { ...plain('B', '1'), tags: ['ended', 'mash'] } }]);
      const any = async (kind: string, tags: readonly string[], limit = 10) =>
        (await store().withAnyTag(kind, tags, now, limit)).map(({ partition, id }) => `${partition} ${id}`);
      const asked = [
        any('case', ['open', 'mash']),
        any('case', ['open', 'mash'], 2),
        any('notice', ['mash', 'none']),
        any('case', ['ended']),
        any('case', ['none']),
        any('case', []),
      ];
      expect(await Promise.all(asked)).toEqual([['A 1', 'A 3', 'B 1'], ['A 1', 'A 3'], ['A 4'], ['B 1'], [], []]);
      const [one] = await store().withAnyTag('notice', ['open'], now, 1);
      expect(one).toEqual(await store().read('A', '4', now));
    });

    it('are replaced with their document, and go with it', async () => {
      await store().commit([{ create: { ...plain('A', '1'), tags: ['open', 'mash'] } }]);
      await store().commit([{ put: { ...plain('A', '1'), tags: ['mash', 'ended'] } }]);
      expect(await found('case', 'open')).toEqual([]);
      expect(await found('case', 'ended')).toEqual(['A 1']);
      await store().commit([{ remove: { partition: 'A', id: '1' } }]);
      expect(await found('case', 'mash')).toEqual([]);
    });
  });

  describe('pages', () => {
    const walk = async (page: (from?: string) => ReturnType<Store['all']>, between?: () => Promise<void>) => {
      const pages: string[][] = [];
      let from: string | undefined;
      do {
        const { items, next } = await page(from);
        pages.push(items.map(({ partition, id }) => `${partition}${id}`));
        await between?.();
        from = next;
      } while (from !== undefined);
      return pages;
    };
    const fill = async () => {
      for (const partition of ['B', 'A']) {
        await store().commit(['3', '1', '2'].map((id) => ({ create: { ...plain(partition, id), tags: ['open'] } })));
      }
    };

    it('give everything of a kind once, by partition and id', async () => {
      await fill();
      await store().commit([{ create: { ...plain('A', '0'), kind: 'notice' } }]);
      expect(await walk((from) => store().all('case', 2, from))).toEqual([
        ['A1', 'A2'],
        ['A3', 'B1'],
        ['B2', 'B3'],
      ]);
      expect(await walk((from) => store().all('case', 4, from))).toEqual([
        ['A1', 'A2', 'A3', 'B1'],
        ['B2', 'B3'],
      ]);
      expect(await walk((from) => store().all('case', 3, from))).toEqual([
        ['A1', 'A2', 'A3'],
        ['B1', 'B2', 'B3'],
      ]);
      expect(await walk((from) => store().all('none', 4, from))).toEqual([[]]);
    });

    it('give everything under a tag once, by partition and id', async () => {
      await fill();
      const page = (from?: string) => store().tagged('case', 'open', now, 4, from);
      expect(await walk(page)).toEqual([
        ['A1', 'A2', 'A3', 'B1'],
        ['B2', 'B3'],
      ]);
    });

    it('skip nothing and repeat nothing when documents come and go in between', async () => {
      await fill();
      const change = async () => {
        await store().commit([{ put: plain('A', '0') }]);
        await store().commit([{ remove: { partition: 'A', id: '1' } }]);
      };
      expect((await walk((from) => store().all('case', 2, from), change)).flat()).toEqual([
        'A1',
        'A2',
        'A3',
        'B1',
        'B2',
        'B3',
      ]);
    });

    it('go on only from where a page ended', async () => {
      await expect(store().all('case', 2, 'made up')).rejects.toMatchObject({ code: 'store-misused' });
    });
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %p', async (limit) => {
    const misused = { code: 'store-misused' };
    await expect(store().due('case', now, limit)).rejects.toMatchObject(misused);
    await expect(store().all('case', limit)).rejects.toMatchObject(misused);
    await expect(store().tagged('case', 'open', now, limit)).rejects.toMatchObject(misused);
  });
});
