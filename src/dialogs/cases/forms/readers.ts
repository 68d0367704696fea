/** Who will read what is typed into a form: said above its inputs, before anything is sent. */
import type { Field } from '../../../cards/form/fields.ts';
import { type ReadBy, readersOf, sayReaders } from '../../../rules/record/readers.ts';

type Text = Field & { readonly kind: 'text' };
const isWords = (field: Field): field is Text => field.kind === 'text' && field.becomes === undefined;

/** The inputs into which people write in their own words. */
export const wordsAskedFor = (fields: readonly Field[]): readonly Text[] => fields.filter(isWords);

/** One sentence where all have the same readers, else one for each group of inputs. */
export function readersWords(fields: readonly Field[], readBy: ReadBy): readonly string[] {
  const groups = Map.groupBy(wordsAskedFor(fields), ({ id }) => sayReaders(readersOf(readBy, id)));
  return [...groups].map(([readers, inputs]) => {
    const which = groups.size === 1 ? 'what you write' : inputs.map(({ label }) => `"${label}"`).join(', ');
    return `**Who will read ${which}:** ${readers}.`;
  });
}
