/** CN-07, A-25: no meeting. The referrer is told why, what to do, and how to disagree. */
import { scenario } from '../support/scenario.ts';
import {
  agreesAMeeting,
  asks,
  checksTheSystem,
  chooses,
  closes,
  confirms,
  decidesAgainstAMeeting,
  finds,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  reads,
  reconsiders,
  takes,
  talksItThrough,
  tries,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('a Risk Management Meeting is not appropriate', () => {
  scenario('CN-07: the referrer is told the reason, the advice and how to disagree', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    await takes(hannah, reference);
    await talksItThrough(hannah, reference);

    await decidesAgainstAMeeting(hannah, reference);

    expect(priya.hears()).toContain(`Decision on ${reference}`);
    expect(priya.hears()).toContain('has decided not to hold a Risk Management Meeting.');
    expect(priya.hears()).toContain(marked('refusalreason'));
    expect(priya.hears()).toContain(marked('advice'));
    expect(priya.hears()).toContain(marked('refusaltold'));
    expect(priya.hears()).toContain(
      'Open the case and press "I do not agree", or ring Hannah Reid or message them in Teams.',
    );
    expect(priya.hears()).toContain('If something new happens, open the case and press "Add something".');
    expect(priya.link('Managing Professional Differences Policy')).toContain('https://');

    // She can read it again later, and sees nothing of what the manager wrote for herself.
    await opens(priya, reference);
    await priya.presses('The decision');
    expect(reads(priya)).toContain(marked('refusalreason'));
    expect(reads(priya)).not.toContain(marked('managersview'));
    // No day for a meeting is shown any more.
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).not.toContain('Latest date for a meeting');
  });

  scenario('CT-05: deciding against it without a recorded talk is refused, with the clause', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    const refused = await chooses(hannah, reference, 'Decide that a meeting is not appropriate');
    expect(refused).toContain('Nothing was changed');
    expect(refused).toContain('CT-05, line 110 of the procedure (v15)');
  });

  scenario('A-25: looked at again, agreed after all; the clock still runs from receipt', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    await takes(hannah, reference);
    await talksItThrough(hannah, reference);
    await decidesAgainstAMeeting(hannah, reference);

    await town.until('2026-11-09', '10:00');
    expect(await reconsiders(hannah, reference)).toContain('With a team manager');
    expect(priya.hears()).toContain(
      'The team manager will decide whether a Risk Management Meeting is needed by Monday 16 November 2026.',
    );
    await agreesAMeeting(hannah, reference);

    expect(priya.hears()).toContain('has decided to hold a Risk Management Meeting.');
    expect(await opens(hannah, reference)).toContain('Latest date for the meeting\nMonday 16 November 2026');
  });

  scenario('A-32: with nothing left, she is asked whether to close it, and nobody else is', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await talksItThrough(hannah, reference);
    await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });
    await confirms(town.as('Graham Pell'), reference);
    await decidesAgainstAMeeting(hannah, reference);
    const decided = town.now();

    expect(await opens(hannah, reference)).toContain(
      'Decide whether to close the case** – Hannah Reid, waits for what is still being done outside Pathway',
    );
    await town.until('2026-12-16', '12:00');

    const asked = heardSince(hannah, decided).filter(({ words }) => words.includes('Decide whether to close'));
    expect(asked.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-16', '2026-12-14']);
    expect(asked[0]?.words).toContain('If nothing changes, you will be asked again in 4 weeks.');
    expect(heardSince(town.as('Ruth Marsden'), decided)).toEqual([]);
    expect(await asks(hannah, 'late cases')).not.toContain(reference);
    await closes(hannah, reference);
    const closed = town.now();
    await town.until('2027-02-16', '12:00');
    expect(heardSince(hannah, closed)).toEqual([]);
  });

  scenario('A-32: closed by hand, with a reason, and then nobody is nudged', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    await takes(hannah, reference);
    await talksItThrough(hannah, reference);
    await decidesAgainstAMeeting(hannah, reference);

    // The check of the case management system was never recorded: closing ends that too.
    await closes(hannah, reference);
    const closed = town.now();
    await town.until('2026-12-31', '12:00');

    expect(heardSince(hannah, closed)).toEqual([]);
    expect(heardSince(town.as('Ruth Marsden'), closed)).toEqual([]);
    expect(await asks(priya, `status ${reference}`)).toContain('Closed');
    expect(await asks(hannah, 'my cases')).toContain('You have no open case.');
    const put = tries(hannah, reference, ['Put off a reminder', 'Put off'], {});
    await expect(put).rejects.toThrow('There is no button "Put off a reminder"');
  });
});
