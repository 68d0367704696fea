/** Who will read what is typed into a form: said above its inputs, before anything is sent. */
import type { Field } from '../../../cards/form/fields.ts';
import { type ReadBy, readersOf, sayReaders } from '../../../rules/record/readers.ts';

type Text = Field & { readonly kind: 'text' };
const isWords = (field: Field): field is Text => field.kind === 'text' && field.becomes === undefined;

/** The inputs into which people write in their own words. */
export const wordsAskedFor = (fields: readonly Field[]): readonly Text[] => fields.filter(isWords);

/** More labels than these in one sentence, nobody reads. */
const MOST_NAMED = 3;

/** One sentence for those who read all of it, and one for each group of inputs that others read as well; a long group comes last, as the rest. */
export function readersWords(fields: readonly Field[], readBy: ReadBy): readonly string[] {
  const all = [...Map.groupBy(wordsAskedFor(fields), ({ id }) => sayReaders(readersOf(readBy, id))).values()].map(
    (inputs) => ({ inputs, readers: readersOf(readBy, inputs[0]?.id ?? '') }),
  );
  const [first, ...others] = all;
  if (first === undefined) return [];
  const ofAll = first.readers.filter((one) => others.every(({ readers }) => readers.includes(one)));
  const groups = all
    .map(({ inputs, readers }) => ({ inputs, more: readers.filter((one) => !ofAll.includes(one)) }))
    .filter(({ more }) => more.length > 0)
    .toSorted((one, other) => Number(isLong(one.inputs)) - Number(isLong(other.inputs)));
  const rest = groups.filter(({ inputs }) => isLong(inputs)).length === 1;
  const also = ofAll.length === 0 ? '' : ' also';
  return [
    ...(ofAll.length === 0 ? [] : [`**Who will read what you write:** ${sayReaders(ofAll)}.`]),
    ...groups.map(({ inputs, more }) => {
      const named =
        rest && isLong(inputs) ? 'everything else you write' : inputs.map(({ label }) => `"${label}"`).join(', ');
      return `**Who will${also} read ${named}:** ${sayReaders(more)}.`;
    }),
  ];
}

const isLong = (inputs: readonly Text[]): boolean => inputs.length > MOST_NAMED;
