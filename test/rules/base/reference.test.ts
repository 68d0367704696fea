/** References among other words. */

import { newReference } from '../../../src/cases/reference.ts';
import { referencesIn } from '../../../src/rules/base/reference.ts';
import { dice } from '../../support/random.ts';

const roll = dice(12);
const [one, other] = [newReference(roll.below), newReference(roll.below)];
const plain = one.replace('-', '');
/** With the last sign replaced by another, so that the check is wrong. */
const slip = `${one.slice(0, -1)}${one.endsWith('2') ? '3' : '2'}`;

describe('the references in what somebody wrote', () => {
  it.each([
    ['as it is printed', `The same child as ${one}.`],
    ['in small letters', `see ${one.toLowerCase()}`],
    ['without the hyphen', `(${plain})`],
    ['with a space', `${plain.slice(0, 4)} ${plain.slice(4)}, told by phone`],
    ['with a dash', `${plain.slice(0, 4)}–${plain.slice(4)}`],
  ])('are read %s', (_how, text) => {
    expect(referencesIn(text)).toEqual({ read: [one], wrong: [] });
  });

  it('are each of several', () => {
    expect(referencesIn(`${one} and ${other}`).read).toEqual([one, other]);
  });

  it('with a slip are wrong, and other words are none', () => {
    expect(referencesIn(`joined to ${slip}`)).toEqual({ read: [], wrong: [slip] });
    expect(referencesIn('They went with their care team; long-term plan, Year 2026-2027 was over')).toMatchObject({
      read: [],
    });
    expect(referencesIn('the same well-kept plan').wrong).toEqual([]);
  });
});
