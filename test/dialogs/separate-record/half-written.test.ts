/** A form of a separate record that is left half written, that comes too late, or that would replace what somebody else saved. */
import { contentsOf, keptWith } from '../../support/store-contents.ts';
import {
  letsSee,
  makesASeparateRecord,
  opensTheirRecord,
  opensTheRecordOf,
} from '../../support/story/separate-record.ts';
import { does, reads } from '../../support/story.ts';
import type { TeamsUser } from '../../support/teams-user.ts';
import { aTown, type Town } from '../../support/town.ts';
import { inputs } from '../long-talk.ts';
import { aTakenCaseWithAnotherChild } from '../taken-case.ts';

const support = 'Add support, views and safety';
const supporter = 'Who supports the child: name, agency, telephone';
const views = "Were the child's views heard? How, or why not?";

let town: Town;
let hannah: TeamsUser;
let reference: string;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
  ({ hannah, reference } = await aTakenCaseWithAnotherChild(town));
});
afterEach(() => town.close());

const isKept = async (words: string): Promise<boolean> =>
  keptWith(await contentsOf(town.store), [words]).some((one) => one.startsWith('written'));

it('is kept by its way back for its writer alone, and no longer once it was saved', async () => {
  await makesASeparateRecord(hannah, reference, { about: 'x', name: 'Noor Amari' });
  await hannah.presses(support);
  expect(reads(hannah)).toContain('"Back" keeps what you have written for a week.');
  await hannah.fills({ [supporter]: 'MARKER-half' });
  await hannah.presses('Back');
  expect(reads(hannah)).toContain(
    'We have kept what you put into "Support, views and safety" until Monday 9 November 2026 at 09:15.',
  );
  const ruth = town.as('Ruth Marsden');
  await opensTheirRecord(ruth);
  await ruth.presses(support);
  expect(JSON.stringify(ruth.dialog())).not.toContain('MARKER-half');

  await opensTheRecordOf(hannah, reference);
  await hannah.presses(support);
  expect(inputs(hannah)[`${supporter} (required)`]).toBe('MARKER-half');
  expect(await isKept('MARKER-half')).toBe(true);
  await hannah.presses('Save');
  expect(reads(hannah)).toContain('You saved the card.');
  expect(await isKept('MARKER-half')).toBe(false);
});

it('goes back to its case, and is kept, where the record is still to be made', async () => {
  await does(hannah, reference, ['Make a separate record of the other child', 'Make the record'], {});
  await hannah.presses('Separate records');
  await hannah.presses('Fill in who the child is');
  await hannah.fills({ "The child's name": 'MARKER-half' });
  await hannah.presses('Back');
  expect(reads(hannah)).toContain('Nobody has filled it in yet.');
  await hannah.presses('Fill in who the child is');
  expect(inputs(hannah)["The child's name (required)"]).toBe('MARKER-half');
});

it('is shown to be copied where its writer can no longer see the record', async () => {
  await makesASeparateRecord(hannah, reference, { about: 'x', name: 'Noor Amari' });
  await letsSee(hannah, 'Tom Bell', 'x');
  const tom = town.as('Tom Bell');
  await opensTheirRecord(tom);
  await tom.presses(support);
  await tom.fills({ [supporter]: 'MARKER-mine' });
  await hannah.presses('Take a person off the list');
  await hannah.fills({ 'Which person': 'Tom Bell', 'Why they no longer need to see it': 'He was added by mistake.' });
  await hannah.presses('Take them off');
  await tom.presses('Save');
  expect(reads(tom)).toContain('There is no record that you can see.');
  expect(reads(tom)).toContain('what you wrote was not kept. Copy it now');
  expect(JSON.stringify(tom.dialog())).toContain('MARKER-mine');
  expect(JSON.stringify(tom.dialog())).not.toContain('Noor Amari');
});

it('asks before it replaces what somebody else saved, and says what that is', async () => {
  await makesASeparateRecord(hannah, reference, { about: 'x', name: 'Noor Amari', school: 'Northfield Academy' });
  const ruth = town.as('Ruth Marsden');
  await opensTheirRecord(ruth);
  for (const who of [hannah, ruth]) await who.presses(support);
  await hannah.fills({ [supporter]: 'The school nurse', [views]: 'MARKER-hers' });
  await hannah.presses('Save');
  await ruth.fills({ [supporter]: 'The school nurse', [views]: 'MARKER-other' });
  await ruth.presses('Save');
  expect(reads(ruth)).toContain(
    `Hannah Reid recorded on Monday 2 November 2026 at 09:15 – ${views}: MARKER-hers. Do you want your answers in place of these?`,
  );
  await opensTheRecordOf(hannah, reference);
  expect(reads(hannah)).toContain('MARKER-hers');
  await ruth.presses('Yes, save');
  expect(reads(ruth)).toContain('MARKER-other');

  // Her own, and what only adds to another's, are not asked about.
  await ruth.presses('Change support, views and safety');
  await ruth.fills({ [views]: 'MARKER-again' });
  await ruth.presses('Save');
  expect(reads(ruth)).toContain('You saved the card.');
  await ruth.presses('Change who the child is');
  await ruth.fills({ 'Date of birth': '2014-05-06', 'Why this is changed': 'The school told us.' });
  await ruth.presses('Save');
  expect(reads(ruth)).toContain('You changed the record.');
  await opensTheRecordOf(hannah, reference);
  await hannah.presses('Change who the child is');
  await hannah.fills({ 'School or college': 'Riverside College', 'Why this is changed': 'The child moved.' });
  await hannah.presses('Save');
  expect(reads(hannah)).toContain('School or college: Northfield Academy. Do you want');
});
