/** What leaves Pathway about one child names no other: their names and the references of their cases are taken out. */
import { readReference } from '../../rules/base/reference.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';

export interface Naming {
  readonly reference: Reference;
  /** The young person it is about, who stays named: each name under which they stand, or stood. */
  readonly own: readonly string[];
  /** Other children that Pathway knows to have to do with the case. */
  readonly others: readonly string[];
  /** Workers, who stay named also where they are called as a child is. */
  readonly workers: readonly string[];
}

const anotherChild = 'another child';
const aReference = /\b[2-9A-HJKMNP-RTV-Z]{4}-[2-9A-HJKMNP-RTV-Z]{4}\b/g;
// A hyphen needs no escape where it is no range, and may have none.
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const plain = (text: string): string => text.trim().toLowerCase();
const wordsIn = (name: string): readonly string[] =>
  name
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1);

/** The text with `another child` in the place of the others' names, and no reference but its own. */
export function withoutOtherChildren(text: string, { reference, own: names, others, workers }: Naming): string {
  const own = new Set(names.flatMap((name) => [plain(name), ...wordsIn(name).map(plain)]));
  const named = others.flatMap((other) => [other.trim(), ...wordsIn(other)]);
  const taken = new Set(named.map(plain).filter((one) => one !== '' && !own.has(one)));
  const stays = workers.map(plain).filter((one) => !taken.has(one));
  // The longest first, so that a whole name is one child and not two.
  const all = [...new Set([...names.map(plain), ...stays, ...taken])].filter((one) => one !== '');
  const longestFirst = all.toSorted((one, other) => other.length - one.length).map(escaped);
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const unnamed =
    taken.size === 0 ? text : text.replace(anyName, (one) => (taken.has(plain(one)) ? anotherChild : one));
  return unnamed.replace(aReference, (one) =>
    one === reference || readReference(one) === undefined ? one : 'another case',
  );
}
