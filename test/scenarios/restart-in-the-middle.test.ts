/** A restart in the middle of everything: drafts, open forms and what was not delivered yet go on where they were. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  begins,
  chooses,
  finds,
  heardSince,
  marked,
  raisesAConcern,
  sends,
  takes,
  talksItThrough,
  tellsWhatWasSeen,
  tellsWho,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('a restart in the middle', () => {
  scenario('of a concern: the card that is up still works, and nothing typed before is lost', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, { born: '2012-05-03' });

    await town.restarts();

    await tellsWhatWasSeen(priya, {});
    await priya.presses('Next');
    await town.restarts();
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain('Jamie Hartley');
    expect(priya.reads()).toContain('Thursday 3 May 2012');
    expect(priya.reads()).toContain(marked('account'));
    await town.restarts();
    const reference = await sends(priya);
    expect(await asks(priya, `status ${reference}`)).toContain('Referral received, not yet taken');
  });

  scenario('of a concern left for later: found again by "continue", and by beginning another', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Leave and finish later');
    expect(priya.hears()).not.toContain(marked('account'));
    await town.until('2026-11-20', '16:00');
    await town.restarts();

    await priya.says('I want to report something');
    expect(priya.reads()).toContain('You have a concern that you have not sent');
    await priya.presses('Carry on');
    expect(priya.reads()).toContain(marked('account'));
    await priya.presses('Go straight to check and send');
    await sends(priya);
  });

  scenario('of a form in a dialog: it is sent after the restart as if nothing had happened', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await talksItThrough(hannah, reference);
    await chooses(hannah, reference, 'Agree a Risk Management Meeting');
    await hannah.fills({
      'The reason': marked('agreereason'),
      'What to tell the referrer': marked('agreetold'),
      'Does the referrer agree?': 'Yes',
    });

    await town.restarts();

    await hannah.presses('Agree the meeting');
    expect(hannah.reads()).toContain('Meeting to be booked');
    expect(town.as('Priya Shah').hears()).toContain(marked('agreereason'));
  });

  scenario('of a delivery: what Teams would not take yet is delivered by the next process', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const priya = town.as('Priya Shah');
    const reference = await raisesAConcern(priya);
    town.office.setFaults({ refuse: { sends: 2, status: 503 } });
    await takes(hannah, reference);
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('not yet taken');
    expect(priya.hears()).not.toContain('Hannah Reid');

    await town.restarts();
    await town.until('2026-11-02', '09:20');

    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Team manager\nHannah Reid');
    expect(priya.hears()).toContain('Hannah Reid has it now');
    expect(heardSince(priya, '2026-11-02T09:15:00Z').filter(({ words }) => words.includes('has it now'))).toHaveLength(
      1,
    );
  });

  scenario('the nudges and the daily most are known to the next process', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    await takes(hannah, await raisesAConcern(town.as('Priya Shah')));
    await town.until('2026-11-03', '09:00');
    await town.restarts();
    await town.until('2026-11-03', '17:00');
    expect(heardSince(hannah, '2026-11-02T09:15:00Z').map(({ at }) => at)).toEqual(['2026-11-03T09:00:00Z']);
  });
});
