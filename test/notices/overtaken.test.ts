import { reference, usualInputs } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { fine, type Weather } from '../support/fake-messenger.ts';
import { eachWhy, mustCome } from '../support/usual-inputs.ts';

const changed = `The meeting has changed: ${reference}`;

describe('what events have overtaken is not said', () => {
  /** Nothing arrives in channels but the posts themselves, until the weather clears. */
  const repliesLater: Weather = ({ how }) => (how === 'reply' ? { outcome: 'later' } : undefined);

  async function heardLater(office: BackOffice): Promise<readonly string[]> {
    office.messenger.weather = fine;
    office.messenger.hears();
    await office.later(60).delivers();
    return office.messenger.hears().filter((line) => /^reply|need|Overdue/.test(line));
  }

  it('a nudge for what was done meanwhile', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.delivers();
    await office.at('2026-11-03', '09:00').sweep.wakeDue(office.now);
    await office.does('Hannah Reid', 'take', {});
    await office.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' });
    expect(await heardLater(office)).toEqual([]);
    expect(await office.tally()).toMatchObject({ overtaken: 1 });
  });

  it('a reminder of a meeting that was moved', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = repliesLater;
    await office.at('2026-11-11', '09:00').ticks();
    await office.moves('2026-11-19', '10:00');
    expect(await heardLater(office)).toEqual([...mustCome, 'health'].map((team) => `reply ${team}: ${changed}`));
  });

  it('a reminder of a meeting that was called off for another', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = repliesLater;
    await office.at('2026-11-11', '09:00').ticks();
    await office.does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER-reason' });
    const plan = { starts: '2026-11-12T14:00:00Z', minutes: 60, venue: 'online', calendarKey: 'key-2' };
    await office.does('Hannah Reid', 'book-meeting', { ...plan, invite: mustCome, changeReason: eachWhy });
    expect(await heardLater(office)).toEqual(
      [...mustCome, 'health'].map((team) => `reply ${team}: The meeting is cancelled: ${reference}`),
    );
  });

  it('a reminder of the day before, on the day itself', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = repliesLater;
    await office.at('2026-11-11', '16:59').ticks();
    office.messenger.weather = fine;
    office.messenger.hears();
    await office.at('2026-11-12', '08:30').ticks();
    const police = office.messenger.arrived.filter((one) => one.how === 'reply' && one.to === 'police');
    expect(police.map(({ card }) => /The meeting is (today|tomorrow)/.exec(card)?.[1])).toEqual(['today']);
  });

  it('a reminder for a team that declined meanwhile', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = repliesLater;
    await office.at('2026-11-11', '09:00').ticks();
    await office.does('Joanne Hardy', 'decline-invitation', { reason: 'MARKER-reason' });
    expect(await heardLater(office)).toEqual(
      ['cdyjs-managers', 'send-inclusion', 'health'].map((team) => `reply ${team}: Reminder: ${reference}`),
    );
  });

  it('a decision that was opened again', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
    await office.does('Hannah Reid', 'decide-no-meeting', usualInputs.notAppropriate);
    await office.does('Hannah Reid', 'reconsider', { reason: 'MARKER-reason' });
    await office.delivers();
    expect(office.messenger.hears().filter((line) => line.includes('Decision'))).toEqual([]);
  });
});

describe('working hours', () => {
  it('are kept by what reminds: late in the evening it waits for the morning', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = () => ({ outcome: 'later', afterSeconds: 7200 });
    await office.at('2026-11-04', '16:00').ticks();
    office.messenger.weather = fine;
    office.messenger.hears();
    await office.at('2026-11-04', '18:30').delivers();
    expect(office.messenger.hears()).toEqual([]);
    expect(await office.store.nextDue('notice')).toBe('2026-11-05T08:30:00Z');
    await office.at('2026-11-05', '08:30').delivers();
    expect(office.messenger.hears()).toContain('post police: Overdue: 1 thing');
  });

  it('do not hold up what has happened', async () => {
    const office = await aBookedMeeting();
    await office.at('2026-11-04', '22:00').moves('2026-11-13', '10:00');
    await office.delivers();
    expect(office.messenger.hears()).toContain(`reply police: ${changed}`);
  });
});
