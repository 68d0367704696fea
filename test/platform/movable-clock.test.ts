import { type ClockMove, createMovableClock, timeOf } from '../../src/platform/movable-clock.ts';
import { createCalendar } from '../../src/rules/base/calendar.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

const calendar = createCalendar({
  bankHolidays: [
    { date: '2026-12-25', title: 'Christmas Day' },
    { date: '2026-12-28', title: 'Boxing Day (substitute day)' },
  ],
  knownThrough: '2026-12-31',
  hours: { start: '08:30', end: '17:00' },
});

async function clockAt(
  start: string,
  store: Store = openSqliteStore(':memory:'),
  does: (now: string, store: Store) => Promise<void> = async () => {},
) {
  let real = start;
  const ticks: string[] = [];
  const clock = await createMovableClock({
    store,
    calendar,
    nudgesAt: '09:00',
    kinds: ['case', 'notice'],
    real: { now: () => real },
    ticked: async () => {
      ticks.push(clock.now());
      await does(clock.now(), store);
    },
  });
  return {
    clock,
    store,
    ticks,
    passTo: (instant: string) => {
      real = instant;
    },
  };
}

async function due(store: Store, kind: string, id: string, at: string): Promise<void> {
  await store.commit([{ put: { partition: 'A', id, kind, body: {}, due: at } }]);
}

describe('the clock that can be moved', () => {
  it('goes with the time it really is until it is moved, and after that too', async () => {
    const { clock, passTo } = await clockAt('2026-11-02T09:00:00Z');
    expect(clock.now()).toBe('2026-11-02T09:00:00Z');
    expect(await clock.move('hour')).toEqual({ now: '2026-11-02T10:00:00Z' });
    passTo('2026-11-02T09:00:30Z');
    expect(clock.now()).toBe('2026-11-02T10:00:30Z');
  });

  it.each([
    ['before work on a working day', '2026-11-02T07:00:00Z', '2026-11-02T09:00:00Z'],
    ['before the nudges have gone out', '2026-11-02T08:30:00Z', '2026-11-02T09:00:00Z'],
    ['when they have', '2026-11-02T09:00:00Z', '2026-11-03T09:00:00Z'],
    ['in the afternoon', '2026-11-02T15:00:00Z', '2026-11-03T09:00:00Z'],
    ['on a Friday night', '2026-11-06T22:00:00Z', '2026-11-09T09:00:00Z'],
    ['on Christmas Eve', '2026-12-24T12:00:00Z', '2026-12-29T09:00:00Z'],
    ['on the Friday before the clocks go back', '2026-10-23T12:00:00Z', '2026-10-26T09:00:00Z'],
    ['on a summer night that is already the next day here', '2026-06-30T23:30:00Z', '2026-07-01T08:00:00Z'],
  ])('goes to the next working morning: %s', async (_, from, to) => {
    const { clock } = await clockAt(from);
    expect((await clock.move('working-morning')).now).toBe(to);
  });

  it('is what a command that opens the same store goes by', async () => {
    const { clock, store } = await clockAt('2026-11-02T15:00:00Z');
    const real = { now: () => '2026-11-02T15:00:10Z' };
    expect((await timeOf(store, real)).now()).toBe('2026-11-02T15:00:10Z');
    await clock.move('working-morning');
    expect((await timeOf(store, real)).now()).toBe('2026-11-03T09:00:10Z');
  });

  it('goes to the next thing due, of all kinds of which something is done', async () => {
    const { clock, store, ticks } = await clockAt('2026-11-02T09:00:00Z');
    await due(store, 'case', '1', '2026-11-05T09:00:00Z');
    await due(store, 'notice', '2', '2026-11-03T10:00:00Z');
    await due(store, 'other', '3', '2026-11-02T10:00:00Z');
    expect(await clock.state()).toEqual({ now: '2026-11-02T09:00:00Z', nextDue: '2026-11-03T10:00:00Z' });
    expect((await clock.move('next-due')).now).toBe('2026-11-03T10:00:00Z');
    expect(new Set(ticks)).toEqual(new Set(['2026-11-03T10:00:00Z']));
  });

  it('brings all that falls due in one minute at one press', async () => {
    const { clock, store, ticks } = await clockAt('2026-11-02T09:00:00Z', undefined, async (now, kept) => {
      await kept.commit([{ remove: { partition: 'A', id: now } }]);
    });
    for (const at of ['2026-11-03T09:00:00Z', '2026-11-03T09:00:20Z', '2026-11-03T09:00:59Z', '2026-11-03T09:01:00Z']) {
      await due(store, 'notice', at, at);
    }
    expect(await clock.move('next-due')).toEqual({ now: '2026-11-03T09:00:59Z', nextDue: '2026-11-03T09:01:00Z' });
    expect(ticks).toEqual(['2026-11-03T09:00:00Z', '2026-11-03T09:00:20Z', '2026-11-03T09:00:59Z']);
  });

  it('is not held up by what is due and cannot be done', async () => {
    const { clock, store, ticks } = await clockAt('2026-11-02T09:00:00Z');
    await due(store, 'case', '1', '2026-11-03T09:00:00Z');
    expect((await clock.move('next-due')).now).toBe('2026-11-03T09:00:00Z');
    expect(ticks.length).toBeLessThan(30);
  });

  it('never goes back, and stays where nothing is due', async () => {
    const { clock, store } = await clockAt('2026-11-02T09:00:00Z');
    expect((await clock.move('next-due')).now).toBe('2026-11-02T09:00:00Z');
    await due(store, 'case', '1', '2026-11-01T09:00:00Z');
    expect((await clock.move('next-due')).now).toBe('2026-11-02T09:00:00Z');
  });

  it('lets what falls due happen before it answers, also where it is not moved', async () => {
    const { clock, ticks } = await clockAt('2026-11-02T09:00:00Z');
    await clock.move('hour');
    await clock.move('none');
    expect(ticks).toEqual(['2026-11-02T10:00:00Z', '2026-11-02T10:00:00Z']);
  });

  it('makes one move after the other', async () => {
    const { clock } = await clockAt('2026-11-02T09:00:00Z');
    const moves: ClockMove[] = ['hour', 'hour', 'hour'];
    const answers = await Promise.all(moves.map((move) => clock.move(move)));
    expect(answers.map(({ now }) => now.slice(11, 16))).toEqual(['10:00', '11:00', '12:00']);
  });

  it('goes on after a restart where it was', async () => {
    const { clock, store } = await clockAt('2026-11-02T09:00:00Z');
    await clock.move('working-morning');
    const again = await clockAt('2026-11-02T09:05:00Z', store);
    expect(again.clock.now()).toBe('2026-11-03T09:05:00Z');
  });
});
