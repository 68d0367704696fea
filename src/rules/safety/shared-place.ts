/** Whether safety in a place that both children use was thought of, as far as a case says (PR-12). */

import { isBlank } from '../base/names.ts';
import type { Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { otherChildOf } from '../record/referrers-answers.ts';
import type { Guard } from '../rows/guard.ts';

/** The referrer says that both use one place, and nothing of what is done or planned there. */
export function lacksPlan(c: Pick<Case, 'origin' | 'referrersAnswers'>): boolean {
  const { sharePlace, planning = '' } = otherChildOf(c);
  return sharePlace === 'yes' && isBlank(planning);
}

/** Since when there is a plan, or the reason why none is needed. */
export function answeredAt({ safetyPlans = [], safetyNotNeeded }: Case): Instant | undefined {
  return safetyPlans[0]?.at ?? safetyNotNeeded?.at;
}

export const safetyUnanswered: Guard = {
  source: 'PR-12',
  holds: (c) => lacksPlan(c) && answeredAt(c) === undefined,
  otherwise: 'Nothing is still to be said about safety before the meeting.',
  hides: true,
};
