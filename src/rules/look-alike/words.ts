/**
 * The words of a name, or of a school, as they are compared: whatever the accents, capitals, apostrophes and hyphens
 * were, in any alphabet, and in any order.
 */

/** Letters that Unicode does not take apart, as people write them without their stroke. */
const plain: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ŧ: 't', þ: 'th', ς: 'σ' },
};
const strokes = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
/** Accents and vowel points, which are written or left out; the vowel signs of Indic alphabets are no such thing. */
const accents = /\p{Script=Inherited}|[\u0591-\u05c7]/gu;
/** Signs that say in which direction something is read, and other signs that nobody sees. */
const unseen = /\p{Cf}|\u0640/gu;
const apostrophes = /['\u2018\u2019\u02b9\u02bb\u02bc\u2032`\u00b4]/gu;
const dashes = /[\u2010-\u2015\u2212]/gu;
/** Letters with what stands between the two halves of a name such as O'Brien or Anne-Marie. */
const parts = /[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu;
/** A single letter stands for a name; a single sign of these is one. */
const isInitial = (word: string): boolean => [...word].length === 1 && !/\p{Script=Han}/u.test(word);

function folded(text: string): string {
  const joined = text.replace(unseen, '').replace(apostrophes, "'").replace(dashes, '-');
  const small = joined.normalize('NFKD').replace(accents, '').toUpperCase().toLowerCase();
  return small
    .normalize('NFKD')
    .replace(accents, '')
    .replace(strokes, (letter) => plain[letter] ?? letter);
}

/** The words as they stand there; of one with a hyphen or an apostrophe the halves. */
export const halvesIn = (text: string): readonly (readonly string[])[] =>
  [...folded(text).matchAll(parts)].map(([part]) => part.split(/['-]/));

export const withoutInitials = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].filter((word) => !isInitial(word));

/** Each word once. One with a hyphen or an apostrophe is each of its halves, and both together. */
export function wordsIn(text: string): readonly string[] {
  const words = halvesIn(text).flatMap((halves) => (halves.length === 1 ? halves : [...halves, halves.join('')]));
  return withoutInitials(words);
}

/** At most so many: the longest, because they tell most, whatever the order in which they stand. */
export function longest(words: readonly string[], most: number): readonly string[] {
  return words
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, most)
    .toSorted();
}
