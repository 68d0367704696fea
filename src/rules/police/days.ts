/** The days of a police decision: which cannot be as they were told, and which seldom are (CJ-01, CJ-10). */
import { sayDate } from '../base/local-time.ts';
import type { LocalDate } from '../base/vocabulary.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { decisions } from './decisions.ts';
import type { PoliceDecision } from './facts.ts';

type Told = Pick<PoliceDecision, 'decision' | 'decidedOn' | 'interviewedOn' | 'reviewOn' | 'receivedOn'>;

/** A decision without its day, a day to come, or one known before it was made. `today`: in Europe/London. */
export function wrongDays(told: Told, today: LocalDate): Refusal | undefined {
  const { decision, decidedOn, receivedOn } = told;
  if (decisions[decision].goesOn === undefined && decidedOn === undefined) {
    return refusal('invalid', 'Enter the day on which the police decided this.', 'CJ-01', 'decidedOn');
  }
  if (decidedOn !== undefined && decidedOn > today) {
    return refusal('invalid', 'That day has not come yet. Enter the day of the decision.', 'CJ-01', 'decidedOn');
  }
  if (receivedOn > today) {
    const says = 'That day has not come yet. Enter the day on which you were told.';
    return refusal('invalid', says, 'CJ-10', 'receivedOn');
  }
  return decidedOn !== undefined && receivedOn < decidedOn
    ? refusal('invalid', 'That is before the day of the decision. Check both days.', 'CJ-10', 'receivedOn')
    : wrongReview(told);
}

/** A deferred decision without the day on which it is looked at again, or with one before it was made. */
function wrongReview({ decision, decidedOn = '', reviewOn }: Told): Refusal | undefined {
  if (decisions[decision].isDeferred === undefined) return undefined;
  if (reviewOn === undefined) {
    return refusal('invalid', 'Enter the day on which the decision will be looked at again.', 'A-10', 'reviewOn');
  }
  return reviewOn < decidedOn
    ? refusal('invalid', 'That is before the day of the decision. Check both days.', 'A-10', 'reviewOn')
    : undefined;
}

/** What was told, without a day that belongs to a deferred decision alone. */
export function ofItsKind<T extends Told>(told: T): T {
  const { reviewOn: _reviewOn, ...rest } = told;
  return decisions[told.decision].isDeferred === undefined ? (rest as T) : told;
}

/** An interview after the decision. */
export function oddDays({ decidedOn, interviewedOn }: Told): readonly Doubt[] {
  if (decidedOn === undefined || interviewedOn === undefined) return [];
  const [decided, interviewed] = [sayDate(decidedOn), sayDate(interviewedOn)];
  return whenOdd(interviewedOn > decidedOn, {
    id: `interview-after:${interviewedOn}`,
    asks: `The interview on ${interviewed} is after the decision on ${decided}. Is that right?`,
  });
}
