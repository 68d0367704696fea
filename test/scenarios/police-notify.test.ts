/** CJ-01 to CJ-04, CJ-09, CJ-10, CJ-15: a charge before Christmas, a caution that came by e-mail before Easter, and one dropped. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  checksTheSystem,
  chooses,
  fillsInANotification,
  finds,
  heardSince,
  marked,
  notifies,
  opens,
  reads,
  recordsHeld,
  takes,
  triesToBook,
} from '../support/story.ts';

const charge = {
  'What did the police decide?': 'Charge',
  'Day of the decision': '2026-12-18',
  'Day of the first interview': '2026-12-03',
  'How were they interviewed?': 'Under arrest',
};

describe('a police notification', () => {
  scenario(
    'a charge on the Friday before Christmas: the meeting is no choice, and is met on the ninth working day (CJ-09, CJ-10)',
    ['2026-12-18', '16:20'],
    async (town) => {
      const [joanne, hannah] = [town.as('Joanne Hardy'), town.as('Hannah Reid')];
      const began = town.now();
      const reference = await notifies(joanne, { decision: charge });
      expect(joanne.reads()).toContain('is Wednesday 6 January 2027, ten working days from today.');

      // The managers' channel gets a day and nothing of the police; the officer's own team gets nothing.
      const post = finds(hannah, 'CDYJS managers', `Referral ${reference}`);
      expect(post).toContain('Wednesday 6 January 2027');
      expect(post).not.toMatch(/police|officer|crim|charge/i);
      expect(heardSince(joanne, began, 'Police safeguarding')).toEqual([]);

      await town.until('2026-12-21', '09:30');
      await takes(hannah, reference);
      const page = await opens(hannah, reference);
      expect(page).toContain('Meeting to be booked');
      expect(page).toContain(
        'Check the case management system and refer on** – Hannah Reid, by Monday 21 December 2026',
      );
      expect(page).toContain('Book the meeting and invite** – Hannah Reid, by Wednesday 30 December 2026');
      expect(hannah.buttons()).not.toEqual(expect.arrayContaining(['Record the talk with the referrer']));
      expect(hannah.buttons()).not.toEqual(expect.arrayContaining(['Agree a Risk Management Meeting']));
      await hannah.presses('Why? Steps, dates and clauses');
      expect(reads(hannah)).toContain('How the ten working days since the police decision are counted');

      await checksTheSystem(hannah, reference, 'Not active');
      await books(hannah, reference, { day: '2027-01-05', time: '10:00' });
      await town.until('2027-01-05', '11:40');
      await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);
      expect(await opens(hannah, reference)).toContain('Criminal proceedings are going on.');
      expect(await opens(hannah, reference)).not.toContain('late: day');

      // The officer keeps what they told, and reads nothing of what managers write.
      await chooses(joanne, reference, 'The police and MASH');
      expect(reads(joanne)).toContain('What the police decided: Charge');
      expect(joanne.buttons()).not.toEqual(expect.arrayContaining(['What has happened']));
    },
  );

  scenario(
    'a caution that came by e-mail the day before: the days count from the e-mail, over Easter (CJ-02, CJ-10)',
    ['2027-03-23', '10:00'],
    async (town) => {
      const [sam, hannah] = [town.as('Sam Whitfield'), town.as('Hannah Reid')];
      const decision = {
        'What did the police decide?': 'Youth caution',
        'Day of the decision': '2027-03-19',
        'Day on which youth justice': '2027-03-18',
      };
      await sam.looks();
      await sam.says('police notification');
      await sam.fills(decision);
      await sam.presses('Next');
      expect(sam.reads()).toContain('That is before the day of the decision. Check both days.');
      await sam.presses('Leave and finish later');
      await sam.presses('Delete it');
      await sam.presses('Delete it');

      const received = { ...decision, 'Day on which youth justice': '2027-03-22' };
      const reference = await notifies(sam, { decision: received, name: 'Ella Frost', age: 'About 14' });
      expect(sam.reads()).toContain('is Wednesday 7 April 2027, ten working days from Monday 22 March 2027.');
      await town.until('2027-03-24', '09:00');
      await takes(hannah, reference);
      await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });
      expect(await opens(hannah, reference)).toContain('by Thursday 1 April 2027');
      expect(await triesToBook(hannah, reference, { day: '2027-04-08', time: '10:00' })).toContain(
        'Wednesday 7 April 2027',
      );
      await books(hannah, reference, { day: '2027-04-06', time: '10:00' });
      // Whoever typed it reads their own words and how it stands.
      expect(await asks(sam, `status ${reference}`)).toContain('Meeting booked');
    },
  );

  scenario(
    'no further police action, and a worried officer: a concern, with its own days (CJ-03, CJ-04)',
    ['2027-04-06', '09:10'],
    async (town) => {
      const [joanne, hannah] = [town.as('Joanne Hardy'), town.as('Hannah Reid')];
      const priya = town.as('Priya Shah');
      const decision = {
        'What did the police decide?': 'No further police action',
        'Day of the decision': '2027-04-01',
        'How were they interviewed?': 'By appointment (voluntary)',
        'If it is another decision': 'Yes',
      };
      const matter = { 'Is any investigation still going on?': 'Yes' };
      await fillsInANotification(joanne, { decision, name: 'Noah Lund', age: 'About 13', matter });
      expect(joanne.reads()).toContain('It will go the concern route.');
      await joanne.presses('Send');
      const [, reference = ''] = /([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(joanne.reads()) ?? [];
      await takes(hannah, reference);
      const page = await opens(hannah, reference);
      for (const day of ['Tuesday 20 April 2027', 'Friday 9 April 2027', 'Tuesday 13 April 2027']) {
        expect(page).toContain(day);
      }
      const ask = 'Before you speak to the young person, their family or anybody else about this, ask the officer';
      expect(page).toContain(ask);
      expect(page).toContain('Ask the officer in charge what may be said');
      await hannah.presses('Talks and decisions');
      for (const told of ['What the police decided: No further police action', marked('nottosay')]) {
        expect(reads(hannah)).toContain(told);
      }
      // The officer reads it as well; what invited teams read has none of it.
      expect(await opens(joanne, reference)).toContain(ask);
      await joanne.presses('The concern as sent');
      expect(reads(joanne)).not.toMatch(/No further police action|nottosay/);
      await chooses(joanne, reference, 'The police and MASH');
      expect(reads(joanne)).toContain(marked('nottosay'));
      expect(await asks(priya, `status ${reference}`)).not.toContain('Noah');
    },
  );
});
