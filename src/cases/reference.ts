/** A case's public name: random, readable aloud, with a check character; it says nothing about the child. */
import type { Reference } from '../rules/base/vocabulary.ts';

/** 29 signs, a prime, none of which is easily taken for another; so one wrong or two swapped signs are noticed. */
const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ';
/** Without vowels there is no word that nobody wants to read about a child. Older references have them, and are read. */
const vowels = 'AE';
const drawn = [...signs].filter((sign) => !vowels.includes(sign)).join('');
const RANDOM_SIGNS = 7;

const valueOfSign = (sign: string): number => signs.indexOf(sign);
const signOf = (value: number): string => signs.charAt(value);

function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, index) => total + valueOfSign(sign) * (index + 2), 0);
  return signOf((signs.length - (sum % signs.length)) % signs.length);
}

/** The reference of seven free signs, each given by its place among the 29: a whole number from 0 to 28. */
export function referenceOf(places: readonly number[]): Reference {
  const body = places.map(signOf).join('');
  const whole = body + checkSign(body);
  return `${whole.slice(0, 4)}-${whole.slice(4)}`;
}

/** A new reference, without vowels. `random(n)` gives a whole number from 0 to n - 1, unpredictably. */
export function newReference(random: (below: number) => number): Reference {
  for (;;) {
    const free = Array.from({ length: RANDOM_SIGNS }, () => drawn.charAt(random(drawn.length)));
    if (!vowels.includes(checkSign(free.join('')))) return referenceOf(free.map(valueOfSign));
  }
}

/** Whatever may stand between its signs: spaces, any dash, and signs nobody can see. */
const between = /[\s\p{Pd}\u2212\p{Cf}#]/gu;

/** The reference somebody typed (any case, with or without the hyphen), or undefined where it cannot be one. */
export function readReference(text: string): Reference | undefined {
  const plain = text.toUpperCase().replace(between, '');
  const known = plain.length === RANDOM_SIGNS + 1 && [...plain].every((sign) => signs.includes(sign));
  return known && checkSign(plain.slice(0, -1)) === plain.at(-1) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : undefined;
}
