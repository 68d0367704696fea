/** Who the other child is, in a county with more schools than a card has room for. */

import countyFile from '../../../desk/county.json' with { type: 'json' };
import type { County } from '../../../desk/fake-teams/county.ts';
import { manyTeams } from '../../support/many-teams.ts';
import { does, reads } from '../../support/story.ts';
import { aTown, type Town } from '../../support/town.ts';
import { aTakenCaseWithAnotherChild } from '../taken-case.ts';

const county = { ...countyFile, teams: [...countyFile.teams, ...manyTeams(400, 'education')] } as County;

let town: Town;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15', { people: county });
});
afterEach(() => town.close());

it('their school is found by typing some of its name, and is kept', async () => {
  const { hannah, reference } = await aTakenCaseWithAnotherChild(town);
  await does(hannah, reference, ['Make a separate record of the other child', 'Make the record'], {});
  await hannah.presses('Separate records');
  await hannah.presses('Fill in who the child is');
  expect(JSON.stringify(hannah.dialog()?.card)).not.toContain('Education 001');
  await hannah.fills({
    "The child's name": 'MARKER-child',
    'School or college': 'education-399',
    'Does this child have a safeguarding referral of their own?': 'It was made now, with First Contact',
  });
  await hannah.presses('Make the record');
  expect(reads(hannah)).toContain('Education 399');
  await hannah.presses('Change who the child is');
  expect(reads(hannah)).toContain('Education 399');
});
