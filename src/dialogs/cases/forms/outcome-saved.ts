/** What was saved on a card of the outcome, as its inputs hold it. */
import type { Raw } from '../../../cards/form/fields.ts';
import { currentOutcome, lastAnswers } from '../../../rules/outcome/outcome.ts';
import type { OutcomeAnswers, OutcomeCard } from '../../../rules/record/outcome.ts';
import type { FormView } from './shape.ts';

/** The newest; of the meeting before without what is of that meeting alone. */
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
