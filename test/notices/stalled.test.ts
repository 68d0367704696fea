/** A case that Pathway cannot work on is told to the administrators and the service leads, within the hour. */
import { reference } from '../support/a-case.ts';
import { aBackOffice, said } from '../support/back-office.ts';
import { contentsOf } from '../support/store-contents.ts';
import { aWatchedStore } from '../support/watched-store.ts';
import { again, aToldCase, aTornCase, both, cannot, heardIn, officeWith, sorted, stuckIn } from './stalled-case.ts';

describe('a case that cannot be woken', () => {
  it('is told of to each administrator and service lead after a quarter of an hour, once', async () => {
    const room = await aTornCase();
    await room.passes(14);
    expect(heardIn(room)).toEqual([]);
    await room.passes(1);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
    await room.passes(60);
    expect(heardIn(room)).toEqual([]);
  });

  it('is told of by its reference only: what, since when, what stands still, and what to do', async () => {
    const room = await aTornCase();
    await room.passes(15);
    const [gwens, ruths] = ['Gwen Parry', 'Ruth Marsden'].map(
      (name) => room.messenger.arrived.find(({ to }) => to === name)?.card ?? '',
    );
    for (const card of [gwens, ruths]) {
      expect(card).toContain(`Pathway cannot work out what is due on the case **${reference}**.`);
      expect(card).toContain('This began on Tuesday 3 November 2026 at 09:00.');
      expect(card).toContain('**Reminders and nudges on this case are not being sent.**');
      expect(card).toContain('People must watch its dates themselves until this is fixed.');
      expect(card).toContain('each working morning while this lasts, and once when it is over.');
    }
    expect(gwens).toContain('"verb":"stuck/list"');
    expect(gwens).not.toContain('case/open');
    expect(ruths).toContain('"verb":"case/open"');
    expect(ruths).not.toContain('stuck/list');
    const kept = [...(await contentsOf(room.store)).values()].filter(({ kind }) => kind.startsWith('stalled'));
    expect(kept).toHaveLength(3);
    const everything = JSON.stringify([room.messenger.tried, kept, room.logged]);
    expect(everything).toContain('head-torn');
    for (const secret of [said, 'Jamie', 'Hartley', 'Northfield']) {
      expect(JSON.stringify([kept, gwens, ruths])).not.toContain(secret);
    }
  });

  it('is in the log with its reference and code, and again every five minutes', async () => {
    const room = await aTornCase();
    await room.passes(9);
    const entries = room.logged.map((line) => JSON.parse(line)).filter(({ event }) => event === 'case-stalled');
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ level: 'error', reference, error: { code: 'head-torn' } });
  });

  it('is listed as stuck from the first failure on, with how often it was tried', async () => {
    const room = await aTornCase();
    expect(await stuckIn(room)).toMatchObject([{ reference, at: 'waking', since: room.now, code: 'head-torn' }]);
    await room.passes(20);
    const [{ tries = 0 } = {}] = await stuckIn(room);
    expect(tries).toBeGreaterThanOrEqual(20);
  });

  it('keeps no other case waiting', async () => {
    const room = await officeWith([reference, '2222-2222']);
    room.torn.add(reference);
    room.at('2026-11-03', '09:00');
    await room.ticksOn();
    expect(Object.keys((await room.case('2222-2222')).nudging).length).toBeGreaterThan(0);
    expect(await stuckIn(room)).toMatchObject([{ reference }]);
  });

  it('and wakes again within that quarter of an hour is nobody’s task, and leaves nothing behind', async () => {
    const room = await aTornCase();
    await room.passes(10);
    room.torn.clear();
    await room.passes(60);
    expect(heardIn(room)).toEqual([]);
    expect(await stuckIn(room)).toEqual([]);
    expect([...(await contentsOf(room.store)).values()].filter(({ kind }) => kind === 'stalled')).toEqual([]);
  });
});

describe('while it lasts', () => {
  it('it is said again each working morning, and not on a weekend', async () => {
    const room = await aToldCase();
    for (const [day, heard] of [
      ['2026-11-04', 2],
      ['2026-11-05', 2],
      ['2026-11-06', 2],
      ['2026-11-07', 0],
      ['2026-11-08', 0],
      ['2026-11-09', 2],
    ] as const) {
      room.at(day, '08:29');
      await room.ticksOn();
      expect([day, heardIn(room)]).toEqual([day, []]);
      room.at(day, '08:30');
      await room.ticksOn();
      await room.passes(20);
      expect([day, sorted(heardIn(room))]).toEqual([day, heard === 0 ? [] : both(cannot)]);
    }
  });

  it('a restart does not say it again, nor does another process', async () => {
    const store = aWatchedStore(() => {}).store;
    const room = await aToldCase(store);
    room.restarts();
    await room.passes(30);
    const another = aBackOffice({}, store);
    another.torn.add(reference);
    another.now = room.now;
    await another.passes(30);
    expect([...heardIn(room), ...heardIn(another)]).toEqual([]);
  });

  it('two processes that find it at once tell each person once', async () => {
    const { store } = aWatchedStore(() => new Promise(setImmediate));
    const one = await aTornCase(store);
    const another = aBackOffice({}, store);
    another.torn.add(reference);
    for (const room of [one, another]) room.at('2026-11-03', '09:20');
    await Promise.all([one.ticksOn(), another.ticksOn()]);
    for (const room of [one, another]) room.later(61);
    await Promise.all([one.ticksOn(), another.ticksOn()]);
    expect(sorted([...heardIn(one), ...heardIn(another)])).toEqual(both(cannot));
  });
});

describe('once it is woken', () => {
  it('each of those who were told is told so, once, and nothing is left of it', async () => {
    const room = await aToldCase();
    room.torn.clear();
    await room.passes(1);
    expect(sorted(heardIn(room))).toEqual(both(again));
    await room.passes(60);
    expect(heardIn(room)).toEqual([]);
    expect(await stuckIn(room)).toEqual([]);
    expect([...(await contentsOf(room.store)).values()].filter(({ kind }) => kind === 'stalled')).toEqual([]);
  });

  it('what was missed is sent', async () => {
    const room = await aToldCase();
    room.torn.clear();
    await room.passes(1);
    expect((await room.case()).nudging).not.toEqual({});
  });

  it('at night nothing is worked out, so that nothing is over: fails at ten to five, told at five past, over next day', async () => {
    const room = await officeWith([reference]);
    room.torn.add(reference);
    room.at('2026-11-03', '16:50');
    await room.ticksOn();
    await room.passes(9);
    room.torn.clear();
    await room.passes(5);
    expect(heardIn(room)).toEqual([]);
    await room.passes(1);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
    await room.passes(60);
    expect(heardIn(room)).toEqual([]);
    room.at('2026-11-04', '08:30');
    await room.ticksOn();
    expect(sorted(heardIn(room))).toEqual(both(again));
  });

  it('and stalls again later, it is told anew', async () => {
    const room = await aToldCase();
    room.torn.clear();
    await room.passes(1);
    heardIn(room);
    room.torn.add(reference);
    room.at('2026-11-05', '09:00');
    await room.ticksOn();
    expect(heardIn(room)).toEqual([]);
    await room.passes(15);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
  });
});
