/** A bank holiday is added while cases are open: their days move, their posts are drawn anew, and people are told. */
import { takeUpCalendar } from '../../src/cases/calendar-changed.ts';
import { createCalendar } from '../../src/rules/base/calendar.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { calendar, policy } from '../support/factories.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const withOneMore = createCalendar({
  ...calendar.list,
  bankHolidays: [...calendar.list.bankHolidays, { date: '2026-11-10', title: 'A day of national thanks' }],
  hours: policy.workingHours,
});

/** One that is started with this list. */
async function started(with_: typeof calendar, store = openSqliteStore(':memory:')): Promise<BackOffice> {
  const office = aBackOffice({ calendar: with_ }, store);
  await takeUpCalendar(office.store, office.cases, with_, office.now);
  return office;
}
const movedOf = async (office: BackOffice) => (await office.case()).datesMoved;

describe('a list of bank holidays with one more', () => {
  it('moves the days of an untaken case: post, managers and referrer hear it in one line each', async () => {
    const before = await started(calendar);
    await before.raise();
    await before.delivers();
    const office = await started(withOneMore, before.store);
    await office.delivers();
    expect(office.messenger.hears()).toEqual([
      `redraw cdyjs-managers: Referral ${reference}`,
      `reply cdyjs-managers: Days have moved: ${reference}`,
      `chat Priya Shah: Days have moved: ${reference}`,
      `chat Daniel Okafor: Days have moved: ${reference}`,
    ]);
    expect(office.messenger.tried[0]?.card).toContain('Tuesday 17 November 2026');
    expect(office.messenger.tried[2]?.card).toContain(
      'must be held by Tuesday 17 November 2026. Before, it was Monday 16 November 2026.',
    );
    expect(await movedOf(office)).toMatchObject({ was: '2026-11-16', is: '2026-11-17' });
  });

  it('tells the manager of a case that is taken', async () => {
    const before = await started(calendar);
    await before.raise();
    await before.does('Hannah Reid', 'take', {});
    await before.delivers();
    const office = await started(withOneMore, before.store);
    await office.delivers();
    const heard = office.messenger.hears();
    expect(heard).toContain(`chat Hannah Reid: Days have moved: ${reference}`);
    expect(heard.filter((line) => line.startsWith('reply'))).toEqual([]);
  });

  it('says nothing of a case whose days it does not move, and nothing at the next start', async () => {
    const before = await started(calendar);
    before.now = '2026-11-16T09:15:00Z';
    await before.raise();
    await before.delivers();
    const office = await started(withOneMore, before.store);
    await office.delivers();
    expect(office.messenger.hears()).toEqual([]);
    expect(await movedOf(office)).toBeUndefined();
    const again = await started(withOneMore, before.store);
    await again.delivers();
    expect(again.messenger.hears()).toEqual([]);
  });

  it('moves each case once, though it was stopped before it had come to the end', async () => {
    let isFull = false;
    const { store } = aWatchedStore((writes) => {
      if (isFull && JSON.stringify(writes).includes('"bank-holidays"')) throw new Error('The process was killed.');
    });
    const before = await started(calendar, store);
    await before.raise();
    isFull = true;
    await expect(started(withOneMore, store)).rejects.toThrow('killed');
    isFull = false;
    const office = await started(withOneMore, store);
    const events = (await office.repository.history(reference, office.now)).map(({ event }) => event.event.type);
    expect(events).toEqual(['concern-received', 'dates-moved']);
  });

  it('is no news where no list was kept before', async () => {
    const office = aBackOffice({ calendar: withOneMore });
    await office.raise();
    await takeUpCalendar(office.store, office.cases, withOneMore, office.now);
    expect(await movedOf(office)).toBeUndefined();
  });
});
