/** Who is told of a case that stalls, and what becomes of whoever cannot be reached. */
import { reference } from '../support/a-case.ts';
import { said } from '../support/back-office.ts';
import { aWatchedStore } from '../support/watched-store.ts';
import { again, aToldCase, aTornCase, both, cannot, heardIn, officeWith, sorted, stuckIn } from './stalled-case.ts';

describe('somebody who cannot be reached', () => {
  it('is tried again until they are, while the others know', async () => {
    const room = await aTornCase();
    const { messenger } = room;
    messenger.weather = ({ to }) => (to === 'Ruth Marsden' ? { outcome: 'refused', why: '403 Forbidden' } : undefined);
    await room.passes(40);
    expect(heardIn(room)).toEqual([`Gwen Parry: ${cannot}`]);
    expect(room.logged.filter((line) => line.includes('stalled-untold')).length).toBeGreaterThan(1);
    messenger.weather = () => undefined;
    await room.passes(60);
    expect(heardIn(room)).toEqual([`Ruth Marsden: ${cannot}`]);
  });

  it('be it everybody, leaves it to be seen in what is stuck, and is tried again after a restart', async () => {
    const room = await aTornCase();
    room.messenger.weather = () => ({ outcome: 'later' });
    await room.passes(30);
    expect(heardIn(room)).toEqual([]);
    expect(await stuckIn(room)).toMatchObject([{ reference }]);
    room.restarts();
    room.messenger.weather = () => undefined;
    await room.passes(60);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
  });

  it('with the news that it is over, is told of it when they can be', async () => {
    const room = await aToldCase();
    room.torn.clear();
    room.messenger.weather = ({ to }) => (to === 'Ruth Marsden' ? { outcome: 'later' } : undefined);
    await room.passes(5);
    expect(heardIn(room)).toEqual([`Gwen Parry: ${again}`]);
    room.messenger.weather = () => undefined;
    await room.passes(60);
    expect(heardIn(room)).toEqual([`Ruth Marsden: ${again}`]);
  });

  it('as the messenger breaks down, counts as one who was not reached', async () => {
    const room = await aTornCase();
    room.messenger.weather = () => {
      throw new Error(said);
    };
    await room.passes(16);
    room.messenger.weather = () => undefined;
    await room.passes(5);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
  });
});

describe('a clock that is a month ahead for a while, and put right,', () => {
  it.each([
    ['before', '2026-11-03'],
    ['meanwhile', '2026-12-03'],
  ])('keeps nobody from being told of a case that stalled %s', async (_when, day) => {
    const room = await officeWith([reference]);
    room.torn.add(reference);
    await room.at(day, '09:00').ticksOn();
    await room.at('2026-12-03', '10:00').ticksOn();
    await room.passes(20);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
    await room.at('2026-11-04', '10:00').ticksOn();
    await room.passes(20);
    expect(sorted(heardIn(room))).toEqual(both(cannot));
  });
});

describe('a store that can read and not write', () => {
  it('keeps nobody from being told, once', async () => {
    let isFull = false;
    const { store } = aWatchedStore(() => {
      if (isFull) throw new Error('The disk is full.');
    });
    const room = await officeWith([reference, '2222-2222'], store);
    isFull = true;
    room.at('2026-11-03', '09:00');
    await room.passes(20);
    expect(sorted(heardIn(room))).toEqual(both('Pathway cannot work on 2 cases'));
    await room.passes(60);
    expect(heardIn(room)).toEqual([]);
    isFull = false;
    await room.passes(1);
    expect(sorted(heardIn(room))).toEqual(both('Pathway can work on 2 cases again'));
  });
});

describe('who is told', () => {
  it('is told once though they are both, and nobody who is neither', async () => {
    const room = await aTornCase();
    const ruth = 'a1000000-0000-4000-8000-000000000005';
    room.administrators = [ruth];
    await room.passes(15);
    expect(heardIn(room)).toEqual([`Ruth Marsden: ${cannot}`]);
  });

  it('is whoever it is by then: somebody who came to it later is told as well', async () => {
    const room = await aTornCase();
    const { administrators } = room;
    room.administrators = [];
    await room.passes(30);
    expect(heardIn(room)).toEqual([`Ruth Marsden: ${cannot}`]);
    room.administrators = administrators;
    await room.passes(1);
    expect(heardIn(room)).toEqual([`Gwen Parry: ${cannot}`]);
  });
});
