/** Section 19: of a search is kept who, when and how many were found, in a chain; what was typed is kept nowhere. */
import { createSearchLog, searchesInARowWithoutResult, searchLogStream } from '../../../src/cases/search/search-log.ts';
import { verifyRecord } from '../../../src/cases/verify.ts';
import type { Store } from '../../../src/store/port.ts';
import { onEveryStore } from '../../store/every-store.ts';

const hannah = { id: 'hannah', name: 'Hannah Reid' };
const ben = { id: 'ben', name: 'Ben Carter' };
const minute = (n: number): string => new Date(Date.UTC(2027, 5, 14, 9, n)).toISOString();
const second = (n: number): string => new Date(Date.UTC(2027, 5, 14, 10, 0, n)).toISOString();
const before = minute(-1);

const counted = (store: Store, now: string): Promise<number> => searchesInARowWithoutResult(store, before, now);

onEveryStore((store) => {
  it('lists everybody’s searches, the newest first, page by page', async () => {
    const log = createSearchLog(store());
    await log.record(hannah, 2, minute(0));
    await log.record(ben, 0, minute(1));
    await log.record(hannah, 1, minute(2));
    const { searches, next } = await log.newest(2, minute(3));
    expect(searches).toEqual([
      { at: minute(2), person: hannah, found: 1 },
      { at: minute(1), person: ben, found: 0 },
    ]);
    const rest = await log.newest(2, minute(3), next);
    expect(rest.searches).toEqual([{ at: minute(0), person: hannah, found: 2 }]);
  });

  it('counts three in a row of one person that found nothing, once, and not what was found in between', async () => {
    const log = createSearchLog(store());
    for (const [n, found] of [0, 0, 1, 0, 0].entries()) await log.record(hannah, found, minute(n));
    await log.record(ben, 0, minute(5));
    expect(await counted(store(), minute(6))).toBe(0);
    await log.record(hannah, 0, minute(6));
    expect(await counted(store(), minute(7))).toBe(1);
    await log.record(hannah, 0, minute(7));
    await log.record(hannah, 0, minute(8));
    expect(await counted(store(), minute(9))).toBe(1);
    await log.record(hannah, 0, minute(9));
    expect(await counted(store(), minute(10))).toBe(2);
    expect(await searchesInARowWithoutResult(store(), minute(8), minute(10))).toBe(1);
  });

  it('takes what Teams asks while somebody types for one search, and keeps each', async () => {
    const log = createSearchLog(store());
    for (const at of [0, 2, 4, 6]) await log.record(hannah, 0, second(at));
    expect(await counted(store(), second(7))).toBe(0);
    await log.record(hannah, 0, second(20));
    await log.record(hannah, 0, second(40));
    expect(await counted(store(), second(41))).toBe(1);
    expect((await log.newest(10, second(41))).searches).toHaveLength(6);
  });

  it('is a chain that the check goes through, each person’s own', async () => {
    const log = createSearchLog(store());
    await Promise.all([
      log.record(hannah, 0, minute(0)),
      log.record(hannah, 1, minute(0)),
      log.record(ben, 3, minute(0)),
    ]);
    expect((await verifyRecord(store(), minute(1), [searchLogStream])).misfits).toEqual([]);
    const one = await store().read<{ event: object }>('searches:hannah', 'search:000001', minute(1));
    if (one === undefined) throw new Error('There is no such search.');
    const { etag: _etag, ...document } = one;
    await store().commit([{ put: { ...document, body: { ...one.body, event: { ...one.body.event, found: 9 } } } }]);
    const { misfits } = await verifyRecord(store(), minute(1), [searchLogStream]);
    expect(misfits).toMatchObject([{ reference: 'hannah', one: 'search', seq: 1 }]);
  });
});
