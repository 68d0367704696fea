/** CN-06, A-06: received at night in the weeks the clocks change; what counts is the day in County Durham. */
import { scenario } from '../support/scenario.ts';
import { asks, books, comesToAMeeting, finds, heardSince, raisesAConcern, takes } from '../support/story.ts';

/** Received at, first working day, tenth working day. */
const nights = [
  ['2027-03-27', '23:30', 'Saturday 27 March 2027 at 23:30', 'Tue 30 Mar 2027', 'Monday 12 April 2027'],
  ['2027-03-28', '00:30', 'Sunday 28 March 2027 at 00:30', 'Tue 30 Mar 2027', 'Monday 12 April 2027'],
  ['2027-03-28', '23:30', 'Sunday 28 March 2027 at 23:30', 'Tue 30 Mar 2027', 'Monday 12 April 2027'],
  // In universal time this is still Monday, which is a bank holiday and would be day 0.
  ['2027-03-30', '00:30', 'Tuesday 30 March 2027 at 00:30', 'Wed 31 Mar 2027', 'Tuesday 13 April 2027'],
  ['2026-10-24', '23:30', 'Saturday 24 October 2026 at 23:30', 'Mon 26 Oct 2026', 'Friday 6 November 2026'],
  ['2026-10-25', '00:30', 'Sunday 25 October 2026 at 00:30', 'Mon 26 Oct 2026', 'Friday 6 November 2026'],
  ['2026-10-25', '23:30', 'Sunday 25 October 2026 at 23:30', 'Mon 26 Oct 2026', 'Friday 6 November 2026'],
] as const;

describe('the weeks in which the clocks change', () => {
  for (const [day, time, received, first, tenth] of nights) {
    scenario(`A-06: received on ${received}, the meeting is to be held by ${tenth}`, [day, time], async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      const post = finds(hannah, 'CDYJS managers', `Referral ${reference}`);
      expect(post).toContain(received);
      expect(post).toContain(tenth);
      expect(await asks(hannah, `why ${reference}`)).toContain(`Day 1: ${first}`);
    });
  }

  scenario(
    'a nudge comes at nine by the clock on the wall, before the change and after it',
    ['2026-10-23', '10:00'],
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await takes(hannah, reference);
      const other = await raisesAConcern(town.as('Priya Shah'), { name: 'Robin Vale' });
      await takes(hannah, other);
      await town.until('2026-10-27', '12:00');
      expect(heardSince(hannah, '2026-10-23T10:00:00Z').map(({ at }) => at)).toEqual([
        '2026-10-26T09:00:00Z',
        '2026-10-27T09:00:00Z',
      ]);
    },
  );

  scenario('in the night nothing is sent but what people do themselves', ['2027-03-27', '23:30'], async (town) => {
    const hannah = town.as('Hannah Reid');
    await raisesAConcern(town.as('Priya Shah'));
    await town.until('2027-03-30', '08:59');
    expect(heardSince(hannah, '2027-03-27T23:30:00Z', 'CDYJS managers')).toEqual([]);
    await town.until('2027-03-30', '09:00');
    expect(heardSince(hannah, '2027-03-27T23:30:00Z', 'CDYJS managers').map(({ at }) => at)).toEqual([
      '2027-03-30T08:00:00Z',
    ]);
  });

  scenario('a meeting at ten stays at ten across the change', ['2027-03-24', '10:00'], async (town) => {
    const hannah = town.as('Hannah Reid');
    const joanne = town.as('Joanne Hardy');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2027-03-30', time: '10:00' });
    expect(finds(joanne, 'Police safeguarding', reference)).toContain('Tuesday 30 March 2027 at 10:00 to 11:30');
    await town.until('2027-03-30', '10:00');
    const reminders = heardSince(joanne, '', 'Police safeguarding').filter(({ words }) => words.includes('Reminder'));
    // The working day before is Thursday 25 March, still in winter time: Good Friday and Easter Monday do not count.
    expect(reminders.map(({ at }) => at)).toEqual(['2027-03-25T09:00:00Z', '2027-03-30T07:30:00Z']);
  });
});
