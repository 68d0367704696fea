/** What the inputs of case forms are made of: choices from a table of words, texts within the authority's limits. */
import type { Choice } from '../../../cards/form/fields.ts';
import { yesNoWords } from '../../../rules/base/vocabulary.ts';
import { type FormView, long, short } from './shape.ts';

type Words<V extends string> = Readonly<Record<V, string>>;
/** One a word, in their order. */
export const choicesOf = <V extends string>(words: Words<V>) =>
  (Object.keys(words) as V[]).map((value) => ({ value, title: words[value] }) as const satisfies Choice);

export const yesNo = choicesOf({ yes: 'Yes', no: 'No' });
export const yesNoNotKnown = choicesOf(yesNoWords);

const hinted = (hint: string | undefined) => (hint === undefined ? {} : { hint });
export const shortText = <const Id extends string>(look: Pick<FormView, 'by'>, id: Id, label: string, hint?: string) =>
  ({ kind: 'text', id, label, limit: short(look), ...hinted(hint) }) as const;
export const longText = <const Id extends string>(look: Pick<FormView, 'by'>, id: Id, label: string, hint?: string) =>
  ({ kind: 'text', id, label, long: true, limit: long(look), ...hinted(hint) }) as const;
export const needed = { required: true } as const;
/** Shown once somebody asks for more, or where something stands in it or is wrong with it. */
export const folded = { folded: true } as const;
