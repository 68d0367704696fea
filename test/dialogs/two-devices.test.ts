/** A form of a case that is kept half written, and is open on two devices of its writer. */
import { contentsOf, differences, keptWith } from '../support/store-contents.ts';
import { makesASeparateRecord, opensTheRecordOf } from '../support/story/separate-record.ts';
import { chooses, opens, reads, talksItThrough } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';
import { button, inputs, talk } from './long-talk.ts';
import { aTakenCase, aTakenCaseWithAnotherChild, pressedWith } from './taken-case.ts';

const copies = 'Read and copy what you wrote';

let town: Town;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
});
afterEach(() => town.close());

it('keeps what was written on the second where the first recorded it, and keeps it once', async () => {
  const { hannah, reference } = await aTakenCase(town);
  await chooses(hannah, reference, button);
  await hannah.fills({ "The referrer's view": 'Half a view' });
  await hannah.presses('Back to the case');
  await chooses(hannah, reference, button);
  await hannah.fills(talk);
  const second = pressedWith(hannah, 'case/do', {
    ...{ on: '2026-11-02', time: '09:15', mode: 'telephone', withWhom: 'MARKER with' },
    ...{ referrersView: 'MARKER referrer', managersView: 'MARKER manager', conclusion: 'MARKER conclusion' },
    reason: 'MARKER reason, and what I only wrote here',
  });
  await hannah.presses('Record the talk');
  expect(hannah.reads()).toContain('Done: ');

  const twice = { action: { ...second.action, data: { ...Object(second.action.data), reason: 'MARKER reason' } } };
  const before = await contentsOf(town.store);
  expect(JSON.stringify(await hannah.sendsRaw(twice))).toContain('That was recorded already. Nothing was changed.');
  expect(differences(before, await contentsOf(town.store), ['access'])).toEqual([]);

  for (let times = 0; times < 2; times += 1) {
    const answer = JSON.stringify(await hannah.sendsRaw(second));
    expect(answer).toContain('The talk with the referrer\\" was recorded already, and nothing was changed.');
    expect(answer).toContain(copies);
    expect(keptWith(await contentsOf(town.store), ['what I only wrote here'])).toEqual([
      expect.stringContaining(`written person:${hannah.person.id} `),
    ]);
  }
  await chooses(hannah, reference, button);
  expect(inputs(hannah)['The reason (required)']).toBe('MARKER reason, and what I only wrote here');
});

it('is read and copied on the first page where the form can no longer be sent', async () => {
  const { hannah, reference } = await aTakenCase(town);
  await talksItThrough(hannah, reference);
  await chooses(hannah, reference, 'Decide that a meeting is not appropriate');
  await hannah.fills({ 'The reason': 'Half a reason' });
  await hannah.presses('Back to the case');
  await chooses(hannah, reference, 'Decide that a meeting is not appropriate');
  const second = (reason: string) => pressedWith(hannah, 'case/do', { reason });
  const other = second('Another reason');
  await hannah.fills({
    ...{ 'The reason': 'The whole reason', 'Advice given': 'None', 'What to tell the referrer': 'That.' },
    ...{ 'Does the referrer agree?': 'Yes' },
  });
  await hannah.presses('Record the decision');
  expect(hannah.reads()).toContain('Done: ');
  expect(JSON.stringify(await hannah.sendsRaw(other))).toContain('You can no longer send it.');
  expect(await opens(hannah, reference)).toContain('You can no longer send');
  await hannah.presses(copies);
  expect(JSON.stringify(hannah.dialog())).toContain('Another reason');
  expect(JSON.stringify(hannah.dialog())).not.toContain('The whole reason');
});

it('does the same in a separate record', async () => {
  const { hannah, reference } = await aTakenCaseWithAnotherChild(town);
  await makesASeparateRecord(hannah, reference, { about: 'x', name: 'Noor Amari' });
  const form = 'Add support, views and safety';
  const [supporter, views] = ['Who supports the child: name, agency, telephone', 'views'];
  await hannah.presses(form);
  await hannah.fills({ [supporter]: 'MARKER-half' });
  await hannah.presses('Back');
  await opensTheRecordOf(hannah, reference);
  await hannah.presses(form);
  const second = pressedWith(hannah, 'record/do', { supporter: 'MARKER-half', [views]: 'MARKER-only-here' });
  const same = pressedWith(hannah, 'record/do', { supporter: 'MARKER-half' });
  await hannah.presses('Save');
  expect(reads(hannah)).toContain('You saved the card.');
  expect(JSON.stringify(await hannah.sendsRaw(same))).toContain('That was recorded already. Nothing was changed.');
  expect(JSON.stringify(await hannah.sendsRaw(second))).toContain('was recorded already, and nothing was changed.');
  expect(keptWith(await contentsOf(town.store), ['MARKER-only-here'])).toEqual([expect.stringContaining('written')]);
});
