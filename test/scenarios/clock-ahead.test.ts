/** The machine's clock is a month ahead for a moment, and put right. */
import { localTimes } from '../../src/rules/base/local-time.ts';
import { scenario } from '../support/scenario.ts';
import { asks, begins, heardSince, raisesAConcern, takes, tellsWho } from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;

/** A tick by a clock that is a month ahead, and one by the right time. */
async function isAMonthAhead(town: WatchedTown, day: string, time: string): Promise<void> {
  await town.offUntil('2026-12-02', '09:00');
  town.setNow(localTimes.instantAt(day, time));
  await town.ticks();
}

const toldInTheWeek = (town: WatchedTown, name: string, channel?: string): readonly string[] =>
  heardSince(town.as(name), '2026-11-02T09:20:00Z', channel)
    .filter(({ at }) => at < '2026-11-09')
    .map(({ at }) => at);

describe('a clock that was a month ahead for one tick', () => {
  scenario('uses up no step of the ladder: the week after it is as any other', monday, async (town) => {
    await raisesAConcern(town.as('Priya Shah'));
    const taken = await raisesAConcern(town.as('Priya Shah'), { name: 'Robin Vale' });
    await takes(town.as('Hannah Reid'), taken);
    await isAMonthAhead(town, '2026-11-02', '09:20');
    await town.until('2026-11-06', '12:00');

    const mornings = ['03', '04', '05', '06'].map((day) => `2026-11-${day}T09:00:00Z`);
    expect(toldInTheWeek(town, 'Hannah Reid', 'CDYJS managers')).toEqual(mornings);
    expect(toldInTheWeek(town, 'Hannah Reid')).toEqual(mornings);
    // That one was not taken by the day that the referrer was told, and then the steps for it.
    expect(toldInTheWeek(town, 'Ruth Marsden')).toEqual([mornings[1], mornings[3]]);
    expect(toldInTheWeek(town, 'Priya Shah').slice(-3)).toEqual([mornings[1], mornings[3], mornings[3]]);
    expect(town.logged.filter((line) => line.includes('clock-put-right'))).toHaveLength(1);
  });

  scenario('deletes no concern that was begun', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, { name: 'Robin Vale' });
    await isAMonthAhead(town, '2026-11-02', '09:20');
    expect(await asks(priya, 'continue')).toContain('What was seen or heard');
  });

  scenario(
    'says to the person who began one in the week after it that it is not sent, as in any other',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      await begins(priya);
      await tellsWho(priya, { name: 'Robin Vale' });
      await isAMonthAhead(town, '2026-11-02', '09:20');
      await town.until('2026-11-20', '12:00');
      const words = heardSince(priya, '2026-11-02T09:20:00Z').filter(({ words }) => words.includes('have not sent'));
      // What the clock that was ahead said is in the chat as well.
      expect(words.map(({ at }) => at.slice(0, 10)).sort()).toEqual([
        ...['2026-11-03', '2026-11-10', '2026-11-17'],
        '2026-12-02',
      ]);
    },
  );

  scenario('is noticed by a process that is started since', monday, async (town) => {
    await raisesAConcern(town.as('Priya Shah'));
    await town.offUntil('2026-12-02', '09:00');
    town.setNow('2026-11-02T09:20:00Z');
    await town.restarts();
    await town.ticks();
    await town.until('2026-11-03', '12:00');
    expect(toldInTheWeek(town, 'Hannah Reid', 'CDYJS managers')).toEqual(['2026-11-03T09:00:00Z']);
  });
});
