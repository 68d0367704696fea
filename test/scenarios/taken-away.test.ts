/** A summary for Liquid Logic and the plan to hand out: what leaves Pathway of a case, and who reads that it did. */
import { pressedWith } from '../dialogs/taken-case.ts';
import { scenario } from '../support/scenario.ts';
import { takesOut } from '../support/story/taking.ts';
import { asks, chooses, comesToAMeeting, does, opens, raisesAConcern, reads } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

scenario('a summary names no other child, and the case says who took it', ['2026-11-02', '09:15'], async (town) => {
  const [priya, hannah, ruth, ben] = ['Priya Shah', 'Hannah Reid', 'Ruth Marsden', 'Ben Asante'].map((name) =>
    town.as(name),
  ) as [TeamsUser, TeamsUser, TeamsUser, TeamsUser];
  const reference = await raisesAConcern(priya, { name: 'Jamie Hartley' });
  await comesToAMeeting(hannah, reference);
  await does(hannah, reference, ['Another young person in the same matter', 'Make their case'], {
    'Their name': 'Kit Hartley',
    'Date of birth': '2011-05-03',
    'Are they at school or college?': 'No',
    'What was seen or heard': 'Kit wrote the messages',
    'Did the person who raised the first concern name this young person?': 'No',
  });
  const [, sibling = ''] = /([2-9A-Z]{4}-[2-9A-Z]{4}): /.exec(await chooses(hannah, reference, 'Linked cases')) ?? [];
  await does(hannah, reference, ['Add a note', 'Add it'], {
    'What you want to note': `Jamie Hartley says that kit and Kit Hartley (${sibling}) shared the tablet. Kitty did not.`,
  });

  // Somebody who is not in it reads the same as for no case, and a press that was made up shows nothing of it.
  expect(await asks(ben, `status ${reference}`)).toContain('There is no case with that reference that you can see.');
  await opens(hannah, reference);
  const unasked = pressedWith(hannah, 'case/page', { verb: 'case/export', what: 'summary' });
  expect(JSON.stringify(await hannah.sendsRaw(unasked))).toContain('First say why you take it, and who it is for.');

  const text = await takesOut(hannah, reference, 'summary');
  expect(text).toMatch(/^From Pathway, a process tracker\. Not the child's record\./);
  expect(text).toContain('Young person: Jamie Hartley');
  expect(text).toContain('Jamie Hartley says that another child and another child (another case) shared the tablet.');
  expect(text).toContain('Kitty did not.');
  expect(text).not.toMatch(/\bKit\b/);
  expect(text).not.toContain(sibling);
  expect(text).toContain('TALKS AND DECISIONS');

  await chooses(ruth, reference, 'What has happened');
  expect(reads(ruth)).toContain('Hannah Reid took a summary of the case out of Pathway');
  expect(reads(ruth)).toContain('Our own record in Liquid Logic');
  await chooses(ruth, reference, 'Who has looked');
  expect(reads(ruth)).toContain('Hannah Reid looked at a summary of the case');
  // There is no plan yet, so nobody is offered one; and Priya, who raised it, is offered nothing of it.
  expect(await opens(hannah, reference)).not.toContain('Take the plan to hand out');
  expect(await opens(priya, reference)).not.toContain('Take a summary');
  // The parts are shown for an hour; then she says again why.
  await town.until('2026-11-03', '12:00');
  expect(JSON.stringify(await hannah.sendsRaw(unasked))).toContain('First say why you take it');
});
