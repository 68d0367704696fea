/** Two separate records of one matter that may be about one child: PR-11. */
import { mayBeSameChild } from '../../../src/rules/separate-record/same-child.ts';

it.each([
  ['two words of the name', { name: 'Noor Amari' }, { name: 'AMARI, Noor Jane' }, true],
  ['the only word that one of them has', { name: 'Noor' }, { name: 'Noor Amari' }, true],
  ['one word of two', { name: 'Noor Amari' }, { name: 'Sana Amari' }, false],
  ['no word', { name: 'Noor' }, { name: 'Sana' }, false],
  ['no letters at all', { name: '?' }, { name: '?' }, false],
  [
    'a year of birth that is one apart',
    { name: 'Noor Amari', birthDate: '2014-01-01' },
    { name: 'Noor Amari', birthDate: '2013-12-31' },
    true,
  ],
  [
    'another year of birth',
    { name: 'Noor Amari', birthDate: '2014-01-01' },
    { name: 'Noor Amari', birthDate: '2011-01-01' },
    false,
  ],
  ['a year that only one of them says', { name: 'Noor Amari', birthDate: '2014-01-01' }, { name: 'Noor Amari' }, true],
])('by %s', (_words, one, other, is) => {
  expect(mayBeSameChild(one, other)).toBe(is);
  expect(mayBeSameChild(other, one)).toBe(is);
});
