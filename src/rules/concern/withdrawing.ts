/** Taking back a referral that was sent on: sight, nudges and post end with it (CN-09, CN-10, SC-11). */

import { withoutTeam } from '../aim/by-mistake.ts';
import type { TeamId } from '../base/vocabulary.ts';
import type { ContactNeeded } from '../handling/events.ts';
import type { InvitationsChanged } from '../meeting/actions/change-invitations.ts';
import type { Invited } from '../meeting/inviting.ts';
import { type Case, type ReferralOn, standingInvitations, type WithdrawalReason } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';

export interface Withdrawal {
  readonly because: WithdrawalReason;
  readonly reason: string;
}
export interface ReferralWithdrawn extends Withdrawal {
  readonly type: 'referral-withdrawn';
  readonly number: number;
  readonly team: TeamId;
}

/** Words for a team in a task or a refusal; a team that has left the register has no name any more. */
export const teamName = ({ roster }: Pick<ActorContext, 'roster'>, team: TeamId): string =>
  roster.team(team)?.name ?? 'a team that has left the register';

/** What a team read that it was not for, somebody has to report; within the time the law gives, which is not Pathway's. */
function breach({ number, team }: ReferralOn, by: Pick<ActorContext, 'roster'>): ContactNeeded {
  const what = `report a personal data breach: this case was referred to ${teamName(by, team)} by mistake. "Who has looked" shows who opened it`;
  return { type: 'to-tell', id: `breach:${number}`, who: 'your data protection officer', what };
}

export function withdrawn(
  referrals: readonly ReferralOn[],
  { because, reason }: Withdrawal,
  by: Pick<ActorContext, 'roster'>,
): readonly (ReferralWithdrawn | ContactNeeded)[] {
  return referrals.flatMap((one) => [
    { type: 'referral-withdrawn', number: one.number, team: one.team, because, reason } as const,
    ...(because === 'misdirected' ? [breach(one, by)] : []),
  ]);
}

/**
 * A team that it was never for reads nothing by an invitation either, whatever has become of the newest meeting; one that
 * it was for may know what the meeting needs. `invited`: who is asked in its place.
 */
export function uninviting(
  c: Case,
  referrals: readonly ReferralOn[],
  { because, reason }: Withdrawal,
  invited: readonly Invited[] = [],
): readonly InvitationsChanged[] {
  const wrong = because === 'misdirected' ? referrals.map((one) => one.team) : [];
  const off = standingInvitations(c).flatMap(({ team }) => (wrong.includes(team) ? [team] : []));
  return off.length + invited.length === 0 ? [] : [{ type: 'invitations-changed', invited, withdrawn: off, reason }];
}

/** Whether the check of the system as it stands is what sent it there. */
function isBasedOnCheck({ systemCheck }: Case, { team, because }: ReferralOn): boolean {
  return systemCheck?.result === because && (because !== 'active' || systemCheck.activeTeam === team);
}

/** A check that sent it to the wrong team was wrong itself: it is asked for again. */
export function withoutReferral(
  c: Case,
  { number, because, reason }: ReferralWithdrawn,
  signed: Pick<NonNullable<ReferralOn['withdrawn']>, 'at' | 'by'>,
): Partial<Case> {
  const found = c.referralsOn.find((one) => one.number === number);
  const isMisdirected = because === 'misdirected' && found !== undefined;
  const isCheckWrong = isMisdirected && isBasedOnCheck(c, found);
  return {
    referralsOn: c.referralsOn.map((one) =>
      one.number === number ? { ...one, withdrawn: { ...signed, because, reason } } : one,
    ),
    ...(isCheckWrong ? { systemCheck: undefined } : {}),
    ...(isMisdirected ? withoutTeam(c, found.team, { ...signed, reason }) : {}),
  };
}
