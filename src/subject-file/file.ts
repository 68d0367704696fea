/** What the file of one child holds, whichever record it is made of. */
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Mark } from './marks.ts';
import type { Value } from './values.ts';

export interface Item {
  readonly at: Instant;
  readonly mark: Mark;
  /** What happened, in a sentence. */
  readonly words: string;
  readonly values: readonly Pick<Value, 'label' | 'text'>[];
}

export interface SubjectFile {
  readonly title: string;
  /** What those who look through it have to know of this one. */
  readonly notes: readonly string[];
  /** References of other cases that have to do with it. */
  readonly linked: readonly string[];
  /** What happened and what was written, the oldest first. */
  readonly items: readonly Item[];
  /** Who looked at it and when. */
  readonly looks: readonly Item[];
}

const aReference = /^[2-9A-HJKMNP-RTV-Z]{4}-[2-9A-HJKMNP-RTV-Z]{4}$/;

/** What happened at once as items, one for each mark that it has. `unnamed` takes the names of other children out of a text. */
export function itemsByMark(
  { at, words, mark: own }: Omit<Item, 'values'>,
  valued: readonly (Pick<Value, 'label' | 'text'> & { readonly mark: Mark })[],
  unnamed: (text: string) => string,
): readonly Item[] {
  const marks = [...new Set<Mark>([own, ...valued.map(({ mark }) => mark)])];
  return marks.map((mark) => {
    const values = valued.filter((one) => one.mark === mark);
    // Of another child the reference of their record alone: what is in it is theirs.
    const isOther = mark === 'other-child';
    const shown = isOther ? values.filter(({ text }) => aReference.test(text)) : values;
    return {
      at,
      mark,
      words: isOther ? words : unnamed(words),
      values: shown.map(({ label, text }) => ({ label, text: isOther ? text : unnamed(text) })),
    };
  });
}
