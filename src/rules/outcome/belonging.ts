/** Answers of a card that belong to another of its answers: where that is given otherwise, they are not kept (CN-19 to CN-22). */
import type { OutcomeAnswers, OutcomeCard } from '../record/outcome.ts';

type Keeping = { readonly [C in OutcomeCard]?: (answers: OutcomeAnswers[C]) => OutcomeAnswers[C] };

const keeping: Keeping = {
  // No assessment, so no day of it, no recipients and no service that leads it.
  assessment: ({ model, dueBy, sharedHow, leadAgency, leadWhy, ...kept }) =>
    kept.aim === 'yes' ? { model, dueBy, sharedHow, leadAgency, leadWhy, ...kept } : { ...kept, sharedWith: [] },
  // No place that both use, so no team that looks after a plan for it.
  safety: ({ placeOwner, placeReview, ...kept }) => (kept.place === 'no' ? kept : { placeOwner, placeReview, ...kept }),
  next: ({ anotherBy, ...kept }) => (kept.another === 'yes' ? { anotherBy, ...kept } : kept),
};

/** What is kept of a card, as it was answered. */
export function keptOf<C extends OutcomeCard>(card: C, answers: OutcomeAnswers[C]): OutcomeAnswers[C] {
  const kept = keeping[card]?.(answers) ?? answers;
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as OutcomeAnswers[C];
}
