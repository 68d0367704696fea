/** Waiting for a limit of Teams is no failure. */
import { reference } from '../support/a-case.ts';
import { aBackOffice } from '../support/back-office.ts';
import { fine } from '../support/fake-messenger.ts';

describe('what has to wait because of how much Teams takes', () => {
  it('waits as long as it takes, without a try being counted, and arrives', async () => {
    const office = aBackOffice();
    office.messenger.weather = () => ({ outcome: 'waiting', afterSeconds: 25 });
    await office.raise();
    await office.delivers();
    expect(await office.store.nextDue('notice')).toBe('2026-11-02T09:15:25Z');
    for (let times = 0; times < 1_000; times += 1) await office.later(25).delivers();
    const notices = await office.notices();
    expect(
      notices.map(({ body: { state, tries, why, failingSince }, tags }) => [state, tries, why, failingSince, tags]),
    ).toEqual(Array(2).fill(['owed', 0, undefined, undefined, undefined]));
    office.messenger.weather = fine;
    await office.later(25).delivers();
    expect(await office.tally()).toEqual({ sent: 2 });
    expect((await office.case()).contactsToMake).toEqual([]);
  });

  it('does not say afterwards that it was sent again', async () => {
    const office = aBackOffice();
    office.messenger.weather = () => ({ outcome: 'waiting', afterSeconds: 1 });
    await office.raise();
    await office.delivers();
    office.messenger.weather = fine;
    await office.later(1).delivers();
    expect(office.messenger.arrived.map(({ card }) => card).join()).not.toContain('sent before');
  });

  it('a nudge waits as well, and is no message of the day before it has arrived', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    await office.at('2026-11-04', '09:00').sweep.wakeDue(office.now);
    office.messenger.weather = () => ({ outcome: 'waiting', afterSeconds: 5 });
    for (let times = 0; times < 50; times += 1) await office.later(5).delivers();
    office.messenger.weather = fine;
    office.messenger.hears();
    await office.later(5).delivers();
    expect(office.messenger.hears()).toEqual(['chat Hannah Reid: Overdue: 1 thing, and 1 more to do']);
    expect(await office.case(reference)).toMatchObject({ contactsToMake: [] });
  });
});
