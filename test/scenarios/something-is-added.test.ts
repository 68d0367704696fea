/** CN-01, PR-08, section 11: the referrer adds to a concern, hears that it was read, and on a closed case is told what to do. */
import { scenario } from '../support/scenario.ts';
import {
  addsSomething,
  chooses,
  closes,
  heardSince,
  managersChannel,
  marked,
  opens,
  raisesAConcern,
  reads,
  readsTheAddition,
  recordsThePoliceDecision,
  takes,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

scenario('what is added is read within a working day, and the one who added it hears so', monday, async (town) => {
  const priya = town.as('Priya Shah');
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(priya);
  const raised = town.now();
  await town.until('2026-11-02', '09:20');

  // Nobody has it: their channel is told that there is something, and not what.
  expect(await addsSomething(priya, reference, { 'Day it happened': '2026-11-01' })).toContain(
    'Done: you added something to the concern',
  );
  expect(heardSince(hannah, raised, managersChannel).at(-1)?.words).toContain(`Something was added: ${reference}`);
  await takes(hannah, reference);
  expect(await opens(hannah, reference)).toContain(
    'Read what was added to the concern** – Hannah Reid, by Tuesday 3 November 2026',
  );
  await hannah.presses('The concern as sent');
  expect(reads(hannah)).toContain(marked('addition'));
  expect(reads(hannah)).toContain('It happened on Sunday 1 November 2026. Not read yet.');

  expect(await chooses(hannah, reference, 'Read what was added to the concern')).toContain(
    'It happened on Sunday 1 November 2026.',
  );
  await readsTheAddition(hannah, reference);
  expect(priya.hears()).toContain('Hannah Reid has read what was added to your concern.');
  expect(priya.hears()).not.toContain(marked('follows'));

  // The next one goes to her at once.
  const read = town.now();
  await town.until('2026-11-02', '09:30');
  await addsSomething(priya, reference);
  expect(
    heardSince(hannah, read)
      .map(({ words }) => words)
      .join(),
  ).toContain('Priya Shah added something to the concern.');
});

scenario(
  'a case that is closed says to raise it again, and to the referrer what was written for them',
  monday,
  async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    await takes(hannah, reference);
    await closes(hannah, reference);

    expect(priya.hears()).toContain('The case is closed.');
    expect(priya.hears()).toContain(marked('closingtold'));
    expect(await opens(priya, reference)).toContain(
      '**The case is closed.** If something new has happened, raise it again: type "raise a concern".',
    );
    expect(reads(priya)).not.toContain('Add something');
  },
);

scenario(
  'CJ-07, CJ-09: after a charge the referrer hears that a meeting will be held, and not why',
  monday,
  async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    await takes(hannah, reference);
    const before = town.now();
    await town.until('2026-11-02', '09:30');
    await recordsThePoliceDecision(hannah, reference, {
      'What did the police decide?': 'Charge',
      'Day of the decision': '2026-11-01',
    });

    for (const name of ['Priya Shah', 'Daniel Okafor']) {
      const heard = heardSince(town.as(name), before).map(({ words }) => words);
      expect(heard).toHaveLength(1);
      expect(heard[0]).toContain('A Risk Management Meeting will be held about');
      expect(heard[0]).not.toMatch(/police|officer|charge|caution|crim|investigat/i);
    }
    await opens(priya, reference);
    await priya.presses('The decision');
    expect(reads(priya)).toContain('A Risk Management Meeting will be held.');
    expect(reads(priya)).not.toMatch(/Not decided yet|police|charge|crim/i);
  },
);
