/** The witness: what it writes down, who it gives it to, and what somebody with the whole store cannot hide from it. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessLogStream, createAccessLog } from '../../src/cases/access-log.ts';
import { type ChainedEvent, chainEvent, eventId } from '../../src/cases/hash-chain.ts';
import { streams } from '../../src/cases/streams.ts';
import type { Log } from '../../src/platform/log.ts';
import { everyDocument } from '../../src/store/every-document.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { checkWitness } from '../../src/witness/check.ts';
import { nextEntry, readEntryText, WITNESS, type WitnessEntry } from '../../src/witness/entry.ts';
import { entriesInFolder, witnessFolder } from '../../src/witness/folder.ts';
import { createWitnessKeeping, type KeptEntry, type WitnessKeepingParts } from '../../src/witness/keeping.ts';
import { WitnessError } from '../../src/witness/place.ts';

const noLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const hannah = { id: 'hannah', name: 'Hannah Reid' };
const at = (day: number, time = '09:00') => `2026-11-${String(day).padStart(2, '0')}T${time}:00Z`;

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathway-'));
  store = openSqliteStore(':memory:');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const looks = (reference: string, day: number, kept = store) =>
  createAccessLog(kept).record(reference, hannah, 'overview', at(day));
const keeping = (more: Partial<WitnessKeepingParts> = {}) =>
  createWitnessKeeping({
    ...{ store, streams, log: noLog, places: [witnessFolder(folder)], newId: () => 'store-1' },
    localDate: (now) => now.slice(0, 10),
    ...more,
  });
const check = (now = at(30), kept = store) =>
  checkWitness({ store: kept, streams, now, today: now.slice(0, 10), place: 'folder' }, entriesInFolder(folder));
const entries = (): readonly (WitnessEntry | undefined)[] =>
  entriesInFolder(folder).map(({ text }) => readEntryText(text));
const reasons = async (now?: string, kept?: Store) =>
  (await check(now, kept)).misfits.map(({ day, reference, seq, reason }) => ({ day, reference, seq, reason }));

/** Three days: two cases are looked at on the first, one of them again on the second, nothing on the third. */
async function threeDays(): Promise<void> {
  await looks('7KQ4-2MX9', 2);
  await looks('9DRT-6FHB', 2);
  await keeping().settle(at(3, '00:10'));
  await looks('7KQ4-2MX9', 3);
  await keeping().settle(at(4, '00:10'));
  await keeping().settle(at(5, '00:10'));
}

/** Everything as somebody with the whole store would write it again, so that every chain fits: `of` changes the looks. */
async function writtenAgain(of: (look: ChainedEvent<unknown>) => object | undefined): Promise<Store> {
  const other = openSqliteStore(':memory:');
  for await (const head of everyDocument<object>(store, accessLogStream.head.kind, at(30))) {
    const found = await store.list<ChainedEvent<unknown>>(head.partition, accessLogStream.event.idPrefix, at(30));
    let last: ChainedEvent<unknown> | undefined;
    const { etag: _, ...again } = head;
    for (const { body } of found) {
      const event = of(body);
      if (event === undefined) continue;
      last = chainEvent(last, body.at, event);
      const { idPrefix, kind } = accessLogStream.event;
      await other.commit([{ put: { partition: head.partition, id: eventId(last.seq, idPrefix), kind, body: last } }]);
    }
    if (last !== undefined) {
      const chain = { seq: last.seq, hash: last.hash };
      await other.commit([{ put: { ...again, body: { ...head.body, chain } } }]);
    }
  }
  const own = createWitnessKeeping({
    ...{ store: other, streams, log: noLog, places: [{ name: 'folder', hasAll: true, keep: async () => {} }] },
    ...{ localDate: () => '2026-11-05', newId: () => 'store-1' },
  });
  await own.settle(at(5, '00:10'));
  return other;
}

describe('the witness', () => {
  it('writes down once a day how far each record has come since the day before, and nothing that stands in it', async () => {
    await threeDays();
    expect(
      entries().map((entry) => [entry?.event.day, entry?.event.lines.map(({ partition, seq }) => [partition, seq])]),
    ).toEqual([
      [
        '2026-11-03',
        [
          ['access-log:7KQ4-2MX9', 1],
          ['access-log:9DRT-6FHB', 1],
        ],
      ],
      ['2026-11-04', [['access-log:7KQ4-2MX9', 2]]],
      ['2026-11-05', []],
    ]);
    expect(JSON.stringify(entriesInFolder(folder))).not.toMatch(/hannah|overview/i);
    expect(await check()).toEqual({ entries: 3, first: '2026-11-03', last: '2026-11-05', misfits: [] });
  });

  it('is written once by two processes of one store, and not again on the same day', async () => {
    await looks('7KQ4-2MX9', 2);
    const two = [keeping(), keeping()];
    await Promise.all(two.map((one) => one.settle(at(3, '00:10'))));
    await looks('7KQ4-2MX9', 3);
    for (const one of two) await one.settle(at(3, '23:50'));
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('goes on with what is left where there is more than fits into one entry', async () => {
    for (const reference of ['7KQ4-2MX9', '9DRT-6FHB', '4PWS-8KCN']) await looks(reference, 2);
    await keeping({ mostLines: 2 }).settle(at(3));
    expect(entries().map((entry) => entry?.event.lines.length)).toEqual([2, 1]);
    expect((await check()).misfits).toEqual([]);
  });

  it('is given again to a place that did not take it, every ten minutes, and says so in the log', async () => {
    await looks('7KQ4-2MX9', 2);
    const said: object[] = [];
    let isAway = true;
    const place = witnessFolder(folder);
    const keep: typeof place.keep = (entry) =>
      isAway ? Promise.reject(new WitnessError('witness-unkept', 'Away.')) : place.keep(entry);
    const one = keeping({ places: [{ ...place, keep }], log: { ...noLog, error: (entry) => said.push(entry) } });
    await one.settle(at(3, '00:10'));
    await one.settle(at(3, '00:15'));
    expect(said).toEqual([expect.objectContaining({ event: 'witness-unkept', code: 'folder' })]);
    isAway = false;
    await one.settle(at(3, '00:21'));
    expect(entries()).toHaveLength(1);
  });

  it('gives all there is to a place that was named later', async () => {
    await looks('7KQ4-2MX9', 2);
    await keeping({ places: [{ name: 'channel', hasAll: false, keep: async () => {} }] }).settle(at(3));
    await keeping().settle(at(4));
    expect(entries().map((entry) => entry?.event.day)).toEqual(['2026-11-03', '2026-11-04']);
    expect((await check()).misfits).toEqual([]);
  });

  it('is not written where no place is set', async () => {
    await keeping({ places: [] }).settle(at(3));
    expect(await store.list(WITNESS.partition, '', at(3))).toEqual([]);
  });
});

describe('held against its witness, a store', () => {
  beforeEach(threeDays);

  it('that was written again whole, with one look changed, is found out by the first day that does not fit', async () => {
    const other = await writtenAgain((look) => ({
      ...(look.event as object),
      ...(look.seq === 2 && { what: 'concern' }),
    }));
    expect(await reasons(at(30), other)).toContainEqual({
      ...{ day: '2026-11-04', reference: '7KQ4-2MX9', seq: 2 },
      reason: 'It is another than the one that stood there.',
    });
    await other.close();
  });

  it('from which a case was taken away with all that tells of it, is found out', async () => {
    for (const partition of ['access-log:9DRT-6FHB']) {
      for (const { id } of await store.list(partition, '', at(30))) await store.commit([{ remove: { partition, id } }]);
    }
    expect(await reasons()).toEqual([
      { day: '2026-11-03', reference: '9DRT-6FHB', seq: 1, reason: 'It stood there, and is missing.' },
    ]);
  });

  it('that knows nothing of the witness, or is another, is said to be', async () => {
    const other = openSqliteStore(':memory:');
    expect((await reasons(at(30), other))[0]?.reason).toMatch(/^The store itself knows nothing of a witness/);
    await keeping({
      store: other,
      places: [{ name: 'channel', hasAll: false, keep: async () => {} }],
      newId: () => 'store-2',
    }).settle(at(5));
    expect((await reasons(at(30), other))[0]?.reason).toMatch(/^This is the witness of another store/);
    await other.close();
  });
});

describe('a witness that is not as it was', () => {
  beforeEach(threeDays);
  const file = (n: number) => join(folder, readdirSync(folder).sort()[n] ?? '');

  it('lacks an entry, the last one too, and says which', async () => {
    rmSync(file(2));
    rmSync(file(0));
    expect(await reasons()).toEqual([
      { day: '2026-11-03', reason: 'Entry 1 was kept with the witness, and is missing there.' },
      { day: '2026-11-04', reason: 'The entry before it, entry 1, is missing.' },
      { day: '2026-11-05', reason: 'Entry 3 was kept with the witness, and is missing there.' },
    ]);
  });

  it('has an entry that was changed', async () => {
    const changed = readFileSync(file(1), 'utf8').replace('7KQ4-2MX9', '9DRT-6FHB');
    chmodSync(file(1), 0o644);
    writeFileSync(file(1), changed);
    expect((await reasons())[0]).toMatchObject({
      day: '2026-11-04',
      reason: expect.stringMatching(/was changed, or is cut short/),
    });
  });

  it('has an entry of a day to come', async () => {
    const last = (await store.list<KeptEntry>(WITNESS.partition, WITNESS.idPrefix, at(5))).at(-1)?.body.entry;
    const of = { store: 'store-1', day: '2026-12-01', lines: [] };
    await witnessFolder(folder).keep(nextEntry(last, at(5), of));
    expect(await reasons()).toEqual([
      { day: '2026-12-01', reason: 'It is of a day to come. Look at the clocks of both machines.' },
    ]);
  });

  it('has one that a clock made that was ahead, and goes on each day by the right time', async () => {
    const right = keeping();
    await right.settle(at(29, '00:10'));
    await right.settle(at(6, '00:10'));
    await looks('7KQ4-2MX9', 7);
    await right.settle(at(7, '10:00'));
    expect(entries().map((entry) => entry?.event.day.slice(-2))).toEqual(['03', '04', '05', '29', '06', '07']);
    expect(await reasons(at(8))).toMatchObject([{ day: '2026-11-29' }]);
    expect(await reasons(at(30))).toEqual([]);
  });

  it('is not there at all', () => {
    expect(() => entriesInFolder(join(folder, 'none'))).toThrow(/cannot be read \(ENOENT\)/);
  });
});
