/** A referral that a meeting decided (CJ-25, CJ-26): it stays owed from the outcome that decided it until it is made. */

import type { Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { ReferralMade } from '../record/plan.ts';

export interface DecidedReferral {
  /** The number of the meeting. */
  readonly meeting: number;
  readonly since: Instant;
  readonly madeAt?: Instant | undefined;
  /** Why, as that meeting said it. */
  readonly why: string;
}

type Kind = ReferralMade['kind'];
export const whyFields = { mappa: 'mappaWhy', exploitation: 'exploitationWhy' } as const satisfies Record<Kind, string>;

const wasOwedAt = (one: DecidedReferral | undefined, at: Instant): boolean =>
  one !== undefined && (one.madeAt === undefined || one.madeAt > at);

/**
 * Each that was decided, in that order. A later outcome that decides the same again begins nothing anew while it is owed;
 * one that says "no referral", with why, takes it back; "already referred" waits for the record that it was made.
 */
export function decidedReferrals(c: Pick<Case, 'outcomes' | 'plan'>, kind: Kind): readonly DecidedReferral[] {
  const made = (c.plan?.referrals ?? []).filter((one) => one.kind === kind);
  const found: DecidedReferral[] = [];
  for (const { meeting, recorded, cards } of c.outcomes ?? []) {
    const answers = cards.considered?.answers;
    if (recorded === undefined || answers === undefined) continue;
    const since = recorded.at;
    const isOwed = wasOwedAt(found.at(-1), since);
    if (answers[kind] === 'no-referral' && isOwed) found.pop();
    if (answers[kind] === 'refer' && !isOwed) {
      const madeAt = made.find(({ at }) => at >= since)?.at;
      found.push({ meeting, since, madeAt, why: answers[whyFields[kind]] });
    }
  }
  return found;
}

/** The one that is still to be made. */
export const owedReferral = (c: Pick<Case, 'outcomes' | 'plan'>, kind: Kind): DecidedReferral | undefined =>
  decidedReferrals(c, kind).find(({ madeAt }) => madeAt === undefined);
