/** A decision that is not later than the newest on record: entered twice, or from a form opened before that one. */
import { sayDate } from '../base/local-time.ts';
import type { Case } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import type { Doubt } from '../rows/doubt.ts';
import { decisions } from './decisions.ts';
import type { PoliceDecision } from './facts.ts';

/** None where the newest has no day of its own, as while an investigation goes on. */
export function notTheNewest(
  { policeDecisions = [] }: Case,
  { decidedOn, receivedOn }: Pick<PoliceDecision, 'decidedOn' | 'receivedOn'>,
  { calendar }: Pick<ActorContext, 'calendar'>,
): readonly Doubt[] {
  const newest = policeDecisions.at(-1);
  if (newest?.decidedOn === undefined || (decidedOn ?? receivedOn) > newest.decidedOn) return [];
  const recorded = `${newest.by.name} recorded this on ${calendar.sayWhen(newest.at)}: ${decisions[newest.decision].title}, decided on ${sayDate(newest.decidedOn)}.`;
  const asks = `${recorded} What you enter now is not later than that, and the case will go by what you enter. Is it another decision, and is its day right?`;
  return [{ id: `after-another:${newest.at}`, asks }];
}
