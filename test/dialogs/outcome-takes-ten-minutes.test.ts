/** What an outcome costs the person who records it: answers counted on the six cards, and the minutes they take. */
import type { Field } from '../../src/cards/form/fields.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { outcomeCards } from '../../src/rules/outcome/outcome.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import { look, stories } from '../cards/stages.ts';

const view = { ...look(stories.held, 'Hannah Reid'), randomKey: 'key' };
const cards = outcomeCards.map((card) => {
  const form = formOf(saving[card]);
  return { card, fields: form.fields(view), preset: form.raw?.(view) ?? {} };
});

/** What the short case leaves out: no assessment, no shared place, one action, no meeting to come. */
const onlyInALongCase = [
  ...[
    'model',
    'dueBy',
    'sharedWith',
    'sharedHow',
    'activeSocialCare',
    'activeCdyjs',
    'denies',
    'leadAgency',
    'leadWhy',
  ],
  ...['placeWhat', 'placeOwner', 'placeReview', 'what2', 'team2', 'by2', 'anotherBy'],
];
/** Asked of nobody in either: a third action, what is only there in an investigation or a difference, what is optional. */
const leftOut = ['what3', 'team3', 'by3', 'limits', 'difference', 'sentInformation'];

/** Seconds: a tap or a day, a short text, a long one. */
const seconds = (field: Field): number => (field.kind !== 'text' ? 10 : field.long === true ? 45 : 20);

function count(isShort: boolean): { readonly answers: number; readonly minutes: number } {
  const asked = cards.flatMap(({ fields, preset }) =>
    fields
      .filter(({ id }) => !leftOut.includes(id) && !(isShort && onlyInALongCase.includes(id)))
      .map((field) => ({ field, isPreset: (preset[field.id] ?? '') !== '' })),
  );
  const all = asked.map(({ field, isPreset }) => (isPreset ? 0 : seconds(field)));
  return { answers: asked.length, minutes: Math.round(all.reduce((sum, one) => sum + one, 0) / 6) / 10 };
}

describe('recording an outcome', () => {
  it('is at most ten inputs a card', () => {
    for (const { card, fields } of cards) expect([card, fields.length <= 10]).toEqual([card, true]);
  });

  it('takes ten minutes at most: so many answers in a long case and in a short one', () => {
    expect(count(false)).toEqual({ answers: 41, minutes: 9.9 });
    expect(count(true)).toEqual({ answers: 26, minutes: 6.7 });
  });
});
