/** What is odd about the answers of a card, and about recording them all: asked about, never refused. */

import { newReaders } from '../plan/new-readers.ts';
import type { Case } from '../record/case.ts';
import type { OutcomeAnswers, OutcomeCard } from '../record/outcome.ts';
import { isOpenAction } from '../record/plan.ts';
import type { ActorContext } from '../rows/context.ts';
import type { Doubt } from '../rows/doubt.ts';
import { noWorkingDays } from '../rows/odd-days.ts';
import { currentOutcome, withOutcome } from './outcome.ts';
import { planAfter } from './planned.ts';

type Days<C extends OutcomeCard> = (answers: OutcomeAnswers[C]) => readonly (string | undefined)[];

/** The days to come that a card sets, as far as they count beside its other answers. */
const daysToCome: { readonly [C in OutcomeCard]?: Days<C> } = {
  assessment: ({ aim, dueBy }) => (aim === 'yes' ? [dueBy] : []),
  safety: ({ place, placeReview }) => (place === 'yes' ? [placeReview] : []),
  plan: ({ actions }) => actions.map(({ by }) => by),
  next: ({ another, anotherBy }) => (another === 'yes' ? [anotherBy] : []),
};

export function oddDaysOf<C extends OutcomeCard>(
  card: C,
  answers: OutcomeAnswers[C],
  by: ActorContext,
): readonly Doubt[] {
  const days = daysToCome[card] as Days<C> | undefined;
  return noWorkingDays(days?.(answers) ?? [], by);
}

/** The teams that have an action and were not there: the action is why they read the case on. */
export function awayWithActions(c: Case, by: ActorContext): readonly Doubt[] {
  const outcome = currentOutcome(c);
  if (outcome === undefined) return [];
  const recorded = { at: by.now, by: { id: by.actor.id, name: by.actor.name } };
  const after = { ...c, ...withOutcome(c, { ...outcome, recorded }) };
  const teams = planAfter(c, outcome, by.now, 'safety-plan')
    .actions.filter(isOpenAction)
    .map(({ team }) => team);
  return newReaders(after, teams, by, 'did not come and sent no information, and has an action');
}
