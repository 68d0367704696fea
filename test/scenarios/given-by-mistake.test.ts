/** SC-11: a team to which a referral went by mistake looked after the safety plan. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  checksTheSystem,
  does,
  finds,
  heardSince,
  opens,
  raisesAConcern,
  reads,
  takes,
  withdrawsTheReferral,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

scenario('SC-11: a safety plan of a team that had the case by mistake is given to another', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const aisha = town.as('Aisha Khan');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await takes(hannah, reference);
  await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });
  await does(hannah, reference, ['Record a safety plan', 'Record the plan'], {
    'Which place': 'MARKER-place',
    'Who looks after the plan': 'Families First East',
    'What was considered and planned': 'MARKER-planned',
    'Looked at again by': '2026-12-01',
  });
  expect(finds(aisha, 'Families First East', `A review is due: ${reference}`)).toContain('To be done');
  await opens(aisha, reference);
  await aisha.presses('Safety and voices');
  expect(aisha.reads()).toContain('MARKER-planned');
  aisha.closesDialog();

  await withdrawsTheReferral(hannah, reference, 'It went to the wrong team');

  // East's channel says so without a name, and none of them finds the case any more.
  const told = heardSince(aisha, '', 'Families First East').map(({ words }) => words);
  expect(told).toContain(`No longer with your team: ${reference}\nYou do not have to do anything more.`);
  expect(finds(aisha, 'Families First East', `A review is due: ${reference}`)).toContain('No longer with your team');
  expect(JSON.stringify(told)).not.toContain('Hartley');
  expect(await asks(aisha, 'my cases')).toContain('You have no open case.');
  expect(await asks(aisha, 'find Jamie Hartley')).toContain('Pathway found no case that you can see.');
  expect(await asks(aisha, `open ${reference}`)).toContain('There is no case with that reference');

  // Hannah is asked to choose another team, which reads the plan then.
  expect(await opens(hannah, reference)).toContain(
    '**Choose another team for safety plan 1: it was with one that had this case by mistake** – Hannah Reid, by Tuesday 3 November 2026.',
  );
  await hannah.presses('Safety and voices');
  expect(reads(hannah)).toContain('**No team looks after it.** It was with Families First East');
  await does(hannah, reference, ['Look at a safety plan again', 'Record this'], {
    'Is it still right?': 'Yes, as it is',
    'Which team looks after the plan from now on': 'Northfield Academy',
    'Looked at next by': '2026-12-01',
  });
  const daniel = town.as('Daniel Okafor');
  expect(finds(daniel, 'Northfield Academy', `A review is due: ${reference}`)).toContain('To be done');
  expect(await opens(hannah, reference)).not.toContain('Choose another team for safety plan 1');
  // Nobody of East hears of it again.
  await town.until('2026-12-03', '12:00');
  expect(heardSince(aisha, '', 'Families First East')).toHaveLength(told.length);
});
