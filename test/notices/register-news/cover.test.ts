/** the two between whom cover for an absence is arranged hear of it, once, whatever comes between. */
import { endCover, setCover } from '../../../src/people/edits.ts';
import { onlyTo } from '../../support/fake-messenger.ts';
import { aRoom, idOf, later, refused, start } from './a-room.ts';

const week = { from: '2026-11-09', until: '2026-11-13' };
const [hannah, tom] = ['Hannah Reid', 'Tom Bell'];
const covering = setCover(idOf(hannah), { by: idOf(tom), ...week }, '2026-11-02');

describe('cover for an absence', () => {
  it('is told to both at once', async () => {
    const room = await aRoom();
    await room.changes(covering);
    const [first, second, ...more] = room.messenger.arrived;
    expect([first?.to, second?.to, more]).toEqual([tom, hannah, []]);
    expect(first?.card).toContain('You will cover for Hannah Reid');
    expect(second?.card).toContain('Tom Bell will cover for you');
    expect(await room.waiting()).toBeUndefined();
  });

  it('is told to the one who covers where it ends before its time', async () => {
    const room = await aRoom();
    await room.changes(covering);
    room.heard();
    await room.changes(endCover(idOf(hannah), week.from));
    expect(room.messenger.hears()).toEqual([`chat ${tom}: You no longer cover for a colleague`]);
  });

  it('is told to one though the other cannot be reached, and the log says so', async () => {
    const room = await aRoom();
    room.messenger.weather = onlyTo(tom, refused);
    await room.changes(covering);
    expect(room.heard()).toEqual([hannah]);
    expect(room.logged.join()).toContain('cover-untold');
    expect(await room.waiting()).toBeUndefined();
  });

  it('is told once to each where Teams is away for one of them: soon again, then less often, and without end', async () => {
    const room = await aRoom();
    room.messenger.weather = onlyTo(tom, { outcome: 'later' });
    await room.changes(covering);
    expect([room.heard(), await room.waiting()]).toEqual([[hannah], later(10)]);
    for (const seconds of [10, 40, 160, 760, 2560, 6160, 9760, 13_360]) {
      expect(await room.waiting()).toBe(later(seconds));
      await room.delivers(later(seconds - 1));
      await room.delivers(later(seconds));
    }
    expect(room.messenger.tried.filter(({ to }) => to === tom)).toHaveLength(9);
    room.messenger.weather = () => undefined;
    await room.delivers(later(20_000));
    await room.delivers(later(40_000));
    expect([room.heard(), await room.waiting()]).toEqual([[tom], undefined]);
  });

  it('that an earlier version left to be told is told', async () => {
    const room = await aRoom();
    await room.delivers(start);
    const left = [{ to: idOf(tom), says: 'you-cover', other: hannah, ...week }];
    const document = { partition: 'register', id: 'cover-news:00000007', kind: 'cover-news', body: { left } };
    await room.store.commit([{ create: { ...document, due: start } }]);
    const next = await aRoom(room.store);
    next.messenger.weather = () => ({ outcome: 'later' });
    await next.delivers(later(5));
    next.messenger.weather = () => undefined;
    await next.delivers(later(15));
    expect(next.messenger.hears()).toEqual([`chat ${tom}: You cover for a colleague`]);
    await next.delivers(later(40_000));
    expect([next.heard(), await next.waiting()]).toEqual([[], undefined]);
  });
});
