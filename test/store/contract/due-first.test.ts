import type { Document, Sought } from '../../../src/store/port.ts';
import { onEveryStore } from '../every-store.ts';
import { after, before, now, numbered, plain } from './fixtures.ts';

const open: Sought = { kind: 'case', tags: ['open'] };

/** What is sought by any of several tags: in the order in which it is due, a page at a time, and counted. */
onEveryStore((store) => {
  describe('what is due first', () => {
    const keep = async (...documents: readonly Document[]) => {
      for (const create of documents) await store().commit([{ create }]);
    };
    const found = async (sought: Sought, limit = 10) =>
      (await store().dueFirst(sought, now, limit)).items.map(({ partition, id }) => `${partition} ${id}`);
    const one = (partition: string, due: string | undefined, tags: readonly string[], kind = 'case'): Document => ({
      ...plain(partition, '1'),
      kind,
      tags,
      ...(due === undefined ? {} : { due }),
    });
    /** Page by page to the end. */
    const walk = async (sought: Sought, limit: number, between: () => Promise<void> = async () => {}) => {
      const pages: string[][] = [];
      let from: string | undefined;
      do {
        const { items, next } = await store().dueFirst(sought, now, limit, from);
        pages.push(items.map(({ partition }) => partition));
        await between();
        from = next;
      } while (from !== undefined);
      return pages;
    };

    it('stands first, what has no date last, and what is due together by partition and id', async () => {
      await keep(
        one('A', undefined, ['open']),
        one('B', after, ['open']),
        one('C', before, ['open']),
        one('E', now, ['open']),
        one('D', now, ['open']),
        { ...one('D', now, ['open']), id: '2' },
        one('F', before, ['closed']),
        one('G', before, ['open'], 'notice'),
      );
      expect(await found(open)).toEqual(['C 1', 'D 1', 'D 2', 'E 1', 'B 1', 'A 1']);
      expect(await found(open, 2)).toEqual(['C 1', 'D 1']);
    });

    it('carries any of the tags, and is given once whichever and however many it carries', async () => {
      await keep(
        one('A', now, ['team:mash', 'untaken', 'person:one']),
        one('B', before, ['person:one']),
        one('C', undefined, ['untaken', 'team:mash']),
        one('D', before, ['team:masher']),
      );
      const sought = { kind: 'case', tags: ['person:one', 'team:mash', 'untaken'] };
      expect(await found(sought)).toEqual(['B 1', 'A 1', 'C 1']);
      expect(await store().count(sought, now)).toBe(3);
      expect(await walk(sought, 1)).toEqual([['B'], ['A'], ['C']]);
      expect(await found({ ...sought, tags: [] })).toEqual([]);
      expect(await store().count({ ...sought, tags: [] }, now)).toBe(0);
    });

    it('is, where that is asked for, only what has come due by a moment', async () => {
      await keep(
        one('A', undefined, ['open']),
        one('B', after, ['open']),
        one('C', now, ['open']),
        one('D', before, ['open']),
      );
      expect(await found({ ...open, dueBy: now })).toEqual(['D 1', 'C 1']);
      expect(await store().count({ ...open, dueBy: now }, now)).toBe(2);
      expect(await found({ ...open, dueBy: after })).toEqual(['D 1', 'C 1', 'B 1']);
      expect(await store().count({ ...open, dueBy: before }, now)).toBe(1);
      expect(await store().count(open, now)).toBe(4);
    });

    it('comes whole, once, in pages of any size', async () => {
      const due = (n: number) => (n % 3 === 0 ? undefined : n % 3 === 1 ? before : now);
      const names = numbered(23);
      await keep(...names.map((name, n) => one(name, due(n), n % 2 === 0 ? ['open'] : ['open', 'mash'])));
      const [whole] = await walk({ ...open, tags: ['open', 'mash'] }, 100);
      expect([...(whole ?? [])].sort()).toEqual([...names].sort());
      for (const limit of [1, 4, 22, 23]) {
        const pages = await walk({ ...open, tags: ['open', 'mash'] }, limit);
        expect(pages.flat()).toEqual(whole);
        expect(pages).toHaveLength(Math.ceil(23 / limit));
      }
    });

    it('follows a change of the date and of the tags, and is gone with its document', async () => {
      await keep(one('A', before, ['open']), one('B', now, ['open']));
      await store().commit([{ put: one('A', after, ['open', 'mash']) }]);
      expect(await found(open)).toEqual(['B 1', 'A 1']);
      expect(await found({ ...open, tags: ['mash'] })).toEqual(['A 1']);
      await store().commit([{ put: one('A', undefined, ['mash']) }]);
      expect(await found(open)).toEqual(['B 1']);
      await store().commit([{ remove: { partition: 'B', id: '1' } }]);
      expect([await found(open), await store().count(open, now)]).toEqual([[], 0]);
    });

    it('goes on where a page ended, also where that document is gone or has another date', async () => {
      await keep(...['A', 'B', 'C', 'D', 'E'].map((name) => one(name, now, ['open'])));
      const changes = [
        () => store().commit([{ remove: { partition: 'B', id: '1' } }]),
        () => store().commit([{ put: one('D', before, ['open']) }]),
      ];
      const pages = await walk(open, 2, async () => {
        await changes.shift()?.();
      });
      expect(pages).toEqual([['A', 'B'], ['C', 'D'], ['E']]);
    });

    it('is nothing that has expired', async () => {
      await keep({ ...one('A', before, ['open']), expires: now }, { ...one('B', before, ['open']), expires: after });
      expect([await found(open), await store().count(open, now)]).toEqual([['B 1'], 1]);
    });

    it('goes on only from where a page ended', async () => {
      await keep(one('A', now, ['open']), one('B', now, ['open']));
      const { next = '' } = await store().dueFirst(open, now, 1);
      const others = ['made up', '', `${next}=`, `${next} `, next.slice(1), (await store().all('case', 1)).next ?? ''];
      for (const from of others) {
        await expect(store().dueFirst(open, now, 1, from)).rejects.toMatchObject({ code: 'store-misused' });
      }
      await expect(store().dueFirst(open, now, 0)).rejects.toMatchObject({ code: 'store-misused' });
    });
  });
});
