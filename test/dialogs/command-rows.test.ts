/** A command that is said only to ask changes nothing, and nothing is kept of its having been answered. */
import { commandRows } from '../../src/dialogs/command-rows.ts';
import { contentsOf, differences, everythingOf } from '../support/store-contents.ts';
import { raisesAConcern } from '../support/story.ts';
import { aTown } from '../support/town.ts';
import { meaningOf } from './meaning.ts';
import { always, reference } from './phrases.ts';

const askers = { administrators: 'Gwen Parry', 'service-lead': 'Ruth Marsden' } as const;

it('a command that only asks changes nothing, and neither is it kept as answered nor what begins a draft', async () => {
  const town = await aTown('2026-11-02', '09:15');
  const raised = await raisesAConcern(town.as('Priya Shah'));
  const hannah = town.as('Hannah Reid');
  const lineOf = (command: string): string | undefined =>
    [command.replaceAll('-', ' '), 'what happens next', ...always.map(([text]) => text)].find(
      (text) => meaningOf(text).command === command,
    );
  const asking = Object.entries(commandRows).filter(([, { leaves }]) => leaves === 'nothing');
  const asked = asking.map(([command, { only }]) => ({
    line: lineOf(command) ?? '',
    by: only === undefined ? hannah : town.as(askers[only]),
  }));
  expect(asked.map(({ line }) => meaningOf(line).command)).toEqual(asking.map(([command]) => command));
  for (const one of [hannah, ...Object.values(askers).map((name) => town.as(name))]) await one.looks();
  const before = await contentsOf(town.store);
  const marks = await everythingOf(town.store, 'seen');
  for (const { line, by } of asked) await by.says(line.replace(reference, raised));
  expect(differences(before, await contentsOf(town.store))).toEqual([]);
  expect(await everythingOf(town.store, 'seen')).toEqual(marks);
  await hannah.says('raise a concern');
  expect(await everythingOf(town.store, 'seen')).toEqual(marks);
  await hannah.says(`find ${raised}`);
  expect(await everythingOf(town.store, 'seen')).not.toEqual(marks);
  await town.close();
});
