/** A case that Pathway cannot go on with is told to the administrators and the service leads, within the hour. */
import { createStuck } from '../../src/notices/stuck.ts';
import { Conflict, type Store } from '../../src/store/port.ts';
import { served } from '../store/cosmos/served.ts';
import { reference } from '../support/a-case.ts';
import { aControlRoom, type ControlRoom, said } from '../support/control-room.ts';
import { contentsOf } from '../support/store-contents.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const { open } = served({ now: Date.now });

const cannot = 'Pathway cannot go on with a case';
const again = 'Pathway can go on with a case again';
const both = (title: string) => [`Gwen Parry: ${title}`, `Ruth Marsden: ${title}`];
const sorted = (lines: readonly string[]) => [...lines].sort();
const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ';
const manyReferences = (count: number) =>
  Array.from({ length: count }, (_, n) => `2222-${signs[Math.floor(n / 29)]}${signs[n % 29]}22`);

/** One case, that cannot be woken when its time comes at nine on Tuesday. */
async function aTornCase(store?: Store): Promise<ControlRoom> {
  const room = aControlRoom(store);
  await room.raises([reference]);
  room.torn.add(reference);
  room.office.at('2026-11-03', '09:00');
  await room.ticks();
  return room;
}
/** The same, of which both were told. */
async function aToldCase(store?: Store): Promise<ControlRoom> {
  const room = await aTornCase(store);
  await room.passes(15);
  room.hears();
  return room;
}
const stuckIn = ({ office }: ControlRoom) => createStuck(office.store).stalled(office.now);

describe('a case that cannot be woken', () => {
  it('is told of to each administrator and service lead after a quarter of an hour, once', async () => {
    const room = await aTornCase();
    await room.passes(14);
    expect(room.hears()).toEqual([]);
    await room.passes(1);
    expect(sorted(room.hears())).toEqual(both(cannot));
    await room.passes(60);
    expect(room.hears()).toEqual([]);
  });

  it('is told of by its reference only: what, since when, what stands still, and what to do', async () => {
    const room = await aTornCase();
    await room.passes(15);
    const [gwens, ruths] = ['Gwen Parry', 'Ruth Marsden'].map(
      (name) => room.office.messenger.arrived.find(({ to }) => to === name)?.card ?? '',
    );
    for (const card of [gwens, ruths]) {
      expect(card).toContain(`Pathway cannot work out what is due on the case **${reference}**.`);
      expect(card).toContain('This began on Tuesday 3 November 2026 at 09:00.');
      expect(card).toContain('**Reminders and nudges on this case are not being sent.**');
      expect(card).toContain('People must keep its dates themselves until this is mended.');
      expect(card).toContain('each working morning while this lasts, and once when it is over.');
    }
    expect(gwens).toContain('"verb":"stuck/list"');
    expect(gwens).not.toContain('case/open');
    expect(ruths).toContain('"verb":"case/open"');
    expect(ruths).not.toContain('stuck/list');
    const kept = [...(await contentsOf(room.office.store)).values()].filter(({ kind }) => kind.startsWith('stalled'));
    expect(kept).toHaveLength(3);
    const everything = JSON.stringify([room.office.messenger.tried, kept, room.logged]);
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
    expect(await stuckIn(room)).toMatchObject([{ reference, at: 'waking', since: room.office.now, code: 'head-torn' }]);
    await room.passes(20);
    const [{ tries = 0 } = {}] = await stuckIn(room);
    expect(tries).toBeGreaterThanOrEqual(20);
  });

  it('keeps no other case waiting', async () => {
    const room = aControlRoom();
    await room.raises([reference, '2222-2222']);
    room.torn.add(reference);
    room.office.at('2026-11-03', '09:00');
    await room.ticks();
    expect(Object.keys((await room.office.case('2222-2222')).nudging).length).toBeGreaterThan(0);
    expect(await stuckIn(room)).toMatchObject([{ reference }]);
  });

  it('and wakes again within that quarter of an hour is nobody’s task, and leaves nothing behind', async () => {
    const room = await aTornCase();
    await room.passes(10);
    room.torn.clear();
    await room.passes(60);
    expect(room.hears()).toEqual([]);
    expect(await stuckIn(room)).toEqual([]);
    expect([...(await contentsOf(room.office.store)).values()].filter(({ kind }) => kind === 'stalled')).toEqual([]);
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
      room.office.at(day, '08:29');
      await room.ticks();
      expect([day, room.hears()]).toEqual([day, []]);
      room.office.at(day, '08:30');
      await room.ticks();
      await room.passes(20);
      expect([day, sorted(room.hears())]).toEqual([day, heard === 0 ? [] : both(cannot)]);
    }
  });

  it('a restart does not say it again, nor does another process', async () => {
    const store = aWatchedStore(() => {}).store;
    const room = await aToldCase(store);
    room.restarts();
    await room.passes(30);
    const another = aControlRoom(store);
    another.torn.add(reference);
    another.office.now = room.office.now;
    await another.passes(30);
    expect([...room.hears(), ...another.hears()]).toEqual([]);
  });

  it('two processes that find it at once tell each person once', async () => {
    const { store } = aWatchedStore(() => new Promise(setImmediate));
    const one = await aTornCase(store);
    const another = aControlRoom(store);
    another.torn.add(reference);
    for (const room of [one, another]) room.office.at('2026-11-03', '09:20');
    await Promise.all([one.ticks(), another.ticks()]);
    for (const room of [one, another]) room.office.later(61);
    await Promise.all([one.ticks(), another.ticks()]);
    expect(sorted([...one.hears(), ...another.hears()])).toEqual(both(cannot));
  });
});

describe('once it is woken', () => {
  it('each of those who were told is told so, once, and nothing is left of it', async () => {
    const room = await aToldCase();
    room.torn.clear();
    await room.passes(1);
    expect(sorted(room.hears())).toEqual(both(again));
    await room.passes(60);
    expect(room.hears()).toEqual([]);
    expect(await stuckIn(room)).toEqual([]);
    expect([...(await contentsOf(room.office.store)).values()].filter(({ kind }) => kind === 'stalled')).toEqual([]);
  });

  it('what was missed is sent', async () => {
    const room = await aToldCase();
    room.torn.clear();
    await room.passes(1);
    expect((await room.office.case()).nudging).not.toEqual({});
  });

  it('at night nothing is worked out, so that nothing is over: fails at ten to five, told at five past, over next day', async () => {
    const room = aControlRoom();
    await room.raises([reference]);
    room.torn.add(reference);
    room.office.at('2026-11-03', '16:50');
    await room.ticks();
    await room.passes(9);
    room.torn.clear();
    await room.passes(5);
    expect(room.hears()).toEqual([]);
    await room.passes(1);
    expect(sorted(room.hears())).toEqual(both(cannot));
    await room.passes(60);
    expect(room.hears()).toEqual([]);
    room.office.at('2026-11-04', '08:30');
    await room.ticks();
    expect(sorted(room.hears())).toEqual(both(again));
  });

  it('and stalls again later, it is told anew', async () => {
    const room = await aToldCase();
    room.torn.clear();
    await room.passes(1);
    room.hears();
    room.torn.add(reference);
    room.office.at('2026-11-05', '09:00');
    await room.ticks();
    expect(room.hears()).toEqual([]);
    await room.passes(15);
    expect(sorted(room.hears())).toEqual(both(cannot));
  });
});

describe('where everything fails at once', () => {
  it('it is one message, with the number and the first of them', async () => {
    const room = aControlRoom();
    const references = manyReferences(120);
    await room.raises(references);
    for (const one of references) room.torn.add(one);
    room.office.at('2026-11-03', '09:00');
    await room.ticks();
    await room.passes(15);
    const [message] = room.office.messenger.arrived.filter(({ to }) => to === 'Gwen Parry');
    expect(sorted(room.hears())).toEqual(both('Pathway cannot go on with 120 cases'));
    expect(message?.card).toContain('**120 cases**. The first are ');
    expect(references.filter((one) => message?.card.includes(one))).toHaveLength(5);
    for (const one of references) room.torn.delete(one);
    await room.passes(1);
    expect(sorted(room.hears())).toEqual(both('Pathway can go on with 120 cases again'));
  });

  it('and one after the other, what is new is one message a quarter of an hour', async () => {
    const room = aControlRoom();
    const references = manyReferences(40);
    await room.raises(references);
    for (const [minute, one] of references.entries()) {
      room.torn.add(one);
      const head = await room.office.store.read(one, 'case', room.office.now);
      if (head === undefined) throw new Error('There is no head.');
      const { etag, ...document } = head;
      const due = `2026-11-03T09:${String(minute).padStart(2, '0')}:00Z`;
      await room.office.store.commit([{ replace: { ...document, due }, ifMatch: etag }]);
    }
    room.office.at('2026-11-03', '08:59');
    await room.passes(75);
    expect(room.hears().filter((line) => line.startsWith('Gwen'))).toEqual(
      ['a case', '16 cases', '31 cases', '40 cases'].map((cases) => `Gwen Parry: Pathway cannot go on with ${cases}`),
    );
  });
});

describe('somebody who cannot be reached', () => {
  it('is tried again until they are, while the others know', async () => {
    const room = await aTornCase();
    const { messenger } = room.office;
    messenger.weather = ({ to }) => (to === 'Ruth Marsden' ? { outcome: 'refused', why: '403 Forbidden' } : undefined);
    await room.passes(40);
    expect(room.hears()).toEqual([`Gwen Parry: ${cannot}`]);
    expect(room.logged.filter((line) => line.includes('stalled-untold')).length).toBeGreaterThan(1);
    messenger.weather = () => undefined;
    await room.passes(60);
    expect(room.hears()).toEqual([`Ruth Marsden: ${cannot}`]);
  });

  it('be it everybody, leaves it to be seen in what is stuck, and is tried again after a restart', async () => {
    const room = await aTornCase();
    room.office.messenger.weather = () => ({ outcome: 'later' });
    await room.passes(30);
    expect(room.hears()).toEqual([]);
    expect(await stuckIn(room)).toMatchObject([{ reference }]);
    room.restarts();
    room.office.messenger.weather = () => undefined;
    await room.passes(60);
    expect(sorted(room.hears())).toEqual(both(cannot));
  });

  it('with the news that it is over, is told of it when they can be', async () => {
    const room = await aToldCase();
    room.torn.clear();
    room.office.messenger.weather = ({ to }) => (to === 'Ruth Marsden' ? { outcome: 'later' } : undefined);
    await room.passes(5);
    expect(room.hears()).toEqual([`Gwen Parry: ${again}`]);
    room.office.messenger.weather = () => undefined;
    await room.passes(60);
    expect(room.hears()).toEqual([`Ruth Marsden: ${again}`]);
  });

  it('as the messenger breaks down, counts as one who was not reached', async () => {
    const room = await aTornCase();
    room.office.messenger.weather = () => {
      throw new Error(said);
    };
    await room.passes(16);
    room.office.messenger.weather = () => undefined;
    await room.passes(5);
    expect(sorted(room.hears())).toEqual(both(cannot));
  });
});

describe('a store that can read and not write', () => {
  it('keeps nobody from being told, once', async () => {
    let isFull = false;
    const { store } = aWatchedStore(() => {
      if (isFull) throw new Error('The disk is full.');
    });
    const room = aControlRoom(store);
    await room.raises([reference, '2222-2222']);
    isFull = true;
    room.office.at('2026-11-03', '09:00');
    await room.passes(20);
    expect(sorted(room.hears())).toEqual(both('Pathway cannot go on with 2 cases'));
    await room.passes(60);
    expect(room.hears()).toEqual([]);
    isFull = false;
    await room.passes(1);
    expect(sorted(room.hears())).toEqual(both('Pathway can go on with 2 cases again'));
  });
});

describe('why it stalled', () => {
  it('may be that its head is damaged', async () => {
    const room = aControlRoom();
    await room.raises([reference]);
    const head = await room.office.store.read<object>(reference, 'case', room.office.now);
    if (head === undefined) throw new Error('There is no head.');
    const { etag, ...document } = head;
    await room.office.store.commit([{ replace: { ...document, body: { state: 'torn' } }, ifMatch: etag }]);
    room.office.at('2026-11-03', '09:00');
    await room.passes(16);
    expect(sorted(room.hears())).toEqual(both(cannot));
    expect(await stuckIn(room)).toMatchObject([{ reference, code: 'TypeError' }]);
  });

  it('may be that somebody else writes it without end', async () => {
    const { store } = aWatchedStore((writes) => {
      if (JSON.stringify(writes).includes('"type":"nudged"')) throw new Conflict(said);
    });
    const room = aControlRoom(store);
    await room.raises([reference]);
    room.office.at('2026-11-03', '09:00');
    await room.passes(16);
    expect(await stuckIn(room)).toMatchObject([{ reference, code: 'store-conflict' }]);
    expect(sorted(room.hears())).toEqual(both(cannot));
  });

  it('may be that what it owes cannot be unfolded', async () => {
    const room = aControlRoom();
    await room.raises([reference]);
    const body = { reference, seq: 1, owedAt: room.office.now, of: 4, from: 2, contents: 'torn' };
    const id = 'notice-bundle:000001';
    const due = room.office.now;
    await room.office.store.commit([{ create: { partition: reference, id, kind: 'notice-bundle', body, due } }]);
    room.restarts();
    await room.passes(16);
    const [message] = room.office.messenger.arrived.filter(({ to }) => to === 'Gwen Parry');
    expect(message?.card).toContain(`Pathway cannot send the messages of the case **${reference}**.`);
    expect(await createStuck(room.office.store).folded(room.office.now)).toEqual([{ reference, count: 2, since: due }]);
    await room.office.store.commit([{ remove: { partition: reference, id } }]);
    room.hears();
    await room.passes(1);
    expect(sorted(room.hears())).toEqual(both(again));
  });
});

describe('who is told', () => {
  it('is told once though they are both, and nobody who is neither', async () => {
    const room = await aTornCase();
    const ruth = 'a1000000-0000-4000-8000-000000000005';
    room.administrators = [ruth];
    await room.passes(15);
    expect(room.hears()).toEqual([`Ruth Marsden: ${cannot}`]);
  });

  it('is whoever it is by then: somebody who came to it later is told as well', async () => {
    const room = await aTornCase();
    const { administrators } = room;
    room.administrators = [];
    await room.passes(30);
    expect(room.hears()).toEqual([`Ruth Marsden: ${cannot}`]);
    room.administrators = administrators;
    await room.passes(1);
    expect(room.hears()).toEqual([`Gwen Parry: ${cannot}`]);
  });
});

describe('on Cosmos DB', () => {
  it('it goes the same way', async () => {
    const room = await aToldCase(await open());
    room.restarts();
    await room.passes(5);
    expect(room.hears()).toEqual([]);
    room.torn.clear();
    await room.passes(1);
    expect(sorted(room.hears())).toEqual(both(again));
    expect(await stuckIn(room)).toEqual([]);
  });
});
