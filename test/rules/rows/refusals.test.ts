/** What stands in the way is told at once, however many things it is. */
import { contentsOfCard } from '../../../desk/hands/card-reading.ts';
import type { Card } from '../../../src/cards/card.ts';
import { refusalCard, refusalErrors } from '../../../src/cards/case/refusal.ts';
import { formCard } from '../../../src/cards/form/form.ts';
import { eachOf, type Refusal, refusal, together } from '../../../src/rules/rows/refusals.ts';

const day = refusal('invalid', 'Choose a day.', 'CN-05', 'on');
const place = refusal('invalid', 'Choose a place.', 'CN-05', 'venue');
const link = refusal('invalid', 'Paste one link.', 'CN-06', 'link');

const form = { title: 'A form', paragraphs: [], fields: [], buttons: [], surface: 'dialog' } as const;

/** Without what is folded away. */
const shownAtOnce = (card: Card): unknown =>
  JSON.parse(JSON.stringify(card), (_key, value) => (value?.isVisible === false ? undefined : value));

describe('several refusals', () => {
  it('are one, in their order, whichever of them are not there', () => {
    expect(together(undefined, undefined)).toBeUndefined();
    expect(together(undefined, day)).toEqual(day);
    const all = together(day, undefined, together(place, link));
    expect(all?.code).toBe('invalid');
    expect(all === undefined ? [] : eachOf(all).map(({ field }) => field)).toEqual(['on', 'venue', 'link']);
  });

  it('are each beside their own question', () => {
    const errors = refusalErrors({ ...day, also: [place, link] });
    expect(errors.map(({ field }) => field)).toEqual(['on', 'venue', 'link']);
  });

  it.each<[string, (all: Refusal) => Card]>([
    ['a refusal', (all) => refusalCard(all)],
    ['a form', (all) => formCard({ ...form, errors: refusalErrors(all) })],
  ])('have their clauses, each once, behind "Why?" on the card of %s', (_what, draw) => {
    const card = draw({ ...day, also: [place, link] });
    const isClause = (text: string): boolean => text.includes('of the procedure (v15)');
    expect(contentsOfCard(card).texts.filter(isClause)).toHaveLength(2);
    expect(contentsOfCard(shownAtOnce(card)).texts.filter(isClause)).toEqual([]);
    expect(contentsOfCard(card).buttons.map(({ title }) => title)).toContain('Why?');
    expect(contentsOfCard(draw(refusal('invalid', 'Choose a day.'))).buttons).toEqual([]);
  });

  it('are all on the card of a refusal', () => {
    const card = JSON.stringify(refusalCard({ ...day, also: [place] }));
    expect(card).toContain('Choose a day.');
    expect(card).toContain('Choose a place.');
  });
});
