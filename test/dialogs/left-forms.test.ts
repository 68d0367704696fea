/** The form of an action on a case, left half written (an interrupted telephone call): it is there the next time. */

import county from '../../desk/county.json' with { type: 'json' };
import type { County, CountyPerson } from '../../desk/fake-teams/county.ts';
import { contentsOf, differences, keptWith } from '../support/store-contents.ts';
import { agreesAMeeting, chooses, handsOver, opens, talksItThrough } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';
import { button, inputs } from './long-talk.ts';
import { aTakenCase } from './taken-case.ts';

let town: Town;
afterEach(() => town.close());

it('is shown to its writer alone, is no part of the record, and is recorded when it is whole', async () => {
  town = await aTown('2026-11-02', '09:15');
  const { hannah, reference } = await aTakenCase(town);
  const before = await contentsOf(town.store);
  await chooses(hannah, reference, button);
  await hannah.fills({ "The referrer's view": 'Half a view', 'How you spoke': 'Telephone' });
  await hannah.presses('Back to the case');
  expect(hannah.reads()).toContain('How the case stands');
  expect(hannah.reads()).toContain(
    'We have kept what you put into "The talk with the referrer" until Monday 9 November 2026 at 09:15.',
  );
  const kept = keptWith(await contentsOf(town.store), ['Half a view']);
  expect(kept).toEqual([expect.stringContaining(`written person:${hannah.person.id} `)]);
  expect(differences(before, await contentsOf(town.store), ['written', 'access'])).toEqual([]);

  const tom = town.as('Tom Bell');
  await chooses(tom, reference, button);
  expect(tom.reads()).not.toContain('Half a view');

  await chooses(hannah, reference, button);
  expect(inputs(hannah)["The referrer's view (required)"]).toBe('Half a view');
  expect(inputs(hannah)['How you spoke (required)']).toBe('telephone');
  await hannah.fills({ Time: '09:15', 'Your view': 'So.', 'What you concluded': 'So.', 'The reason': 'So.' });
  await hannah.presses('Record the talk');
  expect(hannah.reads()).toContain('Done: ');
  expect(keptWith(await contentsOf(town.store), ['Half a view']).filter((one) => one.startsWith('written'))).toEqual(
    [],
  );
});

it('is kept while the answers of the referrer are written down, and goes on from there', async () => {
  town = await aTown('2026-11-02', '09:15');
  const { hannah, reference } = await aTakenCase(town);
  await chooses(hannah, reference, button);
  await hannah.fills({ "The referrer's view": 'Half a view' });
  await hannah.presses('Record what the referrer answered');
  await hannah.fills({ 'The marks of healthy behaviour: Mutuality': 'The same age.' });
  await hannah.presses('Record the answers');
  expect(hannah.reads()).toContain('Done: you recorded what the referrer answered.');
  await hannah.presses(button);
  expect(inputs(hannah)["The referrer's view (required)"]).toBe('Half a view');
  expect(hannah.reads()).toContain('The marks of healthy behaviour: pressure, bullying or fear');
  expect(hannah.reads()).not.toContain('The marks of healthy behaviour: mutuality');
});

it.each([
  'Hand over to another manager',
  'Agree a Risk Management Meeting',
  'Put off a reminder',
  'Decide that a meeting is not appropriate',
])('is kept whatever it asks: %s', async (form) => {
  town = await aTown('2026-11-02', '09:15');
  const { hannah, reference } = await aTakenCase(town);
  await talksItThrough(hannah, reference);
  await chooses(hannah, reference, form);
  const [text = ''] = Object.keys(inputs(hannah)).filter((label) => /^(Why|The reason)/.test(label));
  await hannah.fills({ [text]: 'Half a view' });
  await hannah.presses('Back to the case');
  await chooses(hannah, reference, form);
  expect(inputs(hannah)[text]).toBe('Half a view');
});

describe('that can be sent no longer', () => {
  const copies = 'Read and copy what you wrote';

  /** Nobody is anybody's deputy: who has handed a case over sees of it how it stands. */
  const people = (county.people as readonly (CountyPerson & { deputy?: string })[]).map(
    ({ deputy: _, ...person }) => person,
  );

  it('is read and copied by who had the case, and by nobody else', async () => {
    town = await aTown('2026-11-02', '09:15', { people: { ...county, people } as County });
    const { hannah, reference } = await aTakenCase(town);
    await chooses(hannah, reference, button);
    await hannah.fills({ "The referrer's view": 'Half a view' });
    await hannah.presses('Back to the case');
    expect(hannah.buttons()).not.toContain(copies);
    await handsOver(town.as('Ruth Marsden'), reference, 'Tom Bell');
    expect(await opens(town.as('Tom Bell'), reference)).not.toContain('half written');
    expect(await opens(hannah, reference)).toContain(
      'You can no longer send "The talk with the referrer". We will keep what you wrote in it until Monday 9 November 2026 at 09:15, for you alone.',
    );
    expect(hannah.reads()).not.toContain('Jamie');
    await hannah.presses(copies);
    expect(JSON.stringify(hannah.dialog())).toContain('Half a view');
    await town.until('2026-11-09', '09:30');
    expect(await opens(hannah, reference)).not.toContain('half written');
  });

  it('is read and copied where the case has moved on, and not what was recorded', async () => {
    town = await aTown('2026-11-02', '09:15');
    const { hannah, reference } = await aTakenCase(town);
    await talksItThrough(hannah, reference);
    await chooses(hannah, reference, 'Decide that a meeting is not appropriate');
    await hannah.fills({ 'The reason': 'Half a reason' });
    await hannah.presses('Back to the case');
    await agreesAMeeting(town.as('Tom Bell'), reference);
    expect(await opens(hannah, reference)).toContain('You can no longer send');
    await hannah.presses(copies);
    expect(JSON.stringify(hannah.dialog())).toContain('Half a reason');
    expect(await opens(town.as('Tom Bell'), reference)).not.toContain('You can no longer send');
  });
});
