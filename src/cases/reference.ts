/** A case's public name: random, readable aloud, with a check character; it says nothing about the child. */
import { checkSign, FREE_SIGNS, signs, withCheckSign } from '../rules/base/reference.ts';
import type { Reference } from '../rules/base/vocabulary.ts';

export { readReference } from '../rules/base/reference.ts';

/** Without vowels there is no word that nobody wants to read about a child. Older references have them, and are read. */
const vowels = 'AE';
const drawn = [...signs].filter((sign) => !vowels.includes(sign)).join('');

/** The reference of seven free signs, each given by its place among the 29: a whole number from 0 to 28. */
export function referenceOf(places: readonly number[]): Reference {
  return withCheckSign(places.map((place) => signs.charAt(place)).join(''));
}

/** A new reference, without vowels. `random(n)` gives a whole number from 0 to n - 1, unpredictably. */
export function newReference(random: (below: number) => number): Reference {
  for (;;) {
    const free = Array.from({ length: FREE_SIGNS }, () => drawn.charAt(random(drawn.length))).join('');
    if (!vowels.includes(checkSign(free))) return withCheckSign(free);
  }
}

/** A new concern drew the reference of somebody else's case; one in many millions. Nothing was kept: send again. */
export class ReferenceTaken extends Error {
  readonly code = 'reference-taken';
  constructor(reference: Reference) {
    super(`The reference ${reference} belongs to another case.`);
    this.name = 'ReferenceTaken';
  }
}
