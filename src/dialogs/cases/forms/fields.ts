/** What the inputs of case forms are made of: choices from a table of words, texts within the authority's limits. */
import type { Choice } from '../../../cards/form/fields.ts';
import { beginningOf } from '../../../cards/text.ts';
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

export const notAnother = 'Do not name another child: write "another child".';

/** Characters of a text in a list. */
const MOST_IN_A_LIST = 80;
export const inAList = (text: string): string => beginningOf(text, MOST_IN_A_LIST);

interface Numbered {
  readonly number: number;
}
/** Which of several of a case, by its number there. */
export const whichField = (label: string, choices: readonly Choice[]) =>
  ({ kind: 'choice', id: 'number', label, required: true, rulesSay: true, compact: true, choices }) as const;
/** Chosen already where there is only one. */
export const theOnly = ([only, ...more]: readonly Numbered[]) =>
  only === undefined || more.length > 0 ? {} : { number: String(only.number) };

/** Whether the children could meet where somebody meets the family (PR-12). */
export const buildingFields = (look: Pick<FormView, 'by'>, planned: string) =>
  [
    {
      kind: 'choice',
      id: 'building',
      label: 'Could a child who may have been harmed be in that building then?',
      required: true,
      compact: true,
      choices: yesNoNotKnown,
    },
    longText(look, 'planned', planned),
  ] as const;
