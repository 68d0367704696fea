/** CN-05, CN-06: what is odd is asked about in words before anybody is told; what cannot be is refused. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  chooses,
  comesToAMeeting,
  marked,
  raisesAConcern,
  saysYes,
  tries,
  triesToBook,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const recording = ['Record that the meeting was held', 'Record'] as const;

scenario('CN-05: a Saturday in the night is asked about before any agency is told', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const police = () => town.as('Joanne Hardy').in('Police safeguarding').posts();
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);

  const asked = await triesToBook(hannah, reference, { day: '2026-11-14', time: '03:00' });
  expect(asked).toContain('Check this first. Nothing has been done yet');
  expect(asked).toContain('Saturday 14 November 2026 is not a working day. Is that the day you mean?');
  expect(asked).toContain('in the evening or at night. Is that the time you mean?');
  expect(asked).toContain('will be told in their channel that the Risk Management Meeting is on Saturday 14 November');
  expect(asked).toContain(marked('directions'));
  await town.settles();
  expect(police()).toHaveLength(0);

  // With a usual day and time there is nothing to ask about any more.
  await hannah.fills({ Day: '2026-11-12', Start: '10:00' });
  await hannah.presses('Yes, book and invite');
  await town.settles();
  expect(police()).toHaveLength(1);
});

scenario('CN-05: what was asked about and is meant is booked with one more press', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await triesToBook(hannah, reference, { day: '2026-11-14', time: '10:00' });
  expect(await saysYes(hannah)).toContain('Done: you booked the meeting for ');
});

scenario('CN-05: a time that the clocks leave out is refused', ['2027-03-22', '09:15'], async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  expect(await triesToBook(hannah, reference, { day: '2027-03-28', time: '01:30' })).toContain(
    'There is no 01:30 on that night',
  );
});

scenario('CN-06: that nobody else came is taken with its reason', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  await town.until('2026-11-12', '12:00');
  const asked = await tries(hannah, reference, recording, {});
  expect(asked).toContain(
    'Only your own team is chosen under "Who came". Choose who else came, or say why nobody else',
  );
  expect(asked).not.toContain('Done: ');
  await hannah.fills({ 'Reason, if nobody else came': marked('nobodyelse') });
  await hannah.presses('Record');
  expect(hannah.reads()).toContain('Done: ');
  expect(await chooses(hannah, reference, 'The meeting and who is invited')).toContain(marked('nobodyelse'));
});

scenario('CN-06: that nobody at all is chosen is said in the history in words', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  await town.until('2026-11-12', '12:00');
  await tries(hannah, reference, recording, {
    'Who came': [],
    'Reason, if nobody else came': marked('nobodyelse'),
  });
  expect(await chooses(hannah, reference, 'What has happened')).toContain(
    'Hannah Reid recorded that the meeting was held, and that nobody else came',
  );
});
