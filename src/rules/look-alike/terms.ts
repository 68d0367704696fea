/**
 * Under what a case stands in the index of names, and under what those that may be the same young person are looked for.
 * A term is of two words of the name and one more thing, so that all it finds agrees, however common a name is.
 */
import type { Traits } from './traits.ts';

/** Words come in their order. */
export const pairsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, n) => words.slice(n + 1).map((other) => `${word} ${other}`));

const withEach = ({ name, setting }: Traits, years: readonly number[]): readonly string[] => {
  const besides = [...years.map((year) => `born ${year}`), ...setting.map((word) => `at ${word}`)];
  return pairsOf(name).flatMap((pair) => besides.map((one) => `pair ${pair} ${one}`));
};

const yearOf = ({ birthYear }: Traits): readonly number[] => (birthYear === undefined ? [] : [birthYear]);

export const termsOf = (traits: Traits): readonly string[] => withEach(traits, yearOf(traits));

export const termsSought = (traits: Traits): readonly string[] =>
  withEach(
    traits,
    yearOf(traits).flatMap((year) => [year - 1, year, year + 1]),
  );
