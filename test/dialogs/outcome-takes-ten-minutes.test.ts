/** What an outcome costs the person who records it: answers counted on the six cards, and the minutes they take. */
import type { Field } from '../../src/cards/form/fields.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { outcomeCards } from '../../src/rules/outcome/outcome.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import type { OutcomeCard } from '../../src/rules/record/outcome.ts';
import { look, stories } from '../cards/stages.ts';
import type { CaseStory } from '../support/a-case.ts';
import { saves } from '../support/usual-outcome.ts';

const viewOf = (story: CaseStory) => ({ ...look(story, 'Hannah Reid'), randomKey: 'key' });
function cardsOf(of: (card: OutcomeCard) => CaseStory) {
  return outcomeCards.map((card) => {
    const form = formOf(saving[card]);
    const view = viewOf(of(card));
    return { card, fields: form.fields(view), preset: form.raw?.(view) ?? {} };
  });
}
const cards = cardsOf(() => stories.held);

/** As scenario D5 has it: a place that both use, a plan made for it before the meeting, and who came is saved first. */
const planned = stories.held.does('Hannah Reid', 'record-safety-plan', {
  place: 'MARKER-place',
  owner: 'northfield-academy',
  planned: 'MARKER-planned',
  on: '2026-11-11',
  review: '2027-01-11',
});
const cameBoth = { youngPersonCame: 'yes', parentsCame: 'yes' } as const;
const known = cardsOf((card) => (card === 'attendance' ? planned : saves(planned, 'attendance', cameBoth)));

/** What the short case leaves out: no assessment, no shared place, one action, no meeting to come. */
const onlyInALongCase = [
  ...['dueBy', 'sharedWith', 'sharedHow', 'activeSocialCare', 'activeCdyjs', 'denies'],
  ...['placeWhat', 'placeOwner', 'placeReview', 'what2', 'team2', 'by2', 'anotherBy'],
];
/**
 * Asked of nobody in either: a third action, what is only there in an investigation or a difference or where the procedure
 * does not say which service leads, what is optional.
 */
const leftOut = [
  ...['what3', 'team3', 'by3', 'limits', 'difference', 'sentInformation', 'leadAgency', 'leadWhy'],
  // The answer above says why at the same press.
  ...['mappaWhy', 'exploitationWhy'],
];

/** Seconds: a tap or a day, a short text, a long one. */
const seconds = (field: Field): number => (field.kind !== 'text' ? 10 : field.long === true ? 45 : 20);

function count(all: typeof cards, isShort: boolean): { readonly answers: number; readonly minutes: number } {
  const asked = all.flatMap(({ fields, preset }) =>
    fields
      .filter(({ id }) => !leftOut.includes(id) && !(isShort && onlyInALongCase.includes(id)))
      .map((field) => ({ field, isPreset: (preset[field.id] ?? '') !== '' })),
  );
  const times = asked.map(({ field, isPreset }) => (isPreset ? 0 : seconds(field)));
  return { answers: asked.length, minutes: Math.round(times.reduce((sum, one) => sum + one, 0) / 6) / 10 };
}

describe('recording an outcome', () => {
  it('is at most ten inputs a card', () => {
    for (const { card, fields } of cards) expect([card, fields.length <= 10]).toEqual([card, true]);
  });

  it('takes ten minutes at most: so many answers in a long case and in a short one', () => {
    expect(count(cards, false)).toEqual({ answers: 37, minutes: 8.3 });
    expect(count(cards, true)).toEqual({ answers: 24, minutes: 5.8 });
  });

  it('takes less where the case knows of the plan for a shared place, and who came', () => {
    expect(count(known, false)).toEqual({ answers: 37, minutes: 6.7 });
  });

  it('shows at first no input that is for few cases', () => {
    const shown = cards.map(({ card, fields }) => [card, fields.filter(({ folded }) => !folded).length]);
    expect(shown).toEqual([
      ['attendance', 5],
      ['considered', 5],
      // The case does not know whether CDYJS work with them, so the chair may have to say which service leads.
      ['assessment', 10],
      ['safety', 10],
      ['plan', 4],
      ['next', 5],
    ]);
  });
});
