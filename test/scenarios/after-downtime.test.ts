/** Pathway was off for a week. What was missed comes as one message, not as a burst. */
import { scenario } from '../support/scenario.ts';
import { books, comesToAMeeting, heardSince, raisesAConcern, takes } from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('after a week off', () => {
  scenario(
    'everybody has one message with all that is open, and the days after go on as usual',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      const hannah = town.as('Hannah Reid');
      const references = [await raisesAConcern(priya), await raisesAConcern(priya, { name: 'Robin Vale' })];
      for (const reference of references) await takes(hannah, reference);

      await town.offUntil('2026-11-10', '11:00');

      for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) {
        const heard = heardSince(town.as(name), '2026-11-02T09:15:00Z');
        expect([name, heard.length]).toEqual([name, 1]);
        for (const reference of references) expect(heard[0]?.words).toContain(reference);
      }
      expect(heardSince(hannah, '2026-11-02T09:15:00Z')[0]?.words).toContain('Overdue: 6 things');
      await town.until('2026-11-11', '12:00');
      expect(heardSince(hannah, '2026-11-10T11:00:00Z').map(({ at }) => at)).toEqual(['2026-11-11T09:00:00Z']);
    },
  );

  scenario('switched on in the night, it waits for the morning', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    await takes(hannah, await raisesAConcern(town.as('Priya Shah')));
    await town.offUntil('2026-11-10', '03:00');
    expect(heardSince(hannah, '2026-11-02T09:15:00Z')).toEqual([]);
    await town.until('2026-11-10', '08:45');
    expect(heardSince(hannah, '2026-11-02T09:15:00Z').map(({ at }) => at)).toEqual(['2026-11-10T08:30:00Z']);
  });

  scenario(
    'of two reminders that were missed only the later comes, and none of a meeting that has begun',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const joanne = town.as('Joanne Hardy');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
      const other = await raisesAConcern(town.as('Priya Shah'), { name: 'Robin Vale' });
      await comesToAMeeting(hannah, other);
      await books(hannah, other, { day: '2026-11-11', time: '10:00' });
      const before = town.now();

      await town.offUntil('2026-11-12', '08:45');

      const reminders = heardSince(joanne, before, 'Police safeguarding').filter(({ words }) =>
        words.includes('Reminder'),
      );
      expect(reminders.map(({ words }) => words)).toEqual([
        `Reminder: ${reference}\nThe meeting is today: Thursday 12 November 2026 at 10:00.\nYour team has not answered yet. Answer with the buttons of the post above.`,
      ]);
    },
  );
});
