/**
 * A name as somebody types it to find a case, and under what the case stands: whole words, in any order, however they are
 * written. A part of a word finds nothing: what is kept of words are hashes, and those of parts would be few enough to be
 * told apart.
 */
import { pairsOf } from './terms.ts';
import { ofAnybody, type Traits } from './traits.ts';
import { halvesIn, longest, withoutInitials, wordsIn } from './words.ts';

/** One word of it: any of these ways, each with all of its words. `Anne-Marie` is `annemarie`, or `anne` and `marie`. */
type Typed = readonly (readonly string[])[];

/** All of its words are in the name that is sought. */
export interface NameSought {
  readonly typed: readonly Typed[];
}

const longestOf = (ways: Typed): number => Math.max(...ways.flat().map(({ length }) => length));

/** Undefined where it holds no word that could be one of a name. */
export function nameSought(text: string): NameSought | undefined {
  const typed = halvesIn(text).map((halves) => {
    const ways = [[halves.join('')], ...(halves.length > 1 ? [halves] : [])];
    return ways
      .map((way) => withoutInitials(way).filter((word) => !ofAnybody.has(word)))
      .filter((way) => way.length > 0);
  });
  const words = typed.filter((ways) => ways.length > 0);
  return words.length === 0 ? undefined : { typed: words };
}

/** Two words together, so that many who have one of them are not read; or the one there is. */
function termIn(words: readonly string[]): string {
  const [one = '', other] = longest([...new Set(words)], 2);
  return other === undefined ? one : `${one} ${other}`;
}

/** Under any of these stands what is sought, and perhaps some besides: `hasName` says which. */
export function nameTermsSought({ typed }: NameSought): readonly string[] {
  const [first = [[]], second = [[]]] = typed.toSorted((one, other) => longestOf(other) - longestOf(one));
  return [...new Set(first.flatMap((one) => second.map((other) => termIn([...one, ...other]))))];
}

/** Under what a case stands. */
export const nameTermsOf = ({ name }: Traits): readonly string[] => [...name, ...pairsOf(name)];

export function hasName({ typed }: NameSought, name: string): boolean {
  const words = new Set(wordsIn(name));
  return typed.every((ways) => ways.some((way) => way.every((word) => words.has(word))));
}
