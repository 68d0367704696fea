/** Several names, and how many there are, within a sentence, as people say them. */

/** `Police, Health and MASH`; with `or` where one of them is meant. */
export const sayAll = (names: readonly string[], last: 'and' | 'or' = 'and'): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}` : names.join('');

/** More names in one line would push everything else off a phone. */
const MOST_NAMES = 4;

/** All of them, or the first few `and 12 others`: one name more is no longer than to say that there is one. */
export function sayFirst(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return sayAll(rest > 1 ? [...names.slice(0, MOST_NAMES), `${rest} others`] : names);
}

/** `1 case`, `2 cases`, `1,200 cases`. */
export const sayCount = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
