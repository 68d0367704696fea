/** F-10: whoever has not sent a concern reads that nobody has seen it, and it does not fall silent. */
import { scenario } from '../support/scenario.ts';
import { asks, begins, heardSince, raisesAConcern, sends, tellsWhatWasSeen, tellsWho } from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
const title = 'You have a concern that you have not sent';

/** Priya writes two cards and is called away. */
async function isCalledAway(town: WatchedTown) {
  const priya = town.as('Priya Shah');
  await begins(priya);
  await tellsWho(priya, {});
  return priya;
}
const saidTo = (priya: ReturnType<WatchedTown['as']>, since: string) =>
  heardSince(priya, since)
    .filter(({ words }) => /not sent|did not send/.test(words))
    .map(
      ({ at, words }) =>
        `${at.slice(0, 10)} ${words.includes('We will delete it on') ? 'warned' : words.split('\n')[0]}`,
    );

describe('a concern that is not sent', () => {
  scenario('says so where it is left, and where an answer on the last card is changed', monday, async (town) => {
    const priya = await isCalledAway(town);
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain('**Not sent yet.** Nobody has seen it until you press **Send**.');
    await priya.presses('Change: about the young person');
    expect(priya.reads()).toContain('Step 2 of 3, changing an answer');
    expect(priya.reads()).toContain('Not sent yet. Nobody has seen it.');
    await priya.presses('Leave and finish later');
    expect(priya.reads()).toContain('Not sent\nNobody has seen this yet.');
    // It stands in her list, and a greeting offers it first.
    expect(await asks(priya, 'my cases')).toContain('Not sent');
    expect(priya.reads()).toContain('Nobody has seen it.');
    expect(await asks(priya, 'good morning')).toContain(title);
    await priya.presses('Carry on');
    expect(priya.reads()).toContain('About the young person');
    await priya.presses('Save the change');
    await sends(priya);
    expect(await asks(priya, 'my cases')).not.toContain('Not sent');
    expect(await asks(priya, 'hello')).not.toContain(title);
  });

  scenario(
    'is said the next morning, weekly, two working days before the end, and then deleted',
    monday,
    async (town) => {
      const priya = await isCalledAway(town);
      const since = town.now();
      await town.until('2026-11-02', '23:00');
      expect(saidTo(priya, since)).toEqual([]);
      await town.restarts();
      await town.until('2026-12-04', '17:00');
      expect(saidTo(priya, since)).toEqual([
        `2026-11-03 ${title}`,
        `2026-11-10 ${title}`,
        `2026-11-17 ${title}`,
        `2026-11-24 ${title}`,
        '2026-11-30 warned',
        '2026-12-02 A concern that you did not send has been deleted',
      ]);
      expect(await asks(priya, 'continue')).toContain('You have no unfinished concern');
      expect(await town.store.all('draft', 10)).not.toMatchObject({ items: [{ body: { open: {} } }] });
      // Nothing of the child stands in what a lock screen shows.
      const shown = town.office.sent().map(({ activity }) => JSON.stringify(activity?.summary ?? ''));
      expect(shown.filter((words) => words.includes('Jamie'))).toEqual([]);
    },
  );

  scenario('begins anew with each thing she does with it, and ends with sending', monday, async (town) => {
    const priya = await isCalledAway(town);
    await town.until('2026-11-03', '10:00');
    expect(priya.reads()).toContain(title);
    await priya.presses('Finish it now');
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Leave and finish later');
    const since = town.now();
    await town.until('2026-11-05', '08:00');
    expect(saidTo(priya, since).map((words) => words.slice(0, 10))).toEqual(['2026-11-04']);
    await priya.presses('Finish it now');
    await priya.presses('Go straight to check and send');
    await sends(priya);
    const sent = town.now();
    await town.until('2026-12-10', '12:00');
    expect(saidTo(priya, sent)).toEqual([]);
  });

  scenario('is not deleted before it could be said', monday, async (town) => {
    const priya = await isCalledAway(town);
    const since = town.now();
    town.office.setFaults({ notInRoster: [priya.conversation] });
    await town.until('2026-12-10', '12:00');
    town.office.setFaults({});
    expect(saidTo(priya, since)).toEqual([]);
    await town.until('2026-12-20', '12:00');
    expect(saidTo(priya, since)).toEqual([
      '2026-12-11 warned',
      '2026-12-15 A concern that you did not send has been deleted',
    ]);
  });

  scenario('of somebody else is told to nobody', monday, async (town) => {
    await isCalledAway(town);
    const hannah = town.as('Hannah Reid');
    await hannah.looks();
    await raisesAConcern(hannah, { name: 'Robin Vale' });
    const since = town.now();
    await town.until('2026-11-12', '12:00');
    expect(saidTo(hannah, since)).toEqual([]);
    expect(await asks(hannah, 'my cases')).not.toContain('Not sent');
  });
});
