/** A team or a person that a form cannot do without is marked as required, wherever nothing can be written in its place. */
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { neededChoice } from '../../src/dialogs/cases/forms/many-teams.ts';
import type { ActionId } from '../../src/rules/actions.ts';
import { sendings } from '../cards/sendings.ts';
import { look } from '../cards/stages.ts';

const needed: readonly (readonly [ActionId, string])[] = [
  ['request-information', 'team'],
  ['name-lead', 'person'],
  ['name-co-worker', 'person'],
  ['add-action', 'team'],
  ['change-action', 'team'],
  ['record-safety-plan', 'owner'],
  ['record-answer', 'team'],
];

it.each(needed)('of "%s": %s', (action, id) => {
  const { story, who } = sendings[action];
  const view = { ...look(story, who), randomKey: 'key' };
  const form = formOf(action);
  const field = form.fields(view).find((one) => one.id === id);
  expect(field).toMatchObject({ required: true });
  const read = form.read({}, view);
  expect(read.ok ? [] : read.errors).toContainEqual(expect.objectContaining({ field: id }));
});

it('says beside a list without room for all that one of both is needed', () => {
  const field = { kind: 'choice', id: 'team', label: 'Which team', choices: [] } as const;
  expect(neededChoice(field, ['one'], 'Choose one team.')).toEqual({
    ...field,
    hint: 'Needed: choose one, or write its name below.',
  });
});
