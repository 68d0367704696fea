/** What a case stalls for, one or many, on each store. */
import { createStuck } from '../../src/notices/stuck.ts';
import { Conflict } from '../../src/store/port.ts';
import { served } from '../store/cosmos/served.ts';
import { reference } from '../support/a-case.ts';
import { said } from '../support/back-office.ts';
import { aWatchedStore } from '../support/watched-store.ts';
import { again, aToldCase, both, cannot, heardIn, officeWith, sorted, stuckIn } from './stalled-case.ts';

const { open } = served({ now: Date.now });
const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ';

const manyReferences = (count: number) =>
  Array.from({ length: count }, (_, n) => `2222-${signs[Math.floor(n / 29)]}${signs[n % 29]}22`);

describe('where everything fails at once', () => {
  it('it is one message, with the number and the first of them', async () => {
    const references = manyReferences(120);
    const room = await officeWith(references);
    for (const one of references) room.torn.add(one);
    room.at('2026-11-03', '09:00');
    await room.ticksOn();
    await room.passes(15);
    const [message] = room.messenger.arrived.filter(({ to }) => to === 'Gwen Parry');
    expect(sorted(heardIn(room))).toEqual(both('Pathway cannot work on 120 cases'));
    expect(message?.card).toContain('**120 cases**. The first are ');
    expect(references.filter((one) => message?.card.includes(one))).toHaveLength(5);
    for (const one of references) room.torn.delete(one);
    await room.passes(1);
    expect(sorted(heardIn(room))).toEqual(both('Pathway can work on 120 cases again'));
  });

  it('and one after the other, what is new is one message a quarter of an hour', async () => {
    const references = manyReferences(40);
    const room = await officeWith(references);
    for (const [minute, one] of references.entries()) {
      room.torn.add(one);
      const head = await room.store.read(one, 'case', room.now);
      if (head === undefined) throw new Error('There is no head.');
      const { etag, ...document } = head;
      const due = `2026-11-03T09:${String(minute).padStart(2, '0')}:00Z`;
      await room.store.commit([{ replace: { ...document, due }, ifMatch: etag }]);
    }
    room.at('2026-11-03', '08:59');
    await room.passes(75);
    expect(heardIn(room).filter((line) => line.startsWith('Gwen'))).toEqual(
      ['a case', '16 cases', '31 cases', '40 cases'].map((cases) => `Gwen Parry: Pathway cannot work on ${cases}`),
    );
  });
});

describe('why it stalled', () => {
  it('may be that its head is damaged', async () => {
    const room = await officeWith([reference]);
    const head = await room.store.read<object>(reference, 'case', room.now);
    if (head === undefined) throw new Error('There is no head.');
    const { etag, ...document } = head;
    await room.store.commit([{ replace: { ...document, body: { state: 'torn' } }, ifMatch: etag }]);
    room.at('2026-11-03', '09:00');
    await room.passes(16);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
    expect(await stuckIn(room)).toMatchObject([{ reference, code: 'TypeError' }]);
  });

  it('may be that somebody else writes it without end', async () => {
    const { store } = aWatchedStore((writes) => {
      if (JSON.stringify(writes).includes('"type":"nudged"')) throw new Conflict(said);
    });
    const room = await officeWith([reference], store);
    room.at('2026-11-03', '09:00');
    await room.passes(16);
    expect(await stuckIn(room)).toMatchObject([{ reference, code: 'store-conflict' }]);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
  });

  it('may be that what it owes cannot be unfolded', async () => {
    const room = await officeWith([reference]);
    const body = { reference, seq: 1, owedAt: room.now, of: 4, from: 2, contents: 'torn' };
    const id = 'notice-bundle:000001';
    const due = room.now;
    await room.store.commit([{ create: { partition: reference, id, kind: 'notice-bundle', body, due } }]);
    room.restarts();
    await room.passes(16);
    const [message] = room.messenger.arrived.filter(({ to }) => to === 'Gwen Parry');
    expect(message?.card).toContain(`Pathway cannot send the messages of the case **${reference}**.`);
    expect(await createStuck(room.store).folded(room.now)).toEqual([{ reference, count: 2, since: due }]);
    await room.store.commit([{ remove: { partition: reference, id } }]);
    heardIn(room);
    await room.passes(1);
    expect(sorted(heardIn(room))).toEqual(both(again));
  });
});

describe('on Cosmos DB', () => {
  it('it goes the same way', async () => {
    const room = await aToldCase(await open());
    room.restarts();
    await room.passes(5);
    expect(heardIn(room)).toEqual([]);
    room.torn.clear();
    await room.passes(1);
    expect(sorted(heardIn(room))).toEqual(both(again));
    expect(await stuckIn(room)).toEqual([]);
  });
});
