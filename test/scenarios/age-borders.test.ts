/** SC-05, SC-06, A-01, A-02, A-03: where the age leaves a question, people are told, and nobody is turned away. */

import { scenario } from '../support/scenario.ts';
import {
  begins,
  type Child,
  chooses,
  does,
  finds,
  heardSince,
  keeps,
  marked,
  opens,
  raisesAConcern,
  returns,
  sends,
  takes,
  talksItThrough,
  tellsWhatWasSeen,
  tellsWho,
  triesToAgree,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const monday = ['2026-11-02', '09:15'] as const;

/** Raises it as far as the check, whose words are given. */
async function checks(worker: TeamsUser, child: Child): Promise<string> {
  await begins(worker);
  await tellsWho(worker, child);
  await tellsWhatWasSeen(worker, child);
  await worker.presses('Go straight to check and send');
  return worker.reads();
}

describe('the borders of age', () => {
  scenario('A-01: exactly ten on the day counts; both say so', monday, async (town) => {
    const priya = town.as('Priya Shah');
    expect(await checks(priya, { born: '2016-11-02' })).toContain('**Exactly 10.** Send it all the same');
    const reference = await sends(priya);
    const hannah = town.as('Hannah Reid');
    await takes(hannah, reference);
    expect(await opens(hannah, reference)).toContain(
      '**Age:** Exactly 10. The procedure says both "from" and "over" 10',
    );
    expect(town.as('Lucy Tran').in('First Contact').posts()).toEqual([]);
  });

  scenario('SC-06: ten tomorrow is under ten today', monday, async (town) => {
    const priya = town.as('Priya Shah');
    expect(await checks(priya, { born: '2016-11-03' })).toContain('**Under 10.** Send it all the same');
    const reference = await sends(priya);
    expect(finds(town.as('Hannah Reid'), 'CDYJS managers', `Referral ${reference}`)).toContain('With First Contact');
  });

  scenario('A-02: nine when it happened and ten now: the manager chooses before deciding', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const words = await checks(priya, { born: '2016-11-01', happenedOn: '2026-10-30' });
    expect(words).toContain('**Under 10 when it happened, and 10 now.**');
    const reference = await sends(priya);
    await takes(hannah, reference);
    await talksItThrough(hannah, reference);

    const refused = await chooses(hannah, reference, 'Agree a Risk Management Meeting');
    expect(refused).toContain('First choose the way for this age: this procedure, or First Contact.');
    expect(refused).toContain('A-02, left open by the procedure');

    const keep = ['Keep in this procedure (age)', 'Keep it here'] as const;
    expect(await does(hannah, reference, keep, { Why: marked('keeping') })).not.toContain('Keep in this procedure');
    expect(await triesToAgree(hannah, reference)).toContain('Done: ');
  });

  scenario(
    'A-02: about nine: sent to First Contact by the manager, sent back, taken by her deputy',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const lucy = town.as('Lucy Tran');
      const priya = town.as('Priya Shah');
      expect(await checks(priya, { age: 'About 9' })).toContain('The team manager will decide who deals with it');
      const reference = await sends(priya);
      await takes(hannah, reference);

      const send = ['Send to First Contact (age)', 'Send to First Contact'] as const;
      expect(await does(hannah, reference, send, { Why: marked('sendingon') })).toContain('With First Contact');
      expect(finds(lucy, 'First Contact', `Referral to First Contact: ${reference}`)).toContain('Open and decide');
      expect(priya.hears()).toContain(
        'Hannah Reid has asked First Contact to decide the most appropriate route for it.',
      );
      expect(priya.hears()).not.toContain(marked('sendingon'));

      await town.until('2026-11-03', '11:00');
      await returns(lucy, reference);
      const returned = town.now();
      // Nobody has it now: the managers' channel is asked again, and anybody there may take it.
      await town.until('2026-11-04', '12:00');
      expect(heardSince(hannah, returned, 'CDYJS managers').at(-1)?.words).toContain('Take the referral.');
      await takes(town.as('Tom Bell'), reference);
      await talksItThrough(town.as('Tom Bell'), reference);
      expect(await triesToAgree(town.as('Tom Bell'), reference)).toContain('Done: ');
    },
  );

  scenario('A-02: about nine, and First Contact find another service', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'), { age: 'About 9' });
    await takes(hannah, reference);
    await does(hannah, reference, ['Send to First Contact (age)', 'Send to First Contact'], {
      Why: marked('sendingon'),
    });
    await keeps(town.as('Lucy Tran'), reference);
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('another service takes it');
  });

  scenario('the age is not known: it is asked for in the talk, and may go either way', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'), { age: 'Age not known' });
    await takes(hannah, reference);
    const overview = await opens(hannah, reference);
    expect(overview).toContain('**Age:** The age is not known. Ask for it in the talk with the referrer.');
    expect(overview).toContain('Send to First Contact (age)');
    // Not knowing holds nothing up.
    await talksItThrough(hannah, reference);
    expect(await triesToAgree(hannah, reference)).toContain('Done: ');
  });

  scenario('A-03: eighteen and over is warned of, and never refused', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const words = await checks(priya, { born: '2008-11-02', inEducation: 'No', setting: '' });
    expect(words).toContain(
      '**18 or over.** Send it all the same. This procedure is for children, so a team manager will decide',
    );
    const reference = await sends(priya);
    const hannah = town.as('Hannah Reid');
    await takes(hannah, reference);
    expect(await opens(hannah, reference)).toContain('**Age:** 18 or over.');
    await talksItThrough(hannah, reference);
    expect(await triesToAgree(hannah, reference)).toContain('Done: ');
  });
});
