/** What stands in the way is told at once, however many things it is. */
import { refusalCard, refusalErrors } from '../../../src/cards/case/refusal.ts';
import { eachOf, refusal, together } from '../../../src/rules/rows/refusals.ts';

const day = refusal('invalid', 'Choose a day.', 'CN-05', 'on');
const place = refusal('invalid', 'Choose a place.', 'CN-05', 'venue');
const link = refusal('invalid', 'Paste one link.', 'CN-06', 'link');

describe('several refusals', () => {
  it('are one, in their order, whichever of them are not there', () => {
    expect(together(undefined, undefined)).toBeUndefined();
    expect(together(undefined, day)).toEqual(day);
    const all = together(day, undefined, together(place, link));
    expect(all?.code).toBe('invalid');
    expect(all === undefined ? [] : eachOf(all).map(({ field }) => field)).toEqual(['on', 'venue', 'link']);
  });

  it('are each beside their own question, and name each clause once', () => {
    const errors = refusalErrors({ ...day, also: [place, link] });
    expect(errors.slice(0, 3).map(({ field }) => field)).toEqual(['on', 'venue', 'link']);
    expect(errors.slice(3)).toHaveLength(2);
  });

  it('are all on the card of a refusal', () => {
    const card = JSON.stringify(refusalCard({ ...day, also: [place] }));
    expect(card).toContain('Choose a day.');
    expect(card).toContain('Choose a place.');
  });
});
