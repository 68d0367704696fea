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
  const look = () => clockWatch.wasAhead(now.toString());
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
    expect(await machine.look()).toBe(false);
    for (let hour = 1; hour <= 48; hour += 1) {
      expect(await machine.passes(1)).toBe(false);
    }
  });

  it('is known to have been ahead once it is right again, once', async () => {
    const machine = aMachine();
    await machine.look();
    await machine.jumps(720);
    expect(await machine.jumps(-720)).toBe(true);
    expect(await machine.look()).toBe(true);
    await machine.clockWatch.settled(machine.now());
    expect(await machine.look()).toBe(false);
  });

  it('is known to have been ahead by another process, and by one that is started since', async () => {
    const machine = aMachine();
    await machine.look();
    await machine.jumps(720);
    const other = aMachine(machine.store);
    expect(await other.look()).toBe(true);
  });

  it('may be a few minutes back without anybody minding', async () => {
    const machine = aMachine();
    await machine.look();
    expect(await machine.jumps(-0.05)).toBe(false);
  });

  it('is looked at where the store can only be read', async () => {
    const { store } = aWatchedStore(() => {
      throw new Error('The disk is full.');
    });
    expect(await aMachine(store).look()).toBe(false);
  });
});
