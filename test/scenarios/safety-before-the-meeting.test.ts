/** PR-12: both children use one building and nothing was planned: that is asked about before any meeting. */
import { scenario } from '../support/scenario.ts';
import { asks, chooses, does, heardSince, marked, opens, saysItAll, takes } from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const nothingPlanned = { 'What have people done or planned': '', 'Who is responsible for that plan?': '' };
const recording = ['Record a safety plan', 'Record the plan'] as const;
const duty = '**Ask what was done to keep both children safe**';

describe('safety before the meeting', () => {
  scenario(
    'PR-12: is asked of the team manager by the next working day, and answered by a plan',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await saysItAll(town.as('Priya Shah'), nothingPlanned);
      await takes(hannah, reference);
      expect(await opens(hannah, reference)).toContain(`${duty} – Hannah Reid, by Tuesday 3 November 2026.`);

      await town.until('2026-11-03', '12:00');
      expect(
        heardSince(hannah, '')
          .map(({ words }) => words)
          .join(),
      ).toContain('keep both children safe');
      await town.until('2026-11-04', '12:00');
      expect(await asks(hannah, 'late cases')).toContain(reference);

      const answers = {
        'Which place': marked('place'),
        'Who looks after the plan': 'Northfield Academy',
        'What was considered and planned': marked('planned'),
        'Looked at again by': '2026-12-01',
      };
      expect(await does(hannah, reference, recording, answers)).toContain('Done: ');
      expect(await opens(hannah, reference)).not.toContain(duty);
      const page = await chooses(hannah, reference, 'Safety and voices');
      expect(page).toContain(
        '**Northfield Academy looks after it.** They will look at it again by Tuesday 1 December 2026.',
      );
      expect(page).toContain('Agreed on Wednesday 4 November 2026.');
      expect(page).toContain(marked('place'));
      expect(page).toContain(marked('planned'));
    },
  );

  scenario('PR-12: or by the reason why no plan is needed now', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await saysItAll(town.as('Priya Shah'), nothingPlanned);
    await takes(hannah, reference);
    const why = { 'Why it is not needed': marked('notneeded') };
    await does(hannah, reference, ['Record why no safety plan is needed now', 'Record'], why);
    expect(await opens(hannah, reference)).not.toContain(duty);
    expect(await chooses(hannah, reference, 'Safety and voices')).toContain(marked('notneeded'));
  });

  scenario('PR-12: what was planned already is not asked about again', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await saysItAll(town.as('Priya Shah'));
    await takes(hannah, reference);
    expect(await opens(hannah, reference)).not.toContain(duty);
  });
});
