/** How a case's reference is written and read; nothing here is random. `src/cases/reference.ts` makes new ones. */
import type { Reference } from './vocabulary.ts';

/** 29 signs, a prime, none of which is easily taken for another; so one wrong or two swapped signs are noticed. */
export const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ';
/** The last of the eight is a check. */
export const FREE_SIGNS = 7;

const valueOfSign = (sign: string): number => signs.indexOf(sign);

export function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, index) => total + valueOfSign(sign) * (index + 2), 0);
  return signs.charAt((signs.length - (sum % signs.length)) % signs.length);
}

const inTwo = (plain: string): Reference => `${plain.slice(0, 4)}-${plain.slice(4)}`;

/** The reference of seven free signs. */
export const withCheckSign = (body: string): Reference => inTwo(body + checkSign(body));

/** Whatever may stand between its signs: spaces, any dash, and signs nobody can see. */
const between = /[\s\p{Pd}\u2212\p{Cf}#]/gu;

/** The reference somebody typed (any case, with or without the hyphen), or undefined where it cannot be one. */
export function readReference(text: string): Reference | undefined {
  const plain = text.toUpperCase().replace(between, '');
  const known = plain.length === FREE_SIGNS + 1 && [...plain].every((sign) => signs.includes(sign));
  return known && checkSign(plain.slice(0, -1)) === plain.at(-1) ? inTwo(plain) : undefined;
}
