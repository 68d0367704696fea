/** PR-12, A-04: a school that looks after a safety plan, and whose lead was copied in when the concern was raised. */
import { scenario } from '../support/scenario.ts';
import { chooses, does, marked, opens, reads, saysItAll, takes } from '../support/story.ts';

const recording = ['Record a safety plan', 'Record the plan'] as const;
const reviewing = ['Look at a safety plan again', 'Record this'] as const;

scenario(
  'the lead of the school reads the plan and all that a referrer reads',
  ['2026-11-02', '09:15'],
  async (town) => {
    const hannah = town.as('Hannah Reid');
    const daniel = town.as('Daniel Okafor');
    const reference = await saysItAll(town.as('Priya Shah'));
    await takes(hannah, reference);
    const promised = 'The team manager will ring Priya Shah to talk it through by Thursday 5 November 2026.';
    expect(await opens(daniel, reference)).toContain(promised);

    await does(hannah, reference, recording, {
      'Which place': marked('place'),
      'Who looks after the plan': 'Northfield Academy',
      'What was considered and planned': marked('planned'),
      'Looked at again by': '2026-12-01',
    });
    const page = await opens(daniel, reference);
    expect(page).toContain('Look at the safety plan again');
    expect(page).toContain(promised);
    expect(page.split('\n')).toContain('The decision');
    await daniel.presses('The decision');
    expect(reads(daniel)).toContain('Not decided yet.');
    expect(await chooses(hannah, reference, 'What was shared')).toContain(
      'Northfield Academy got safety plan 1 to look after.',
    );

    // Whoever says whether it is still right reads it on the form.
    expect(await chooses(daniel, reference, 'Look at a safety plan again')).toContain(marked('planned'));
    await does(daniel, reference, reviewing, {
      'Is it still right?': 'It has changed',
      'If it has changed': marked('changed'),
      'Looked at next by': '2026-12-08',
    });
    const versions = await chooses(daniel, reference, 'Safety and voices');
    expect(versions).toContain(marked('changed'));
    expect(versions).toContain('As it was until Monday 2 November 2026 at 09:15. Recorded by Hannah Reid');
    expect(versions).not.toContain('looked after it');
    const shared = await chooses(hannah, reference, 'What was shared');
    expect(shared.match(/got safety plan/g)).toHaveLength(1);
  },
);
