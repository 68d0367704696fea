/** What a team was given that a referral reached by mistake: their part in it ends, and it waits for another team (SC-11). */
import type { Instant, TeamId } from '../base/vocabulary.ts';
import type { ReferralOn } from './referrals-on.ts';

interface Facts {
  readonly referralsOn: readonly ReferralOn[];
}

/** When it was recorded that a team should never have had the case; undefined where that was never so, or a referral since was right. */
export function wrongSince({ referralsOn }: Facts, team: TeamId): Instant | undefined {
  const withdrawn = referralsOn.findLast((one) => one.team === team)?.withdrawn;
  return withdrawn?.because === 'misdirected' ? withdrawn.at : undefined;
}

/** Since when something has been nobody's that was given to a team then; what they are given afterwards, is meant for them. */
export function nobodysSince(c: Facts, team: TeamId, given: Instant): Instant | undefined {
  const wrong = wrongSince(c, team);
  return wrong !== undefined && given <= wrong ? wrong : undefined;
}
