/** The quick way, and the talk that makes up for it: a place for each question that the concern left open. */

import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { chooses, raisesAConcern, takes } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';

let town: Town;
afterEach(() => town.close());

it('keeps each answer at its question, and does not ask for it again', async () => {
  town = await aTown('2026-11-02', '09:15');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  const hannah = town.as('Hannah Reid');
  await takes(hannah, reference);
  const form = 'Record what the referrer answered';
  const labels = () => contentsOfCard(hannah.dialog()?.card).inputs.map(({ label }) => label);

  await chooses(hannah, reference, form);
  expect(labels()).toContain('The marks of healthy behaviour: Mutuality');
  expect(labels()).toContain("Police, family and the young person: The young person's own views");
  await hannah.fills({
    'The marks of healthy behaviour: Mutuality': 'MARKER-mutual',
    'Police, family and the young person: Police told': 'No',
  });
  await hannah.presses('Record the answers');
  expect(hannah.reads()).toContain('Done: ');

  await hannah.presses('Talks and decisions');
  expect(hannah.reads()).toContain('Hannah Reid asked on Monday 2 November 2026.');
  expect(hannah.reads()).toContain('The marks of healthy behaviour: mutuality\nMARKER-mutual');

  await chooses(hannah, reference, form);
  expect(labels()).not.toContain('The marks of healthy behaviour: Mutuality');
  expect(labels()).not.toContain('Police, family and the young person: About the police');
  await hannah.presses('Back to the case');
  await hannah.presses('The concern as sent');
  expect(hannah.reads()).toContain('Not asked at first. Answered in part since');
});
