/** The plan after an outcome is recorded: what is open is carried over, what the cards add is numbered on (CN-18). */

import type { Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { MeetingOutcome, OutcomeAnswers, PlannedAction } from '../record/outcome.ts';
import type { Plan } from '../record/plan.ts';

/** As outcomes of before have it: the plan for a shared place is looked at again by the team that looks after it. */
function safetyReview({ place, placeOwner, placeReview }: OutcomeAnswers['safety']): readonly PlannedAction[] {
  return place !== 'yes' || placeOwner === undefined || placeReview === undefined
    ? []
    : [{ what: 'Look at the safety plan for the shared place again.', team: placeOwner, by: placeReview }];
}

export const nextNumber = ({ actions }: Plan): number => actions.length + 1;

export const noPlan: Plan = { risks: [], actions: [], referrals: [] };

/** `reviewedBy`: whether a plan for a shared place is looked at again as a safety plan, or as an action of this plan. */
export function planAfter(
  { plan = noPlan }: Case,
  { meeting, cards }: MeetingOutcome,
  at: Instant,
  reviewedBy: 'safety-plan' | 'action',
): Plan {
  const agreed = cards.plan?.answers as OutcomeAnswers['plan'] | undefined;
  const safety = cards.safety?.answers as OutcomeAnswers['safety'] | undefined;
  const added = [
    ...(agreed?.actions ?? []),
    ...(safety === undefined || reviewedBy === 'safety-plan' ? [] : safetyReview(safety)),
  ];
  return {
    ...plan,
    risks: [...plan.risks, ...(agreed === undefined ? [] : [{ text: agreed.risks, meeting, at }])],
    actions: [
      ...plan.actions,
      ...added.map((one, index) => ({ ...one, number: nextNumber(plan) + index, since: at, earlier: [] })),
    ],
  };
}
