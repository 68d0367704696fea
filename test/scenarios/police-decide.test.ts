/** CJ-01 to CJ-10, A-12: the police decide while a concern is under way, and nobody learns of it from a card who may not. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  checksTheSystem,
  comesToAMeeting,
  finds,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  reads,
  recordsThePoliceDecision,
  takes,
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
        `**A police investigation is going on.** Before you speak to the young person, their family or anybody else about this, ask the officer in charge: ${marked('officer')}.`,
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
      expect(page).toContain('Meeting agreed, to be booked');
      expect(page).toContain('Criminal proceedings are going on.');
      expect(page).not.toContain('Talk the referral through');
      await hannah.presses('Why? Steps, dates and clauses');
      expect(reads(hannah)).toContain('How the ten working days are counted');
      expect(reads(hannah)).toContain('How the ten working days since the police decision are counted');
      expect(reads(hannah)).toContain('must be held by Wednesday 18 November 2026');
      expect(await asks(priya, `why ${reference}`)).not.toMatch(/police|crim/i);
    },
  );
});
