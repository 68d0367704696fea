/** CN-03, CN-06: 500 referrals wait on the first working morning after Christmas. All of them are said, in few messages. */
import { Casework } from '../support/casework.ts';
import { scenario } from '../support/scenario.ts';
import { heardSince } from '../support/story.ts';

const christmasEve = ['2026-12-24', '09:15'] as const;
const aReference = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/;

describe('500 duties on the first working morning after Christmas', () => {
  scenario(
    'are said in one message a reader within ten minutes, counted right and the oldest first',
    christmasEve,
    async (town) => {
      const casework = new Casework(town.store);
      // Each is to be taken, and checked, by the next working day.
      const older = await casework.raiseMany(50, '2026-12-21T09:00:00Z');
      const newer = await casework.raiseMany(200, '2026-12-23T09:00:00Z');
      await town.offUntil('2026-12-29', '09:00');

      const since = '2026-12-24T09:15:00Z';
      const channel = heardSince(town.as('Hannah Reid'), since, 'CDYJS managers').filter(({ words }) =>
        /^Overdue/.test(words),
      );
      const messages = [
        ...channel,
        ...['Hannah Reid', 'Tom Bell', 'Ruth Marsden'].flatMap((name) => heardSince(town.as(name), since)),
      ];
      expect(channel).toHaveLength(1);
      for (const { at } of messages) expect(at <= '2026-12-29T09:10:00Z').toBe(true);
      for (const { words } of messages) {
        const [headline = '', ...lines] = words.split('\n');
        const shown = lines.filter((line) => aReference.test(line));
        // At the end a few that are due to come: what is late stands first, the oldest first.
        expect(shown.length).toBeGreaterThan(4);
        expect(shown.slice(0, -5).every((one) => older.includes(one))).toBe(true);
        expect(older).toContain(shown[0]);
        expect(headline).toMatch(/^Overdue: \d{3} things/);
      }
      // By Thursday 24 December three things of each older one and two of each newer one were to be done.
      expect(channel[0]?.words.split('\n')[0]).toBe('Overdue: 550 things, and 250 more to do');

      // The rest is found by the button, to its end.
      const hannah = town.as('Hannah Reid');
      const found = new Set<string>();
      await hannah.in('CDYJS managers').opens('Show all that is late');
      for (;;) {
        for (const line of hannah.reads().split('\n')) if (aReference.test(line)) found.add(line);
        const onwards = hannah.buttons().find((title) => title.startsWith('Next') || title === 'Look further');
        if (onwards === undefined) break;
        await hannah.presses(onwards);
      }
      expect([...found].toSorted()).toEqual([...older, ...newer].toSorted());
    },
  );
});
