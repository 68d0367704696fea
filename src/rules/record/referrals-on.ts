/** Referrals that the procedure sends on from a case: to the active social care team, or to First Contact (CN-09 to CN-11). */
import type { Instant, PersonRef, TeamId } from '../base/vocabulary.ts';

export type ReferralReason = 'active' | 'not-active' | 'under-ten';

/** Why a referral that was sent on does not stand any more. */
export type WithdrawalReason =
  /** It was never for them: what they read is a personal data breach. */
  | 'misdirected'
  /** It was right when it was sent. */
  | 'not-needed';

/** A referral the procedure sends on: to the active team's manager, or to First Contact. */
export interface ReferralOn {
  readonly number: number;
  readonly team: TeamId;
  readonly because: ReferralReason;
  readonly at: Instant;
  readonly confirmed?: {
    readonly at: Instant;
    readonly by: PersonRef;
    readonly note?: string;
    readonly sentOn?: TeamId;
    /** First Contact did not send it on; the note says why. */
    readonly notSent?: true;
  };
  /** First Contact have it, and had not decided then which team will have it. */
  readonly undecided?: { readonly at: Instant; readonly by: PersonRef; readonly note?: string };
  readonly withdrawn?: {
    readonly at: Instant;
    readonly by: PersonRef;
    readonly because: WithdrawalReason;
    readonly reason: string;
  };
}
