/** What was saved on a card of the outcome, as its inputs hold it. */
import type { Raw } from '../../../cards/form/fields.ts';
import type { CaseView } from '../../../cases/sight.ts';
import { cardsLeft, currentOutcome, lastAnswers, outcomeCards } from '../../../rules/outcome/outcome.ts';
import { saving } from '../../../rules/outcome/saving.ts';
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

/** Said on the card that somebody opens first: whoever goes on has read it. */
export const savedByItself = ({ case: c }: FormView): readonly string[] =>
  cardsLeft(c).length === outcomeCards.length
    ? ['Each of the six cards is saved by itself. Nothing will be shared until you record the outcome.']
    : [];

/** After a card the next that nobody has saved, and after the last what records them all. */
export const nextCard = ({ case: c }: CaseView) => {
  const [next] = cardsLeft(c);
  return next === undefined ? 'record-outcome' : saving[next];
};
