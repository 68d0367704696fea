/** What the inputs of an outcome's cards, and of its plan, are made of. */
import type { Choice, Raw } from '../../../cards/form/fields.ts';
import { yesNoWords } from '../../../rules/base/vocabulary.ts';
import { currentOutcome, lastAnswers } from '../../../rules/outcome/outcome.ts';
import type { OutcomeAnswers, OutcomeCard } from '../../../rules/record/outcome.ts';
import { type FormView, long, short } from './shape.ts';

type Words<V extends string> = Readonly<Record<V, string>>;
export const choicesOf = <V extends string>(words: Words<V>) =>
  (Object.keys(words) as V[]).map((value) => ({ value, title: words[value] }) as const satisfies Choice);

export const yesNo = choicesOf({ yes: 'Yes', no: 'No' });
export const yesNoNotKnown = choicesOf(yesNoWords);

const hinted = (hint: string | undefined) => (hint === undefined ? {} : { hint });
export const shortText = <const Id extends string>(look: FormView, id: Id, label: string, hint?: string) =>
  ({ kind: 'text', id, label, limit: short(look), ...hinted(hint) }) as const;
export const longText = <const Id extends string>(look: FormView, id: Id, label: string, hint?: string) =>
  ({ kind: 'text', id, label, long: true, limit: long(look), ...hinted(hint) }) as const;
export const needed = { required: true } as const;

/** What was saved on it last, as it stands in its inputs; of the meeting before without what is of that meeting alone. */
export function rawOf<C extends OutcomeCard>(
  { case: c }: FormView,
  card: C,
  ofItsMeeting: readonly (keyof OutcomeAnswers[C])[] = [],
): Raw {
  const isSaved = currentOutcome(c)?.cards[card] !== undefined;
  const left = new Set<string>(isSaved ? [] : ofItsMeeting.map(String));
  const answers = Object.entries(lastAnswers(c, card) ?? {}).filter(([id]) => !left.has(id));
  return Object.fromEntries(
    answers.map(([id, value]) => [id, Array.isArray(value) ? value.join(',') : String(value ?? '')]),
  );
}
