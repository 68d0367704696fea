/** CN-03, CN-04: a team manager raises a concern herself. Each step says so and asks; none is refused. */
import { scenario } from '../support/scenario.ts';
import {
  chooses,
  heardSince,
  managersChannel,
  marked,
  opens,
  pressesOn,
  raisesAConcern,
  saysYes,
  takes,
  talksItThrough,
  triesToAgree,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

scenario('CN-03: she is told that another should take it, and takes it all the same', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(hannah);
  await town.settles();

  // A button of a post cannot ask: it leads to the form that does.
  const says = await pressesOn(hannah, managersChannel, reference, 'Take the case');
  expect(says).toContain('You raised this concern yourself, so another team manager should take it if one can.');
  expect(says).toContain('press "Open" and do it there. Nothing was changed.');

  expect(await opens(hannah, reference)).toContain('**You raised this concern yourself.**');
  await chooses(hannah, reference, 'Take the case');
  await hannah.presses('Take the case');
  expect(hannah.reads()).toContain('Do you want to take it yourself all the same?');
  expect(await saysYes(hannah)).toContain('Done: you took the case.');
  const taken = town.now();
  await town.settles();
  // Nobody tells her what she has just done.
  expect(heardSince(hannah, taken)).toEqual([]);
  expect(await opens(town.as('Ruth Marsden'), reference)).toContain(
    '**Hannah Reid raised this concern** and is its team manager.',
  );

  await talksItThrough(hannah, reference, { 'Who you spoke to': marked('withwhom') });
  const asked = await triesToAgree(hannah, reference);
  expect(asked).toContain(
    'so another team manager should decide if one can. Do you want to decide it yourself all the same?',
  );
  expect(asked).not.toContain('Done: ');
  expect(await saysYes(hannah)).toContain('Done: ');
});

scenario('CN-03: a colleague who takes it is asked nothing, and she hears it as any referrer', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(hannah);
  await takes(town.as('Tom Bell'), reference);
  await town.settles();
  expect(hannah.hears()).toContain(
    'Tom Bell has it now and will ring you to talk it through by Thursday 5 November 2026.',
  );
});
