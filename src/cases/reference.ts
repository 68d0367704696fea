/** A case's public name: random, readable aloud, with a check character; it says nothing about the child. */
import type { Reference } from '../rules/base/vocabulary.ts';

/** 29 signs, a prime, none of which is easily taken for another; so one wrong or two swapped signs are noticed. */
const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ';
const RANDOM_SIGNS = 7;

const valueOfSign = (sign: string): number => signs.indexOf(sign);
const signOf = (value: number): string => signs.charAt(value);

function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, index) => total + valueOfSign(sign) * (index + 2), 0);
  return signOf((signs.length - (sum % signs.length)) % signs.length);
}

/** A new reference. `random(n)` gives a whole number from 0 to n - 1, unpredictably. */
export function newReference(random: (below: number) => number): Reference {
  const body = Array.from({ length: RANDOM_SIGNS }, () => signOf(random(signs.length))).join('');
  const whole = body + checkSign(body);
  return `${whole.slice(0, 4)}-${whole.slice(4)}`;
}

/** Whatever may stand between its signs: spaces, any dash, and signs nobody can see. */
const between = /[\s\p{Pd}\u2212\p{Cf}#]/gu;

/** The reference somebody typed (any case, with or without the hyphen), or undefined where it cannot be one. */
export function readReference(text: string): Reference | undefined {
  const plain = text.toUpperCase().replace(between, '');
  const known = plain.length === RANDOM_SIGNS + 1 && [...plain].every((sign) => signs.includes(sign));
  return known && checkSign(plain.slice(0, -1)) === plain.at(-1) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : undefined;
}
