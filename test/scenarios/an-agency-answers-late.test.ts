/** CN-12: an answer that comes when the meeting was to have begun is kept, and says nothing of a day to come. */
import { scenario } from '../support/scenario.ts';
import { accepts, books, chooses, comesToAMeeting, raisesAConcern } from '../support/story.ts';

scenario('the police answer in time, and health the day after', ['2026-11-02', '09:15'], async (town) => {
  const hannah = town.as('Hannah Reid');
  const ben = town.as('Ben Asante');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  expect(await accepts(town.as('Joanne Hardy'), reference)).toContain('your agency is coming');
  const started = '**The meeting was due to begin on Thursday 12 November 2026 at 10:00.**';
  const form = 'Accept the invitation, or send someone else';
  expect(await chooses(ben, reference, form)).not.toContain(started);

  await town.until('2026-11-13', '10:00');
  expect(await chooses(ben, reference, form)).toContain(started);
  expect(await chooses(ben, reference, 'Decline the invitation')).toContain(started);
  const said = await accepts(ben, reference);
  expect(said).toContain('Your answer is recorded, but the meeting was due to begin before now.');
  expect(said).not.toContain('calendar');

  // That it was held comes before closing; that it is cancelled, only where it was not.
  expect(await chooses(hannah, reference, 'Close the case')).toContain(
    'First record that it was held or adjourned. If it will not be held, cancel it',
  );
});
