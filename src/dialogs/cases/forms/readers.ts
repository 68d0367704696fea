/** Who will read what is typed into a form: said above its inputs, before anything is sent. */
import type { Field } from '../../../cards/form/fields.ts';
import { type ReadBy, readersOf, sayReaders } from '../../../rules/record/readers.ts';

type Text = Field & { readonly kind: 'text' };
const isWords = (field: Field): field is Text => field.kind === 'text' && field.becomes === undefined;

/** The inputs into which people write in their own words. */
export const wordsAskedFor = (fields: readonly Field[]): readonly Text[] => fields.filter(isWords);

/** More labels than these in one sentence, nobody reads. */
const MOST_NAMED = 3;

/** One sentence where all have the same readers, else one for each group of inputs; a long group comes last, as the rest. */
export function readersWords(fields: readonly Field[], readBy: ReadBy): readonly string[] {
  const all = Map.groupBy(wordsAskedFor(fields), ({ id }) => sayReaders(readersOf(readBy, id)));
  const groups = [...all].toSorted(([, one], [, other]) => Number(isLong(one)) - Number(isLong(other)));
  const rest = groups.filter(([, inputs]) => isLong(inputs)).length === 1;
  return groups.map(([readers, inputs]) => {
    const named =
      rest && isLong(inputs) ? 'everything else you write' : inputs.map(({ label }) => `"${label}"`).join(', ');
    return `**Who will read ${groups.length === 1 ? 'what you write' : named}:** ${readers}.`;
  });
}

const isLong = (inputs: readonly Text[]): boolean => inputs.length > MOST_NAMED;
