/** What is wanted of a day on which a plan is looked at, and of the plan that is chosen (PR-12). */

import type { LocalDate } from '../base/vocabulary.ts';
import { rolesOn } from '../record/access.ts';
import type { Case } from '../record/case.ts';
import { managing } from '../record/case-roles.ts';
import type { ActorContext } from '../rows/context.ts';
import type { Guard } from '../rows/guard.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { type NumberedPlan, openSafetyPlans, safetyPlansOfTheirs } from './plans.ts';

/** Weeks. Local policy: a plan is looked at again within them. */
const WITHIN_WEEKS = 12;

const lastDay = ({ calendar, now }: Pick<ActorContext, 'calendar' | 'now'>): LocalDate =>
  Temporal.PlainDate.from(calendar.localDate(now)).add({ weeks: WITHIN_WEEKS }).toString();

/** A day to come, and not too far. */
export function wrongReview(
  on: LocalDate | undefined,
  field: string,
  by: Pick<ActorContext, 'calendar' | 'now'>,
): Refusal | undefined {
  if (on === undefined) return refusal('invalid', 'Say when it will be looked at again.', 'PR-12', field);
  if (on <= by.calendar.localDate(by.now)) return refusal('invalid', 'Choose a day after today.', 'PR-12', field);
  const last = lastDay(by);
  const says = `A safety plan is looked at again within ${WITHIN_WEEKS} weeks: choose ${by.calendar.sayDate(last)} or earlier.`;
  return on > last ? refusal('invalid', says, 'PR-12', field) : undefined;
}

/** Those that somebody may look at or end: all for those who manage the case, else those of their own teams. */
export function safetyPlansFor(
  c: Case,
  { actor, roster }: Pick<ActorContext, 'actor' | 'roster'>,
): readonly NumberedPlan[] {
  const manages = rolesOn(c, actor, roster).some((role) => managing.includes(role));
  return manages ? openSafetyPlans(c) : safetyPlansOfTheirs(c, actor);
}

export function notTheirPlan(c: Case, number: number, by: ActorContext): Refusal | undefined {
  const isTheirs = safetyPlansFor(c, by).some((one) => one.number === number);
  return isTheirs ? undefined : refusal('invalid', 'Choose a safety plan that has not ended.', 'PR-12', 'number');
}

export const somePlanOpen: Guard = {
  source: 'PR-12',
  holds: (c) => openSafetyPlans(c).length > 0,
  otherwise: 'There is no safety plan that has not ended.',
  hides: true,
};
