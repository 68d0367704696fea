import { createClockWatch } from '../../src/platform/clock-watch.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const start = '2026-11-02T09:00:00Z';

/** A clock and a watch that go on together, or apart. */
function aMachine(store = openSqliteStore(':memory:')) {
  let now = Temporal.Instant.from(start);
  let elapsed = 0;
  const watch = { elapsed: () => elapsed, wait: async () => {} };
  const clockWatch = createClockWatch(store, watch);
  const look = () => clockWatch.look(now.toString());
  return {
    store,
    clockWatch,
    look,
    passes(hours: number) {
      elapsed += hours * 3_600_000;
      now = now.add({ seconds: hours * 3600 });
      return look();
    },
    jumps(hours: number) {
      now = now.add({ seconds: hours * 3600 });
      return look();
    },
    now: () => now.toString(),
  };
}

describe('the clock', () => {
  it('is believed while it goes as the watch does', async () => {
    const machine = aMachine();
    expect(await machine.look()).toEqual({ wasAhead: false, expiredBy: start });
    for (let hour = 1; hour <= 48; hour += 1) {
      expect(await machine.passes(1)).toEqual({ wasAhead: false, expiredBy: machine.now() });
    }
  });

  it('lets nothing expire for a day after it has jumped ahead, and then it is believed', async () => {
    const machine = aMachine();
    await machine.look();
    expect((await machine.jumps(720)).expiredBy).toBe(start);
    expect((await machine.passes(23)).expiredBy).toBe('2026-11-03T08:00:00Z');
    expect((await machine.passes(1)).expiredBy).toBe(machine.now());
    expect((await machine.passes(1)).expiredBy).toBe(machine.now());
  });

  it('is known to have been ahead once it is right again, once', async () => {
    const machine = aMachine();
    await machine.look();
    await machine.jumps(720);
    expect((await machine.jumps(-720)).wasAhead).toBe(true);
    expect((await machine.look()).wasAhead).toBe(true);
    await machine.clockWatch.settled(machine.now());
    expect((await machine.look()).wasAhead).toBe(false);
  });

  it('is known to have been ahead by another process, and by one that is started since', async () => {
    const machine = aMachine();
    await machine.look();
    await machine.jumps(720);
    const other = aMachine(machine.store);
    expect(await other.look()).toEqual({ wasAhead: true, expiredBy: start });
  });

  it('lets nothing expire where a process is started while it is ahead', async () => {
    const machine = aMachine();
    await machine.look();
    const other = aMachine(machine.store);
    expect((await other.jumps(720)).expiredBy).toBe(start);
  });

  it('may be a few minutes back without anybody minding', async () => {
    const machine = aMachine();
    await machine.look();
    expect((await machine.jumps(-0.05)).wasAhead).toBe(false);
  });

  it('is looked at where the store can only be read', async () => {
    const { store } = aWatchedStore(() => {
      throw new Error('The disk is full.');
    });
    expect(await aMachine(store).look()).toEqual({ wasAhead: false, expiredBy: start });
  });
});
