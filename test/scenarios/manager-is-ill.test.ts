/** the team manager is away. Nothing belongs to one person alone. */
import { scenario } from '../support/scenario.ts';
import {
  arrangesCover,
  asks,
  assigns,
  books,
  checksTheSystem,
  comesToAMeeting,
  handsOver,
  heardSince,
  opens,
  raisesAConcern,
  recordsHeld,
  saysYes,
  takes,
  talksItThrough,
  tries,
  triesToAgree,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('the team manager is ill', () => {
  scenario('A-18: her deputy does everything in her place, and the record says who', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const tom = town.as('Tom Bell');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);

    await checksTheSystem(tom, reference, 'Not active');
    await talksItThrough(tom, reference);
    expect(await triesToAgree(tom, reference)).toContain('Done: ');
    await books(tom, reference, { day: '2026-11-12', time: '10:00' });
    await town.until('2026-11-12', '12:00');
    await recordsHeld(tom, reference, ['CDYJS managers']);

    expect(await opens(tom, reference)).toContain('Team manager\nHannah Reid');
    await tom.presses('What has happened');
    expect(tom.reads()).toContain('Tom Bell recorded that the meeting was held');
  });

  scenario('A-18: handed over with a reason; both managers and the referrer know', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const tom = town.as('Tom Bell');
    const priya = town.as('Priya Shah');
    const reference = await raisesAConcern(priya);
    await takes(hannah, reference);

    const shown = await handsOver(hannah, reference, 'Tom Bell');

    expect(shown).toContain('Team manager\nTom Bell');
    expect(tom.hears()).toContain(`A case is yours now: ${reference}`);
    expect(priya.hears()).toContain(
      'Tom Bell has it now and will ring you to talk it through by Thursday 5 November 2026.',
    );
    // After the talk nobody is promised another.
    await talksItThrough(tom, reference);
    await handsOver(tom, reference, 'Hannah Reid');
    expect(priya.hears()).toContain(
      'Hannah Reid has it now. Ring Hannah Reid or message them in Teams if you need to know more.',
    );
  });

  scenario(
    'A-18: handed over by the service lead, it is told to the manager who had it as well',
    monday,
    async (town) => {
      const [hannah, tom, ruth] = [town.as('Hannah Reid'), town.as('Tom Bell'), town.as('Ruth Marsden')];
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await takes(hannah, reference);
      await handsOver(ruth, reference, 'Tom Bell');
      expect(tom.hears()).toContain(`A case is yours now: ${reference}`);
      expect(hannah.hears()).toContain(`Another team manager has this case now: ${reference}`);
      expect(hannah.hears()).toContain('Ruth Marsden handed it over to Tom Bell.');
      // Who hands one over themselves knows.
      const heard = heardSince(tom, '').length;
      await handsOver(tom, reference, 'Hannah Reid');
      expect(heardSince(tom, '')).toHaveLength(heard);
    },
  );

  scenario('A-18: whoever hands her a case is asked first whether that is meant', monday, async (town) => {
    const [hannah, tom, ruth] = [town.as('Hannah Reid'), town.as('Tom Bell'), town.as('Ruth Marsden')];
    const untaken = await raisesAConcern(town.as('Priya Shah'));
    const toms = await raisesAConcern(town.as('Priya Shah'), { name: 'Robin Vale' });
    await takes(tom, toms);
    await arrangesCover(town.as('Gwen Parry'), 'Hannah Reid', {
      by: 'Tom Bell',
      from: '2026-11-02',
      until: '2026-11-13',
    });
    const away = 'Hannah Reid is recorded as away today.';

    expect(await handsOver(tom, toms, 'Hannah Reid')).toContain(away);
    expect(await opens(hannah, toms)).toContain('Team manager\nTom Bell');
    await handsOver(tom, toms, 'Hannah Reid');
    expect(await saysYes(tom)).toContain('Team manager\nHannah Reid');
    const giving = { 'Who will take it': 'Hannah Reid', Why: 'MARKER-why' };
    expect(await tries(ruth, untaken, ['Give it to a team manager', 'Hand over'], giving)).toContain(away);
  });

  scenario(
    'A-18: the service lead gives an untaken case to a manager, and hands it on; she runs none herself',
    monday,
    async (town) => {
      const ruth = town.as('Ruth Marsden');
      const reference = await raisesAConcern(town.as('Priya Shah'));

      const overview = await assigns(ruth, reference, 'Hannah Reid');
      expect(overview).toContain('Team manager\nHannah Reid');
      expect(overview).not.toContain('Record the talk with the referrer');
      expect(await handsOver(ruth, reference, 'Tom Bell')).toContain('Team manager\nTom Bell');
      expect(await asks(town.as('Tom Bell'), 'my cases')).toContain(reference);
    },
  );

  scenario('A-18: nobody is given a case who already has it, or who is no team manager', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await expect(handsOver(hannah, reference, 'Hannah Reid')).rejects.toThrow('offers no "Hannah Reid"');
    await expect(handsOver(hannah, reference, 'Sam Whitfield')).rejects.toThrow('offers no "Sam Whitfield"');
  });
});
