/** Section 19: a case is found by whole words of the name, however they are written, and by no part of one. */
import { hasName, nameSought, nameTermsOf, nameTermsSought } from '../../../src/rules/look-alike/searched-name.ts';
import { traitsOf } from '../../../src/rules/look-alike/traits.ts';
import { aConcern } from '../../support/factories.ts';

const termsOf = (name: string): readonly string[] =>
  nameTermsOf(
    traitsOf({
      origin: { kind: 'concern', concern: aConcern({ youngPerson: { name } }) },
      receivedAt: '2026-11-02T09:15:00Z',
    }),
  );

function finds(typed: string, name: string): boolean {
  const sought = nameSought(typed);
  if (sought === undefined) return false;
  const stands = termsOf(name);
  return nameTermsSought(sought).some((term) => stands.includes(term)) && hasName(sought, name);
}

it.each([
  ['Jamie', 'Jamie Hartley'],
  ['hartley, JAMIE', 'Jamie Hartley'],
  ['J. Hartley', 'Jamie Hartley'],
  ['Jose Garcia', 'José García'],
  ["O'Brien", 'Sean O’Brien'],
  ['OBrien', "Sean O'Brien"],
  ['O’Brien', 'Sean OBrien'],
  ['Anne-Marie', 'Annemarie Dodds'],
  ['Anne-Marie', 'Anne Marie Dodds'],
  ['annemarie dodds', 'Anne-Marie Dodds'],
  ['Joe de Silva', 'Joe Silva'],
  ['Fatima bint Ali', 'Fatima Ali'],
  ['כהן', 'שרון כהן'],
  ['Мария', 'Мария Иванова'],
  ['王', '王 小明'],
  ['Jamie Lee Hartley', 'Jamie Lee Hartley Smith'],
])('%s finds %s', (typed, name) => {
  expect(finds(typed, name)).toBe(true);
});

it.each([
  ['Jam', 'Jamie Hartley'],
  ['Hartley Smith', 'Jamie Hartley'],
  ['Jamie Lee Hartley', 'Jamie Hartley'],
  ['Anne-Marie', 'Anne Dodds'],
  ['Маша', 'Мария Иванова'],
  ['hart ley', 'Jamie Hartley'],
])('%s does not find %s', (typed, name) => {
  expect(finds(typed, name)).toBe(false);
});

it.each(['', '%', '*', 'J', '🙂', '   ', 'not known', 'young person', '1234'])(
  '"%s" holds no word to search for',
  (typed) => {
    expect(nameSought(typed)).toBeUndefined();
  },
);

it('asks for few terms, and a name stands under few, however long they are', () => {
  const long = Array.from({ length: 400 }, (_, n) => `name${'abcdefgh'[n % 8]}${'x'.repeat(n % 50)}`).join('-');
  const sought = nameSought(`${long} ${long}`);
  expect(sought && nameTermsSought(sought).length).toBeLessThanOrEqual(4);
  expect(termsOf(long).length).toBeLessThanOrEqual(21);
});
