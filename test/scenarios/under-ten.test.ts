/** SC-06: a child under ten. First Contact decide the route; CDYJS can see it. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  closes,
  does,
  finds,
  heardSince,
  keeps,
  marked,
  opens,
  raisesAConcern,
  returns,
  takes,
  tries,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const nineYearsOld = { born: '2017-05-03' };

describe('a child under ten', () => {
  scenario('SC-06: the concern is taken, and goes to First Contact; CDYJS can see it', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const lucy = town.as('Lucy Tran');

    const reference = await raisesAConcern(priya, nineYearsOld);

    expect(priya.reads()).toContain('First Contact have it too');
    expect(priya.reads()).toContain('First Contact will decide who is best placed to help by Tuesday 3 November 2026.');
    expect(priya.reads()).not.toContain('ring you');
    expect(await asks(priya, 'my cases')).toContain(
      'First Contact will decide who is best placed to help by Tuesday 3 November 2026.',
    );
    const post = finds(lucy, 'First Contact', `Referral to First Contact: ${reference}`);
    expect(post).toContain('A concern has come in for First Contact to decide the most appropriate route.');
    expect(post).toContain('Open and decide');
    expect(await opens(lucy, reference)).toContain('Record: another service takes it');
    // CDYJS see it and cannot take it: it is not theirs to decide.
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('With First Contact');
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).not.toContain('Take the case');
    expect(await opens(hannah, reference)).toContain('**Age:** Under 10');
  });

  scenario('SC-06: another service takes it; everybody can see that, and CDYJS close it', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const lucy = town.as('Lucy Tran');
    const reference = await raisesAConcern(priya, nineYearsOld);

    await keeps(lucy, reference);

    expect(priya.hears()).toContain('First Contact have decided on the route and will take it on from here.');
    const seen = finds(hannah, 'CDYJS managers', `Referral ${reference}`);
    expect(seen).toContain('First Contact\nHave decided: another service takes it');
    expect(seen).not.toContain('Latest date for a meeting');
    expect(finds(lucy, 'First Contact', `Referral to First Contact: ${reference}`)).not.toContain('Open and decide');
    await closes(hannah, reference);
    const closed = town.now();
    await town.until('2026-11-30', '12:00');
    expect(heardSince(lucy, closed, 'First Contact')).toEqual([]);
  });

  scenario(
    'SC-06: closed before First Contact have decided, with why; they and the referrer are told',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      const hannah = town.as('Hannah Reid');
      const lucy = town.as('Lucy Tran');
      const reference = await raisesAConcern(priya, nineYearsOld);

      const form = ['Close the case', 'Close'] as const;
      const ends = {
        'What ends it': 'Moved to another authority',
        'Why (required)': marked('closing'),
        'What to tell the referrer': marked('closingtold'),
      };
      const refused = await tries(hannah, reference, form, ends);
      expect(refused).toContain('First Contact have not recorded what they decided. Wait for that, or say why');
      const why = { 'Why it is closed although First Contact have not decided': marked('notwaiting') };
      await does(hannah, reference, form, { ...ends, ...why });
      await town.settles();

      expect(priya.hears()).toContain('The case is closed.');
      expect(priya.hears()).toContain(marked('closingtold'));
      expect(priya.hears()).not.toContain(marked('closing'));
      expect(heardSince(lucy, '', 'First Contact').at(-1)?.words).toContain(`The case is closed: ${reference}`);
    },
  );

  scenario(
    'SC-06: sent back, a manager takes it; the clock runs from receipt, the targets from the return',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(priya, nineYearsOld);

      await town.until('2026-11-04', '10:00');
      await returns(town.as('Lucy Tran'), reference);

      expect(priya.hears()).toContain('it goes on in this procedure. A CDYJS team manager will ring you.');
      expect(await opens(hannah, reference)).toContain('a CDYJS team manager, by Thursday 5 November 2026');
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Monday 16 November 2026');
      // Nobody is chased for the days it was not theirs.
      const returned = town.now();
      await town.until('2026-11-04', '17:00');
      expect(heardSince(town.as('Ruth Marsden'), returned)).toEqual([]);
      await takes(hannah, reference);
      expect(priya.hears()).toContain('Hannah Reid has it now');
      expect(await opens(hannah, reference)).toContain('Settled since: it goes on in this procedure.');
    },
  );

  scenario(
    'SC-06: First Contact do not decide: their channel, then CDYJS, then the service lead are told, and go on being told',
    monday,
    async (town) => {
      const reference = await raisesAConcern(town.as('Priya Shah'), nineYearsOld);
      const raised = town.now();
      await town.until('2026-11-30', '12:00');

      const days = (name: string, channel?: string) =>
        heardSince(town.as(name), raised, channel).map(({ at, words }) => [at.slice(0, 10), words.includes(reference)]);
      // Nobody else can decide it, so they are asked at every step, and then once a week.
      const weekly = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'];
      const about = (some: readonly string[]) => [...some, ...weekly].map((day) => [day, true]);
      expect(days('Lucy Tran', 'First Contact')).toEqual(
        about(['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']),
      );
      expect(heardSince(town.as('Lucy Tran'), raised, 'First Contact')[0]?.words).toContain(
        'Decide the most appropriate route.',
      );
      expect(days('Hannah Reid')).toEqual(about(['2026-11-05', '2026-11-06']));
      // The referrer was told the day, so it passes in front of them and of the service lead.
      expect(days('Ruth Marsden')).toEqual(about(['2026-11-04', '2026-11-06']));
      expect(heardSince(town.as('Priya Shah'), raised)[0]?.words).toContain(
        'First Contact have not recorded what they decided yet. It was due by Tuesday 3 November 2026.\nThe service lead has been told.\nRing First Contact on 03000 267 979 if you want to know more.',
      );
      expect(await asks(town.as('Lucy Tran'), 'late cases')).toContain(reference);
    },
  );
});
