import { onEveryStore } from '../every-store.ts';
import { after, before, now, plain } from './fixtures.ts';

/** What needs attention, and when. */
onEveryStore((store) => {
  describe('what is due', () => {
    it('is what has come, the longest due first, and no more than asked for', async () => {
      await store().commit([
        { create: { ...plain('A', 'third'), due: now } },
        { create: { ...plain('A', 'later'), due: after } },
        { create: { ...plain('A', 'first'), due: '2026-10-25T00:59:59Z' } },
        { create: { ...plain('A', 'never') } },
        { create: { ...plain('A', 'other'), kind: 'notice', due: before } },
      ]);
      await store().commit([{ create: { ...plain('B', 'second'), due: before } }]);
      const due = async (limit: number) => (await store().due('case', now, limit)).map(({ id }) => id);
      expect(await due(10)).toEqual(['first', 'second', 'third']);
      expect(await due(2)).toEqual(['first', 'second']);
    });

    it('compares instants as time, however many digits they have', async () => {
      await store().commit([
        { create: { ...plain('A', 'on the second'), due: '2026-11-05T09:00:00Z' } },
        { create: { ...plain('A', 'a half later'), due: '2026-11-05T09:00:00.5Z' } },
      ]);
      const due = async (at: string) => (await store().due('case', at, 10)).map(({ id }) => id);
      expect(await due('2026-11-05T09:00:00.003Z')).toEqual(['on the second']);
      expect(await due('2026-11-05T09:00:01Z')).toEqual(['on the second', 'a half later']);
      expect(await store().nextDue('case')).toBe('2026-11-05T09:00:00Z');
    });

    it('says when the next of a kind comes, past or future', async () => {
      expect(await store().nextDue('case')).toBeUndefined();
      await store().commit([
        { create: { ...plain('A', '1'), due: after } },
        { create: { ...plain('A', '2'), kind: 'notice', due: before } },
        { create: plain('A', '3') },
      ]);
      expect(await store().nextDue('case')).toBe(after);
    });

    it('is known by its kinds at once, however much of one is due', async () => {
      const kindsDue = async () => [...(await store().kindsDue(['draft', 'case', 'notice', 'errand'], now))].sort();
      expect(await kindsDue()).toEqual([]);
      await store().commit([
        ...Array.from({ length: 25 }, (_, n) => ({ create: { ...plain('A', `${n}`), due: before } })),
        { create: { ...plain('A', 'on the second'), kind: 'notice', due: now } },
        { create: { ...plain('A', 'later'), kind: 'draft', due: after } },
        { create: { ...plain('A', 'never'), kind: 'errand' } },
        { create: { ...plain('A', 'not asked for'), kind: 'late', due: before } },
      ]);
      expect(await kindsDue()).toEqual(['case', 'notice']);
      expect([...(await store().kindsDue([], now))]).toEqual([]);
    });

    it('is known of one partition, whether it has come or not, by id', async () => {
      await store().commit([
        { create: { ...plain('A', '3'), due: before } },
        { create: { ...plain('A', '1'), due: after, tags: ['open'] } },
        { create: plain('A', '2') },
        { create: { ...plain('A', '4'), kind: 'notice', due: before } },
        { create: { ...plain('A', '5'), due: before, expires: before } },
        { create: { ...plain('A', '6'), due: before, expires: after } },
      ]);
      await store().commit([{ create: { ...plain('B', '7'), due: before } }]);
      const idsOf = async (partition: string, kind: string) =>
        (await store().withDue(partition, kind, now)).map(({ id }) => id);
      expect(await idsOf('A', 'case')).toEqual(['1', '3', '6']);
      expect(await idsOf('A', 'notice')).toEqual(['4']);
      expect(await idsOf('B', 'case')).toEqual(['7']);
      expect(await idsOf('B', 'notice')).toEqual([]);
      const [first] = await store().withDue('A', 'case', now);
      expect(first).toEqual(await store().read('A', '1', now));
    });

    it('follows a change', async () => {
      await store().commit([{ create: { ...plain('A', '1'), due: before } }]);
      await store().commit([{ put: plain('A', '1') }]);
      expect(await store().due('case', now, 10)).toEqual([]);
      expect(await store().nextDue('case')).toBeUndefined();
      expect(await store().withDue('A', 'case', now)).toEqual([]);
    });
  });
});
