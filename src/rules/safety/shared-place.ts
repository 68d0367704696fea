/** Whether safety in a place that both children use was thought of, as far as a case says (PR-12). */

import { isBlank } from '../base/names.ts';
import type { Instant } from '../base/vocabulary.ts';
import { type AskedFor, askedBy } from '../outcome/asked-by.ts';
import { recordedOutcome } from '../outcome/outcome.ts';
import type { Case } from '../record/case.ts';
import { otherChildOf, otherChildToldAt } from '../record/referrers-answers.ts';
import type { Guard } from '../rows/guard.ts';
import { isCarriedOn } from '../stages.ts';

/** The referrer says that both use one place, and nothing of what is done or planned there. */
function lacksPlan(c: Pick<Case, 'origin' | 'referrersAnswers'>): boolean {
  const { sharePlace, planning = '' } = otherChildOf(c);
  return sharePlace === 'yes' && isBlank(planning);
}

/** Whether there was a plan already. */
const hadPlan = ({ safetyPlans = [] }: Case, since: Instant): boolean =>
  safetyPlans.some(({ at, ended }) => at < since && (ended === undefined || ended.at > since));

/** When there was a plan, or the reason why none is needed. */
function answeredAt({ safetyPlans = [], safetyNotNeeded }: Case, since: Instant): Instant | undefined {
  const planned = safetyPlans.find(({ at }) => at >= since)?.at;
  const notNeeded = safetyNotNeeded !== undefined && safetyNotNeeded.at >= since ? safetyNotNeeded.at : undefined;
  return planned ?? notNeeded;
}

type Wanted = Pick<AskedFor, 'since' | 'metAt'>;

/** From what the referrer told: until an outcome says more, unless it was told after that. */
export function wantedByReferrer(c: Case): readonly Wanted[] {
  const since = otherChildToldAt(c, 'sharePlace');
  const outcome = recordedOutcome(c)?.recorded?.at;
  const isNews = outcome === undefined || since > outcome;
  const isWanted = isCarriedOn(c) && lacksPlan(c) && isNews && !hadPlan(c, since);
  return isWanted ? [{ since, metAt: answeredAt(c, since) }] : [];
}

/** From an outcome that does not know whether both use one place, where there is no plan and nothing newer is told. */
export function wantedByOutcome(c: Case): readonly AskedFor[] {
  if (!isCarriedOn(c) || wantedByReferrer(c).length > 0) return [];
  return askedBy(
    c,
    ({ cards, recorded }) =>
      cards.safety?.answers.place === 'not-known' && recorded !== undefined && !hadPlan(c, recorded.at),
    (since) => answeredAt(c, since),
  );
}

export const safetyUnanswered: Guard = {
  source: 'PR-12',
  holds: (c) => [...wantedByReferrer(c), ...wantedByOutcome(c)].some(({ metAt }) => metAt === undefined),
  otherwise: 'Nothing is still to be said about safety in a place that both children use.',
  hides: true,
};
