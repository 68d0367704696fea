/** CN-05, A-06: a meeting on a day that is no working day is reminded of by the calendar. */
import { scenario } from '../support/scenario.ts';
import { books, comesToAMeeting, heardSince, raisesAConcern } from '../support/story.ts';

scenario(
  'CN-05: of a meeting on a Saturday the agencies are reminded on Friday, and read that it is tomorrow',
  ['2026-11-02', '09:15'],
  async (town) => {
    const joanne = town.as('Joanne Hardy');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(town.as('Hannah Reid'), reference);
    await books(town.as('Hannah Reid'), reference, { day: '2026-11-14', time: '10:00' });

    await town.until('2026-11-16', '12:00');

    const reminders = heardSince(joanne, '', 'Police safeguarding').filter(({ words }) => words.includes('Reminder'));
    expect(reminders.map(({ at }) => at)).toEqual(['2026-11-13T09:00:00Z']);
    expect(reminders[0]?.words).toContain('The meeting is tomorrow, Saturday 14 November 2026 at 10:00.');
  },
);
