/** CJ-01 to CJ-10, A-12: the police decide while a concern is under way, and nobody learns of it from a card who may not. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  checksTheSystem,
  chooses,
  comesToAMeeting,
  finds,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  reads,
  recordsThePoliceDecision,
  takes,
  triesToBook,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const goesOn = {
  'What did the police decide?': 'The investigation goes on',
  'What is alleged, as the police record it': marked('alleged'),
  'Officer in charge, and how to reach them': marked('officer'),
  'Police reference': marked('policereference'),
};

describe('the police decide while a concern is under way', () => {
  scenario(
    'CJ-07: an investigation is before every page of those who act, and on none of the school',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(priya);
      await comesToAMeeting(hannah, reference);
      const began = town.now();
      await recordsThePoliceDecision(hannah, reference, goesOn);

      expect(await opens(hannah, reference)).toContain(
        `**A police investigation is going on.** Before you speak to the young person, their family or anybody else about this, ask the officer in charge: ${marked('officer')}`,
      );
      await hannah.presses('Talks and decisions');
      expect(reads(hannah)).toContain(marked('policereference'));

      // Priya and her school hear nothing, and read the same as in any other case.
      expect(heardSince(priya, began)).toEqual([]);
      expect(heardSince(town.as('Daniel Okafor'), began)).toEqual([]);
      const shown = [await asks(priya, `status ${reference}`), await opens(priya, reference)].join('\n');
      expect(shown).toContain('Listen and keep everybody safe, but do not investigate.');
      expect(shown).not.toMatch(/police|officer|crim/i);
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).not.toMatch(/police|officer|crim/i);
    },
  );

  scenario(
    'CJ-09, CJ-10: after a charge the meeting is no choice, and its working days are counted',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(priya);
      await takes(hannah, reference);
      await checksTheSystem(hannah, reference, 'Not active');
      await town.until('2026-11-04', '10:00');
      await recordsThePoliceDecision(hannah, reference, {
        'What did the police decide?': 'Charge',
        'Day of the decision': '2026-11-03',
      });

      const page = await opens(hannah, reference);
      expect(page).toContain('Meeting to be booked');
      expect(page).toContain('Criminal proceedings are going on.');
      expect(page).not.toContain('Talk the referral through');
      await hannah.presses('Why? Steps, dates and clauses');
      expect(reads(hannah)).toContain('How the ten working days are counted');
      expect(reads(hannah)).toContain('How the ten working days since the police decision are counted');
      expect(reads(hannah)).toContain('must be held by Wednesday 18 November 2026');
      expect(await asks(priya, `why ${reference}`)).not.toMatch(/police|crim/i);
    },
  );

  scenario(
    'CJ-07: the school reads the days of its concern and no reason that names the police, also where it is invited',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      const daniel = town.as('Daniel Okafor');
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(priya);
      await takes(hannah, reference);
      await checksTheSystem(hannah, reference, 'Not active');
      // CDYJS were told on 30 October, before the concern: these ten working days end first, on 13 November.
      await recordsThePoliceDecision(hannah, reference, {
        'What did the police decide?': 'Charge',
        'Day of the decision': '2026-10-30',
        'Day on which youth justice (CDYJS) were told': '2026-10-30',
      });
      const whoWaits = { 'Kind of reason, if it is after the tenth working day': 'Waiting for the police' };
      const late = { 'Reason, if it is after the tenth working day': marked('late') };
      const plan = { day: '2026-11-19', time: '10:00' };
      expect(await triesToBook(hannah, reference, plan, { ...whoWaits, ...late })).toContain('Done: ');
      expect(await chooses(hannah, reference, 'The meeting and who is invited')).toContain(marked('late'));

      for (const reader of [priya, daniel]) {
        const pages = [
          await asks(reader, `status ${reference}`),
          await asks(reader, `why ${reference}`),
          await opens(reader, reference),
          await asks(reader, 'my cases'),
        ].join('\n');
        expect(pages).toContain('Monday 16 November 2026');
        expect(pages).not.toMatch(/police decision|were told of|crim|Friday 13 November/i);
      }
      const meeting = await chooses(daniel, reference, 'The meeting and who is invited');
      expect(meeting).not.toMatch(/waiting for the police/i);
      expect(meeting).not.toContain(marked('late'));

      // The day they were promised is the concern's: nothing is said on the morning after the other.
      const booked = town.now();
      await town.until('2026-11-16', '12:00');
      expect(JSON.stringify(heardSince(priya, booked))).not.toMatch(/was due by/);
      await town.until('2026-11-17', '12:00');
      expect(JSON.stringify(heardSince(priya, booked))).toContain('It was due by Monday 16 November 2026.');
    },
  );
});
