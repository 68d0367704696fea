/** CN-06, A-06, A-19 over Christmas and New Year: which days count, and when people are left in peace. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  comesToAMeeting,
  finds,
  heardSince,
  raisesAConcern,
  takes,
  triesToBook,
} from '../support/story.ts';

const friday = ['2026-12-18', '15:40'] as const;

describe('over Christmas', () => {
  scenario(
    'CN-06: received on Friday 18 December 2026, the tenth working day is Wednesday 6 January 2027',
    friday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      expect(town.as('Priya Shah').reads()).toContain('it must be held by Wednesday 6 January 2027');
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Wednesday 6 January 2027');

      // Every day counted and every day skipped can be read.
      const why = (await asks(hannah, `why ${reference}`)).split(/\n+/);
      expect(why.filter((line) => line.startsWith('Day '))).toEqual([
        'Day 1: Mon 21 Dec 2026',
        'Day 2: Tue 22 Dec 2026',
        'Day 3: Wed 23 Dec 2026',
        'Day 4: Thu 24 Dec 2026',
        'Day 5: Tue 29 Dec 2026',
        'Day 6: Wed 30 Dec 2026',
        'Day 7: Thu 31 Dec 2026',
        'Day 8: Mon 4 Jan 2027',
        'Day 9: Tue 5 Jan 2027',
        'Day 10: Wed 6 Jan 2027',
      ]);
      expect(why).toContain('Not counted: Fri 25 Dec 2026, Christmas Day');
      expect(why).toContain('Not counted: Mon 28 Dec 2026, Boxing Day (substitute day)');
      expect(why).toContain('Not counted: Fri 1 Jan 2027, New Year’s Day');
    },
  );

  scenario('nobody is nudged on a holiday, and each step waits for the next working morning', friday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await town.until('2027-01-31', '12:00');

    const holidays = ['12-19', '12-20', '12-25', '12-26', '12-27', '12-28', '01-01', '01-02', '01-03'];
    for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) {
      const days = heardSince(town.as(name), '2026-12-18T15:40:00Z').map(({ at }) => at.slice(5, 10));
      expect(days.length).toBeGreaterThan(0);
      expect(days.filter((day) => holidays.includes(day))).toEqual([]);
    }
    // The decision is due on Tuesday 29 December; the deputy is told on the second working day after it.
    const decide = heardSince(town.as('Tom Bell'), '').filter(({ words }) => words.includes('Decide whether'));
    expect(decide[0]?.at).toBe('2026-12-31T09:00:00Z');
    expect(decide[1]?.at).toBe('2027-01-04T09:00:00Z');
  });

  scenario(
    'CN-06: Thursday 7 January is late; a meeting on the first Monday is reminded of on New Year’s Eve',
    friday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const joanne = town.as('Joanne Hardy');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      const late = await triesToBook(hannah, reference, { day: '2027-01-07', time: '10:00' });
      expect(late).toContain('Thursday 7 January 2027 is after the tenth working day, Wednesday 6 January 2027.');

      await books(hannah, reference, { day: '2027-01-04', time: '10:00' });
      await town.until('2027-01-04', '10:00');

      const reminders = heardSince(joanne, '', 'Police safeguarding').filter(({ words }) => words.includes('Reminder'));
      expect(reminders.map(({ at }) => at)).toEqual(['2026-12-31T09:00:00Z', '2027-01-04T08:30:00Z']);
      expect(reminders[0]?.words).toContain('The meeting is on Monday 4 January 2027 at 10:00.');
    },
  );
});
