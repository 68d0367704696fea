import { createBackgroundWork } from '../../src/app/background.ts';
import type { Committed } from '../../src/cases/bundle.ts';
import { createLog } from '../../src/platform/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { throughEach } from '../support/watched-store.ts';

const clock = { now: () => '2026-11-02T09:15:00Z' };
const change = { reference: '7KQ4-2MX9', seq: 3, owes: 0, before: 'a', after: 'b', notices: [] };

interface Happens {
  readonly wake?: () => void;
  readonly deliver?: () => void;
  readonly settle?: () => void;
  /** Of which kinds something is due; an error where that cannot be asked. */
  readonly due?: readonly string[] | Error;
}

function setUp(on: Happens = {}) {
  const { due = ['case', 'notice'] } = on;
  const done: string[] = [];
  const lines: string[] = [];
  const handed: (readonly [readonly Committed[], boolean])[] = [];
  let sweeps = 0;
  const inner = throughEach(openSqliteStore(':memory:'), (name, work) => {
    if (name === 'sweepExpired') sweeps += 1;
    return work();
  });
  const store = {
    ...inner,
    kindsDue: () => (due instanceof Error ? Promise.reject(due) : Promise.resolve(new Set(due))),
  };
  const background = createBackgroundWork({
    store,
    clock,
    newId: () => 'one',
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    sweep: {
      async wakeDue() {
        done.push('wake');
        on.wake?.();
        await Promise.resolve();
        done.push('woken');
        return 1;
      },
    },
    stalled: {
      async settle() {
        if (on.settle === undefined) return;
        done.push('settle');
        on.settle();
      },
    },
    unfoldLeft: async () => void done.push('unfold'),
    outbox: {
      async deliverDue() {
        done.push('deliver');
        on.deliver?.();
        return 1;
      },
      async deliverNews(_now, changes, alsoDue) {
        handed.push([changes, alsoDue]);
        done.push('deliver news');
        on.deliver?.();
        return 1;
      },
    },
  });
  return { background, done, lines, handed, store, sweeps: () => sweeps };
}

describe('what is owed', () => {
  it('goes out after the turn that caused it, and not after one that caused nothing', async () => {
    const { background, done } = setUp();
    background.afterTurn();
    await background.idle();
    expect(done).toEqual([]);
    background.owed();
    background.afterTurn();
    background.afterTurn();
    await background.idle();
    expect(done).toEqual(['deliver news']);
  });

  it('is handed over as it was committed, and with it that something else is due', async () => {
    const { background, handed } = setUp();
    background.committed(change);
    background.afterTurn();
    await background.idle();
    background.committed(change);
    background.owed();
    background.afterTurn();
    await background.idle();
    expect(handed).toEqual([
      [[change], false],
      [[change], true],
    ]);
  });

  it('by a sweep goes out together, after every case was woken', async () => {
    const { background, done } = setUp({
      wake: () => {
        background.owed();
        background.afterTurn();
      },
    });
    await background.ticked();
    await background.idle();
    expect(done).toEqual(['wake', 'woken', 'deliver']);
  });

  it('because of a delivery goes out as well', async () => {
    let left = 2;
    const { background, done } = setUp({
      deliver: () => {
        left -= 1;
        if (left > 0) background.owed();
      },
    });
    await background.ticked();
    expect(done).toEqual(['wake', 'woken', 'deliver', 'deliver']);
  });

  it('goes out where a case cannot be woken, and whoever asked is told', async () => {
    const { background, done } = setUp({
      wake: () => {
        throw new Error('no');
      },
    });
    await expect(background.ticked()).rejects.toThrow('no');
    expect(done).toEqual(['wake', 'deliver']);
  });

  it('and cannot go out is logged, and goes out at the next tick', async () => {
    let fails = true;
    const { background, done, lines } = setUp({
      deliver: () => {
        if (fails) throw new Error('Kyle');
      },
    });
    background.owed();
    background.afterTurn();
    await background.idle();
    expect(lines.join('')).toMatch(/delivery-failed/);
    expect(lines.join('')).not.toContain('Kyle');
    fails = false;
    await background.ticked();
    expect(done).toEqual(['deliver news', 'wake', 'woken', 'deliver']);
  });
});

describe('a tick', () => {
  it('asks for nothing of a kind of which nothing is due, and lets what could not be written down be written', async () => {
    const { background, done, handed } = setUp({ due: [] });
    await background.ticked();
    expect(done).toEqual(['deliver news']);
    expect(handed).toEqual([[[], false]]);
  });

  it('delivers what comes of waking a case, though nothing to be sent was due before', async () => {
    const { background, done } = setUp({
      due: ['case'],
      wake: () => background.committed(change),
    });
    await background.ticked();
    expect(done).toEqual(['wake', 'woken', 'deliver']);
  });

  it('unfolds what was left folded where there is some, and delivers it in the same tick', async () => {
    const { background, done } = setUp({ due: ['notice-bundle'] });
    await background.ticked();
    expect(done).toEqual(['unfold', 'deliver']);
  });

  it('looks for everything where it cannot be asked what is due', async () => {
    const { background, done, lines } = setUp({ due: new Error('no') });
    await background.ticked();
    expect(done).toEqual(['wake', 'woken', 'unfold', 'deliver']);
    expect(lines.join('')).toContain('tick-failed');
  });

  it('looks for what has expired as long as some had, and else now and then', async () => {
    const { background, store, sweeps } = setUp();
    await store.commit([{ put: { partition: 'A', id: '1', kind: 'seen', body: {}, expires: '2026-11-02T09:00:00Z' } }]);
    for (const _ of [1, 2, 3]) await background.ticked();
    expect(sweeps()).toBe(2);
  });

  it('drops what has expired', async () => {
    const { background, store } = setUp();
    const old = { partition: 'A', id: '1', kind: 'seen', body: {}, expires: '2026-11-02T09:00:00Z' };
    await store.commit([{ put: old }]);
    await background.ticked();
    expect((await store.all('seen', 10)).items).toEqual([]);
  });

  it('drops it where nothing can be delivered either', async () => {
    const { background, store } = setUp({
      deliver: () => {
        throw new Error('no');
      },
    });
    await store.commit([{ put: { partition: 'A', id: '1', kind: 'seen', body: {}, expires: '2026-11-02T09:00:00Z' } }]);
    await expect(background.ticked()).rejects.toThrow('no');
    expect((await store.all('seen', 10)).items).toEqual([]);
  });

  it('tells of cases that stalled after all is delivered, also where neither waking nor delivering went well', async () => {
    const fails = () => {
      throw new Error('no');
    };
    const { background, done } = setUp({ wake: fails, deliver: fails, settle: () => {} });
    await expect(background.ticked()).rejects.toThrow('no');
    expect(done).toEqual(['wake', 'deliver', 'settle']);
  });

  it('drops what has expired where nobody can be told of stalled cases', async () => {
    const { background, store } = setUp({
      settle: () => {
        throw new Error('no');
      },
    });
    await store.commit([{ put: { partition: 'A', id: '1', kind: 'seen', body: {}, expires: '2026-11-02T09:00:00Z' } }]);
    await expect(background.ticked()).rejects.toThrow('no');
    expect((await store.all('seen', 10)).items).toEqual([]);
  });
});
