import type { Notice } from '../../src/cases/notice.ts';
import type { Watch } from '../../src/platform/clock.ts';
import { obligations } from '../../src/rules/obligations.ts';
import type { Store } from '../../src/store/port.ts';
import { createGauges } from '../../src/telemetry/gauges.ts';
import { oldestUndelivered } from '../../src/telemetry/undelivered.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { aConcern, circumstances, local } from '../support/factories.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const at = (time: string) => local('2026-11-02', time);

interface Owed extends Partial<Notice> {
  readonly due?: string;
  readonly isStuck?: boolean;
}

/** A store in which these are owed. */
async function owing(...notices: readonly Owed[]): Promise<Store> {
  const { store } = aWatchedStore(() => {});
  for (const [index, { due, isStuck, ...body }] of notices.entries()) {
    const notice = { reference: '7KQ4-2MX6', state: 'owed', tries: 0, ...body };
    const tags = isStuck ? { tags: ['stuck'] } : {};
    const document = { partition: 'p', id: `notice:${index}`, kind: 'notice', body: notice, ...tags };
    await store.commit([{ create: due === undefined ? document : { ...document, due } }]);
  }
  return store;
}

describe('the oldest notice that is not delivered', () => {
  it('is none where nothing is owed', async () => {
    expect(await oldestUndelivered(await owing(), at('10:00'))).toBe(0);
  });

  it('counts from when it should have been sent', async () => {
    const store = await owing(
      { owedAt: at('09:50'), due: at('09:50') },
      { owedAt: at('09:40'), due: at('09:40') },
      { owedAt: at('09:00'), due: at('10:30') },
    );
    expect(await oldestUndelivered(store, at('10:00'))).toBe(20 * 60);
  });

  it('is none that only waits for working hours, and that from the morning on', async () => {
    const store = await owing({ owedAt: local('2026-11-01', '16:59'), due: at('08:30') });
    expect(await oldestUndelivered(store, at('08:29'))).toBe(0);
    expect(await oldestUndelivered(store, at('08:32'))).toBe(120);
  });

  it('is one that failed, though it is put off until its next try', async () => {
    const store = await owing({ owedAt: at('08:00'), due: at('11:00'), tries: 3, isStuck: true });
    expect(await oldestUndelivered(store, at('10:00'))).toBe(2 * 3600);
  });

  it('is one that failed, once its next try is due, where it has no tag yet', async () => {
    const store = await owing({ owedAt: at('08:00'), due: at('10:00'), tries: 3 });
    expect(await oldestUndelivered(store, at('10:00'))).toBe(2 * 3600);
  });

  it('is one that somebody began to send and did not end', async () => {
    const store = await owing({ owedAt: at('09:00'), due: at('09:01'), state: 'sending' });
    expect(await oldestUndelivered(store, at('09:30'))).toBe(30 * 60);
  });

  it('is one that is still folded in what its change owes', async () => {
    const store = await owing({ owedAt: at('09:50'), due: at('09:50') });
    const body = { reference: '7KQ4-2MX6', seq: 3, owedAt: at('09:20'), of: 2, from: 1, contents: [] };
    const id = 'notice-bundle:000003';
    await store.commit([{ create: { partition: 'p', id, kind: 'notice-bundle', body, due: at('09:20') } }]);
    expect(await oldestUndelivered(store, at('10:00'))).toBe(40 * 60);
  });

  it('is none that was given up, or dismissed', async () => {
    const store = await owing(
      { owedAt: at('08:00'), state: 'undeliverable', tries: 8, isStuck: true },
      { owedAt: at('08:00'), state: 'dismissed', tries: 8, isStuck: true },
    );
    expect(await oldestUndelivered(store, at('10:00'))).toBe(0);
  });

  it('is found however many are stuck', async () => {
    const stuck = Array.from(
      { length: 205 },
      (): Owed => ({ owedAt: at('09:00'), tries: 1, due: at('11:00'), isStuck: true }),
    );
    const store = await owing(...stuck, { owedAt: at('08:00'), tries: 1, due: at('11:00'), isStuck: true });
    expect(await oldestUndelivered(store, at('10:00'))).toBe(2 * 3600);
  });
});

/** Gauges of an office, and a watch that the test moves. */
function gaugesOf(office: BackOffice, store: Store = office.store) {
  let elapsed = 0;
  const watch: Watch = { elapsed: () => elapsed, wait: async () => {} };
  const warned: unknown[] = [];
  const log = { ...silent, warn: (entry: unknown) => void warned.push(entry) };
  const clock = { now: () => office.now };
  const gauges = createGauges({ store, clock, contextAt: (now) => circumstances(now), log, watch });
  const overdue = async () =>
    (await gauges['pathway.obligations.overdue']()).flatMap(({ value, labels }) =>
      value === 0 ? [] : [`${value} × ${labels?.obligation}`],
    );
  const later = (milliseconds: number) => {
    elapsed += milliseconds;
  };
  return { gauges, overdue, later, warned };
}

describe('obligations past their day', () => {
  it('are counted over all cases, by obligation, from the moment they are late', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.raise('Priya Shah', aConcern(), '2222-2222');
    await office.does('Hannah Reid', 'take', {}, '2222-2222');
    const late = (day: string, time: string) => gaugesOf(office.at(day, time)).overdue();
    expect(await late('2026-11-03', '23:59')).toEqual([]);
    expect(await late('2026-11-04', '00:00')).toEqual(['1 × take', '2 × check-system']);
    expect(await late('2026-11-17', '09:00')).toEqual([
      '1 × take',
      '2 × check-system',
      '2 × discuss',
      '2 × decide',
      '2 × hold',
    ]);
  });

  it('has a line for each that there is, with its clause, so that it comes down to 0 again', async () => {
    const { gauges } = gaugesOf(aBackOffice());
    const readings = await gauges['pathway.obligations.overdue']();
    expect(readings.length).toBeGreaterThan(10);
    expect(readings.every(({ value }) => value === 0)).toBe(true);
    expect(readings.map(({ labels }) => labels)).toEqual(
      obligations.map(({ id, source }) => ({ obligation: id, clause: source })),
    );
  });
});

describe('a gauge', () => {
  it('is read again after its time, and not before', async () => {
    const office = aBackOffice();
    await office.raise();
    const { overdue, later } = gaugesOf(office);
    expect(await overdue()).toEqual([]);
    office.at('2026-11-04', '10:00');
    later(289_999);
    expect(await overdue()).toEqual([]);
    later(1);
    expect(await overdue()).toEqual(['1 × take', '1 × check-system']);
  });

  it('that cannot be read is left out and logged, and read again later', async () => {
    const office = aBackOffice();
    await office.raise();
    office.at('2026-11-04', '10:00');
    let isDown = true;
    const store = new Proxy(office.store, {
      get: (target, name: keyof Store) =>
        name === 'due' && isDown ? () => Promise.reject(new Error('Kyle')) : target[name].bind(target),
    });
    const { gauges, later, warned } = gaugesOf(office, store);
    const name = 'pathway.notices.oldest_undelivered';
    expect(await gauges[name]()).toEqual([]);
    expect(warned).toEqual([{ event: 'gauge-failed', error: expect.any(Error) }]);
    isDown = false;
    expect(await gauges[name]()).toEqual([]);
    later(60_000);
    expect(await gauges[name]()).toEqual([{ value: expect.any(Number) }]);
    expect(warned).toHaveLength(1);
  });
});
