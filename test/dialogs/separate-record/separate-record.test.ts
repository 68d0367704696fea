/** A separate record as people meet it: PR-11, A-22. Nothing of it reaches the case, a channel, or anybody not on its list. */

import { asks, chooses, does, opens, reads, saysItAll } from '../../support/story.ts';
import type { TeamsUser } from '../../support/teams-user.ts';
import { everythingSentToChannels } from '../../support/teams-user.ts';
import { aTown, type Town } from '../../support/town.ts';
import { aTakenCaseWithAnotherChild, pressedWith } from '../taken-case.ts';

let town: Town;
let hannah: TeamsUser;
let reference: string;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
  ({ hannah, reference } = await aTakenCaseWithAnotherChild(town));
});
afterEach(() => town.close());

async function makesTheRecord(): Promise<void> {
  await does(hannah, reference, ['Make a separate record of the other child', 'Make the record'], {});
  await hannah.presses('Separate records');
  expect(reads(hannah)).toContain('Nobody has filled it in yet.');
  await hannah.presses('Fill in who the child is');
  await hannah.fills({
    "The child's name": 'MARKER-child',
    'School or college': 'Northfield Academy',
    'Does this child have a safeguarding referral of their own?': 'It was made now, with First Contact',
  });
  await hannah.presses('Make the record');
}

it('is made by the manager, and seen by her and the service lead alone; others who see the case read that it exists', async () => {
  await makesTheRecord();
  expect(reads(hannah)).toContain('You made the record. Only you and the service lead can see it');
  expect(reads(hannah)).toContain('MARKER-child');
  const tom = town.as('Tom Bell');
  expect(await opens(tom, reference)).toContain('A separate record exists');
  await tom.presses('Separate records');
  expect(reads(tom)).toContain('You are not on its list.');
  expect(JSON.stringify(tom.dialog())).not.toContain('Open the separate record');
  const ruth = town.as('Ruth Marsden');
  await opens(ruth, reference);
  await ruth.presses('Separate records');
  await ruth.presses('Open the separate record');
  expect(reads(ruth)).toContain('MARKER-child');
});

it('is opened to a person with a reason, and what they then see is the record and not the case', async () => {
  await makesTheRecord();
  await hannah.presses('Let another person see it');
  await hannah.fills({
    'Which person': 'Okafor',
    'Why this person needs to see it': 'Safeguarding lead of the school.',
  });
  await hannah.presses('Add this person');
  expect(reads(hannah)).toContain('They can see this record now. Pathway told them nothing: tell them yourself.');
  const daniel = town.as('Daniel Okafor');
  await asks(daniel, 'separate records');
  expect(JSON.stringify(daniel.card())).not.toContain('MARKER');
  await daniel.opens('Open');
  expect(reads(daniel)).toContain('MARKER-child');
  expect(JSON.stringify(daniel.dialog())).not.toContain('Let another person see it');

  await hannah.presses('Take a person off the list');
  await hannah.fills({ 'Which person': 'Daniel Okafor', 'Why they no longer need to see it': 'The child has moved.' });
  await hannah.presses('Take them off');
  expect(reads(hannah)).toContain('They can no longer see this record.');
  await daniel.presses('What has happened');
  expect(reads(daniel)).toContain('There is no record that you can see.');
  await asks(daniel, 'separate records');
  expect(JSON.stringify(daniel.card())).toContain('There is no separate record that you can see.');
});

it('is in no channel, no log, and nothing that was answered to anybody who is not on its list', async () => {
  await makesTheRecord();
  const others = ['Tom Bell', 'Priya Shah', 'Joanne Hardy', 'Gwen Parry'].map(town.as);
  const open = pressedWith(hannah, 'record/page', { page: 'record' });
  const send = pressedWith(hannah, 'record/form', { form: 'save-child' });
  for (const other of others) {
    for (const press of [open, send]) {
      const answer = await other.sendsRaw(press);
      expect(JSON.stringify(answer)).toContain('There is no record that you can see.');
      expect(JSON.stringify(answer)).not.toContain('MARKER-child');
    }
  }
  expect(JSON.stringify(everythingSentToChannels(town.office))).not.toContain('MARKER-child');
  expect(town.logged.join('\n')).not.toContain('MARKER-child');
  const ofCase = await town.store.list(reference, '', town.now());
  expect(JSON.stringify(ofCase)).not.toContain('MARKER-child');
});

it('says who looked and what was changed, with what stood there before; two who fill it in at once lose nothing', async () => {
  await does(hannah, reference, ['Make a separate record of the other child', 'Make the record'], {});
  await hannah.presses('Separate records');
  const ruth = town.as('Ruth Marsden');
  await opens(ruth, reference);
  await ruth.presses('Separate records');
  for (const [who, name] of [
    [hannah, 'MARKER-first'],
    [ruth, 'MARKER-second'],
  ] as const) {
    await who.presses('Fill in who the child is');
    await who.fills({
      "The child's name": name,
      'Does this child have a safeguarding referral of their own?': 'Not known',
    });
  }
  await hannah.presses('Make the record');
  await ruth.presses('Make the record');
  expect(reads(ruth)).toContain('Another person made this record first, so nothing was changed.');
  await hannah.presses('Change who the child is');
  await hannah.fills({ "The child's name": 'MARKER-changed', 'Why this is changed': 'Misspelt.' });
  await hannah.presses('Save');
  await hannah.presses('What has happened');
  expect(reads(hannah)).toMatch(/MARKER-changed[\s\S]*made the record[\s\S]*MARKER-first/);
  await hannah.presses('Who has looked');
  expect(reads(hannah)).toContain('Hannah Reid looked at the record');
  expect(await chooses(hannah, reference, 'Who has looked')).not.toContain('Ruth Marsden looked at the record');
});

it('of a case that is kept from the service lead and from one on its list is no record for them', async () => {
  await makesTheRecord();
  await hannah.presses('Let another person see it');
  await hannah.fills({ 'Which person': 'Ben Asante', 'Why this person needs to see it': 'He is their nurse.' });
  await hannah.presses('Add this person');
  const [ruth, ben] = [town.as('Ruth Marsden'), town.as('Ben Asante')];
  await asks(ben, 'separate records');
  await ben.opens('Open');
  for (const worker of ['Ruth Marsden', 'Ben Asante'])
    await does(hannah, reference, ['Keep this case from a worker', 'Keep it from them'], {
      'Name of the worker': worker,
      Why: 'An aunt of the young person',
    });
  await ben.presses('What has happened');
  expect(reads(ben)).toContain('There is no record that you can see.');
  for (const worker of [ruth, ben]) {
    await asks(worker, 'separate records');
    expect(JSON.stringify(worker.card())).toContain('There is no separate record that you can see.');
  }
  await chooses(hannah, reference, 'Separate records');
  await hannah.presses('Open the separate record');
  expect(reads(hannah)).not.toContain('Ruth Marsden: service lead');
  expect(reads(hannah)).toMatch(/Ben Asante[^\n]*cannot see it now/);
});

it('is closed to whoever takes themselves off its list, at once', async () => {
  await makesTheRecord();
  await hannah.presses('Take a person off the list');
  expect(reads(hannah)).toContain('If you take yourself off the list, you can no longer see this record.');
  await hannah.fills({ 'Which person': 'Hannah Reid', 'Why they no longer need to see it': 'Tom looks after it.' });
  await hannah.presses('Take them off');
  expect(reads(hannah)).toContain('You took yourself off the list.');
  expect(JSON.stringify(hannah.dialog())).not.toContain('MARKER-child');
  expect(await asks(hannah, 'separate records')).toContain('There is no separate record that you can see.');
});

it('of a child who is the young person of another case is linked with it, for those who see both', async () => {
  await makesTheRecord();
  await hannah.presses('Let another person see it');
  await hannah.fills({
    'Which person': 'Okafor',
    'Why this person needs to see it': 'Safeguarding lead of the school.',
  });
  await hannah.presses('Add this person');
  const other = await saysItAll(town.as('Ben Asante'), { 'Their name': 'Leo Grant' });
  await hannah.presses('This child is the young person of a case');
  await hannah.fills({ 'Reference of the other case': other, 'Why you think so': 'The school says so.' });
  await hannah.presses('Record this');
  expect(reads(hannah)).toContain(`This child is the young person of ${other}`);

  expect(await opens(town.as('Ruth Marsden'), other)).toContain('The young person has a separate record');
  const [tom, daniel] = [town.as('Tom Bell'), town.as('Daniel Okafor')];
  expect(await opens(tom, other)).not.toContain('separate record');
  await asks(daniel, 'separate records');
  await daniel.opens('Open');
  expect(reads(daniel)).not.toContain(other);
  await daniel.presses('What has happened');
  expect(reads(daniel)).not.toContain(other);
  await hannah.presses('What has happened');
  expect(reads(hannah)).toContain(`recorded that this child is the young person of ${other}`);
});

it('of what may be the same child is asked about before a second is made, for those alone who see the first', async () => {
  await makesTheRecord();
  await does(hannah, reference, ['Make a separate record of the other child', 'Make the record'], {});
  const again = {
    "The child's name": 'MARKER-child',
    'Does this child have a safeguarding referral of their own?': 'Not known',
  };
  const fillsIn = async (who: TeamsUser) => {
    await chooses(who, reference, 'Separate records');
    await who.presses('Fill in separate record 2');
    await who.fills(again);
    await who.presses('Make the record');
    return reads(who);
  };
  expect(await fillsIn(hannah)).toContain(`Separate record 1 of ${reference}: this may be about the same child`);
  expect(await fillsIn(town.as('Tom Bell'))).toContain('You made the record.');
});
