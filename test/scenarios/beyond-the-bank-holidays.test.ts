/** CN-06: past the end of the list of bank holidays the bot says that it cannot compute a day, and guesses none. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  comesToAMeeting,
  finds,
  heardSince,
  opens,
  raisesAConcern,
  recordsHeld,
} from '../support/story.ts';

const unknown = 'Working days cannot be counted past Sunday 31 December 2028: the list of bank holidays ends there.';

describe('beyond the list of bank holidays', () => {
  scenario(
    'CN-06: received on 20 December 2028: no tenth day is given anywhere',
    ['2028-12-20', '09:15'],
    async (town) => {
      const priya = town.as('Priya Shah');
      const hannah = town.as('Hannah Reid');

      const reference = await raisesAConcern(priya);

      expect(priya.reads()).toContain(
        'A youth justice team manager (CDYJS) will take this on by Thursday 21 December 2028.',
      );
      expect(priya.reads()).toContain(unknown);
      expect(town.as('Daniel Okafor').hears()).toContain(unknown);
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Cannot be worked out');
      expect(await asks(hannah, `why ${reference}`)).toContain(unknown);

      // Everything else goes on: the meeting is booked without a question about lateness, and held.
      await comesToAMeeting(hannah, reference);
      await books(hannah, reference, { day: '2029-01-09', time: '10:00' });
      expect(await asks(hannah, `status ${reference}`)).toContain(
        '– Hannah Reid, day not known: working days cannot be counted past Sunday 31 December 2028',
      );
      await town.until('2029-01-09', '10:00');
      const police = heardSince(town.as('Joanne Hardy'), '', 'Police safeguarding');
      expect(police.at(-1)?.words).toContain('The meeting is today: Tuesday 9 January 2029 at 10:00.');
      await town.until('2029-01-09', '12:00');
      await recordsHeld(hannah, reference, ['CDYJS managers']);
      expect(await opens(hannah, reference)).toContain('Meeting held');
    },
  );

  scenario('received when even the first working day is unknown', ['2029-01-03', '09:15'], async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    expect(priya.reads()).toContain(
      'A youth justice team manager (CDYJS) will take this on. We will tell you here who it is.',
    );
    expect(await opens(hannah, reference)).toContain('Take the referral');
    await town.until('2029-01-31', '12:00');
    expect(await asks(hannah, 'my cases')).toContain(reference);
    expect(await asks(hannah, 'late cases')).not.toContain('went wrong');
  });
});
