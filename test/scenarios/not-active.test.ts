/** CN-10, CN-11: not active to social care. First Contact send it on in Liquid Logic and say so here. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  checksTheSystem,
  chooses,
  comesToAMeeting,
  confirmsWithANote,
  finds,
  heardSince,
  marked,
  opens,
  pressesOn,
  raisesAConcern,
  reads,
  sendsOn,
  takes,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('not active to social care', () => {
  scenario('CN-10, CN-11: referred to First Contact, who confirm with the team it went to', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const lucy = town.as('Lucy Tran');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await town.until('2026-11-03', '10:00');

    await checksTheSystem(hannah, reference, 'Not active');

    const post = finds(lucy, 'First Contact', `Referral to First Contact: ${reference}`);
    expect(post).toContain('Send it to the right team in Liquid Logic, then confirm here.');
    expect(post).toContain('Confirmed\nNot yet');
    expect(await opens(hannah, reference)).toContain(
      '**Confirm the referral sent on** – First Contact, by Thursday 5 November 2026.',
    );

    await confirmsWithANote(lucy, reference);
    expect(finds(lucy, 'First Contact', `Referral to First Contact: ${reference}`)).toContain(
      'Confirmed\nTuesday 3 November 2026 at 10:00',
    );
    expect(await opens(hannah, reference)).not.toContain('**Confirm the referral sent on');
  });

  scenario('CN-11, A-15: the team that First Contact sent it on to is asked to the meeting', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const lucy = town.as('Lucy Tran');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    // Having it is not what the procedure asks: the button asks which team it was sent on to.
    await pressesOn(lucy, 'First Contact', reference, 'Sent on in Liquid Logic');
    await lucy.presses('Confirm');
    expect(lucy.reads()).toContain('Say which team you sent it on to in Liquid Logic');
    lucy.closesDialog();
    expect(await sendsOn(lucy, reference, 'Families First North')).toContain('Done: you confirmed the referral');

    const list = await chooses(hannah, reference, 'Book the meeting and invite');
    expect(list).toContain('**Families First North** – invited. First Contact sent it on to them.');
    await opens(hannah, reference);
    await hannah.presses('Talks and decisions');
    expect(reads(hannah)).toContain('Sent on in Liquid Logic to Families First North.');
  });

  scenario(
    'CN-11: First Contact have it and have not decided; it stays on their list until they say',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const lucy = town.as('Lucy Tran');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      expect(await sendsOn(lucy, reference, 'Not decided yet')).toContain('Done: you said that it is not decided yet');
      const opened = await opens(hannah, reference);
      expect(opened).toContain('**Confirm the referral sent on** – First Contact, by');
      expect(await chooses(hannah, reference, 'Talks and decisions')).toContain(
        'Lucy Tran has it. On Monday 2 November 2026 at 09:15 it was not decided yet which team will have it.',
      );

      expect(await sendsOn(lucy, reference, 'To none: write why below')).toContain('Say why you did not send it on.');
      await lucy.fills({ 'A team that is not listed, the reason, or a note': marked('notsent') });
      await lucy.presses('Confirm');
      expect(lucy.reads()).toContain('Done: ');
      expect(await opens(hannah, reference)).not.toContain('**Confirm the referral sent on');
      const page = await chooses(hannah, reference, 'Talks and decisions');
      expect(page).toContain('Not sent on to another team.');
      expect(page).toContain(marked('notsent'));
    },
  );

  scenario('CN-08: checked again with the same result, nobody is told a second time', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await checksTheSystem(hannah, reference, 'Not active');
    await checksTheSystem(hannah, reference, 'Not active');
    expect(town.as('Lucy Tran').in('First Contact').posts()).toHaveLength(1);
  });

  scenario(
    'CN-11: First Contact do not confirm; the ladder runs to the service lead, and goes on each week',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const ruth = town.as('Ruth Marsden');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await takes(hannah, reference);
      await checksTheSystem(hannah, reference, 'Not active');
      await town.until('2026-11-30', '12:00');

      const days = (...some: readonly string[]) => some.map((day) => `2026-${day}T09:00:00Z`);
      // Only they can confirm it, so they are asked at every step.
      const channel = heardSince(town.as('Lucy Tran'), '', 'First Contact').slice(1);
      expect(channel.map(({ at }) => at)).toEqual(days('11-04', '11-05', '11-06', '11-09', '11-16', '11-23', '11-30'));
      const toRuth = heardSince(ruth, '').filter(({ words }) => words.includes('Confirm the referral sent on'));
      expect(toRuth.map(({ at }) => at)).toEqual(
        days('11-09', '11-10', '11-12', '11-16', '11-17', '11-19', '11-23', '11-30'),
      );
      expect(await asks(hannah, 'late cases')).toContain(reference);
    },
  );
});
