/** CN-06, A-06 over the two bank holidays of May 2027: Monday 3 May and Monday 31 May. */
import { scenario } from '../support/scenario.ts';
import { asks, books, comesToAMeeting, heardSince, raisesAConcern, takes, triesToBook } from '../support/story.ts';

describe('over the two bank holidays in May', () => {
  scenario(
    'CN-06: received on Wednesday 28 April 2027: Thursday 13 May, as 3 May does not count',
    ['2027-04-28', '11:00'],
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      expect(town.as('Priya Shah').reads()).toContain('it must be held by Thursday 13 May 2027');
      expect(await asks(hannah, `why ${reference}`)).toContain('Not counted: Mon 3 May 2027, Early May bank holiday');
      await comesToAMeeting(hannah, reference);
      expect(await triesToBook(hannah, reference, { day: '2027-05-14', time: '10:00' })).toContain(
        'Friday 14 May 2027 is after the tenth working day, Thursday 13 May 2027.',
      );
      await books(hannah, reference, { day: '2027-05-13', time: '10:00' });
    },
  );

  scenario(
    'CN-06: received on Wednesday 26 May 2027: Thursday 10 June, as 31 May does not count',
    ['2027-05-26', '16:59'],
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      expect(town.as('Priya Shah').reads()).toContain('it must be held by Thursday 10 June 2027');
      expect(await asks(hannah, `why ${reference}`)).toContain('Not counted: Mon 31 May 2027, Spring bank holiday');

      // In summer nine o'clock is eight in universal time; nothing comes on the bank holiday.
      await takes(hannah, reference);
      await town.until('2027-06-02', '12:00');
      expect(heardSince(hannah, '2027-05-26T16:00:00Z').map(({ at }) => at)).toEqual([
        '2027-05-27T08:00:00Z',
        '2027-05-28T08:00:00Z',
        '2027-06-01T08:00:00Z',
        '2027-06-02T08:00:00Z',
      ]);
    },
  );

  scenario(
    'CN-06, A-06: received on the bank holiday itself, the next day is the first',
    ['2027-05-31', '10:00'],
    async (town) => {
      const reference = await raisesAConcern(town.as('Priya Shah'));
      const why = await asks(town.as('Hannah Reid'), `why ${reference}`);
      expect(why).toContain('Received on Monday 31 May 2027, which is day 0.');
      expect(why).toContain('Day 1: Tue 1 Jun 2027');
      expect(why).toContain('The meeting must be held by Monday 14 June 2027.');
    },
  );
});
