/** What a change of the register leaves to do is done, whoever is stopped, and whatever fails. */
import { asked } from '../../../src/cases/finding.ts';
import { MARK } from '../../../src/cases/mark.ts';
import { closeTeam, endRole, giveRole, setCover } from '../../../src/people/edits.ts';
import type { Write } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { aCountedStore } from '../../support/counted-store.ts';
import { aWatchedStore } from '../../support/watched-store.ts';
import { aRoom, gwen, idOf, later, start, team } from './a-room.ts';

const week = { from: '2026-11-09', until: '2026-11-13' };
const [hannah, tom, ruth] = ['Hannah Reid', 'Tom Bell', 'Ruth Marsden'];
const covering = setCover(idOf(hannah), { by: idOf(tom), ...week }, '2026-11-02');
const widening = giveRole(gwen.id, team, 'service-lead');
const everybody = [tom, hannah, ruth];

/** A store that fails for the commits this is true of. */
function failing() {
  const state = { fails: (_writes: readonly Write[]): boolean => false };
  const { store } = aWatchedStore((writes) => {
    if (state.fails(writes)) throw new Error('The store is full.');
  });
  return { store, state };
}
const ends = (writes: readonly Write[]): boolean => writes.some((write) => 'remove' in write);

describe('what a change of the register leaves to do', () => {
  it('is done once by two processes that look at the same time', async () => {
    const one = await aRoom();
    const another = await aRoom(one.store);
    await one.edits(covering, widening);
    await Promise.all([one.delivers(start), another.delivers(start)]);
    expect([...one.heard(), ...another.heard()].toSorted()).toEqual(everybody.toSorted());
  });

  it('is done by another process after a minute, where one was stopped', async () => {
    const one = await aRoom();
    const another = await aRoom(one.store);
    await one.edits(covering);
    one.messenger.meanwhile = () => new Promise<never>(() => {});
    void one.delivers(start);
    await new Promise((resolve) => setImmediate(resolve));
    await another.delivers(later(59));
    expect(another.heard()).toEqual([]);
    await another.delivers(later(60));
    expect(another.heard()).toEqual([tom, hannah]);
  });

  it('is not said again where it was said, and the store could not take that', async () => {
    const { store, state } = failing();
    const room = await aRoom(store);
    await room.edits(covering);
    state.fails = ends;
    await expect(room.delivers(start)).rejects.toThrow();
    await expect(room.delivers(later(60))).rejects.toThrow();
    expect(room.heard()).toEqual([tom, hannah]);
    state.fails = () => false;
    await room.delivers(later(120));
    expect([room.heard(), await room.waiting()]).toEqual([[], undefined]);
  });

  it('is done as far as it can be where a part of it fails, and that part is done later', async () => {
    let isBroken = true;
    const closed: string[] = [];
    const cases = {
      teamClosed: async (reference: string) => {
        if (isBroken) throw new Error('The case cannot be read.');
        closed.push(reference);
      },
    };
    const room = await aRoom(openSqliteStore(':memory:'), cases);
    const mark = { partition: '7KQ4-2MX6', id: 'mark', kind: MARK.kind, body: {}, tags: [asked('police')] };
    await room.store.commit([{ create: mark }]);
    await room.edits(closeTeam('police'), covering, widening);
    await expect(room.delivers(start)).rejects.toMatchObject({ errors: [{ message: 'The case cannot be read.' }] });
    expect(room.heard()).toEqual(expect.arrayContaining(everybody));
    isBroken = false;
    await room.delivers(later(10));
    expect([closed, room.heard(), await room.waiting()]).toEqual([['7KQ4-2MX6'], [], undefined]);
  });

  it('goes on for the others where a message of one fails in a way that nobody foresaw', async () => {
    const room = await aRoom();
    await room.edits(covering);
    room.messenger.weather = ({ to }) => {
      if (to === tom) throw new Error('A fault of ours.');
      return undefined;
    };
    await expect(room.delivers(start)).rejects.toMatchObject({ errors: [{ message: 'A fault of ours.' }] });
    expect(room.heard()).toEqual([hannah]);
    room.messenger.weather = () => undefined;
    await room.delivers(later(10));
    expect(room.heard()).toEqual([tom]);
  });

  it('costs nothing while nothing of it is due, and is asked for by the kinds of which something is', async () => {
    const { store, during } = aCountedStore(openSqliteStore(':memory:'));
    const room = await aRoom(store);
    await room.changes(widening, endRole(gwen.id, team));
    expect((await during(() => room.delivers(later(5), new Set()))).calls).toEqual({});
    // An earlier version, which may run beside this one, has left something.
    const left = [{ to: idOf(tom), says: 'you-cover', other: hannah, ...week }];
    const document = { partition: 'register', id: 'cover-news:00000009', kind: 'cover-news', body: { left } };
    await store.commit([{ create: { ...document, due: start } }]);
    room.heard();
    await room.delivers(later(10), new Set(['cover-news']));
    expect(room.heard()).toEqual([tom]);
  });

  it('is known by its news of an earlier version as well: the rest of it is told', async () => {
    const room = await aRoom();
    const given = [{ person: gwen.id, name: 'Gwen Parry', team: 'CDYJS managers', role: 'service-lead' }];
    const closed = [{ team: 'police', name: 'Police' }];
    const body = { revision: 7, at: start, by: gwen, given, closed, told: [], unreached: [idOf(ruth)], tries: 2 };
    const document = { partition: 'register', id: 'news:00000007', kind: 'register-news', body };
    await room.store.commit([{ create: { ...document, due: start } }]);
    await room.delivers(start);
    expect(room.heard().toSorted()).toEqual([hannah, tom]);
    expect(await room.store.nextDue('register-news')).toBeUndefined();
  });
});
