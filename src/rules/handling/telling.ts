/** Whom Pathway does not reach, a person has to tell (PR-18). */

import { informationAwaited } from '../aim/information.ts';
import type { TeamId } from '../base/vocabulary.ts';
import { type Case, currentMeeting, standingInvitations, standingReferrals } from '../record/case.ts';
import type { ContactNeeded } from './events.ts';

interface ClosedTeam {
  readonly team: TeamId;
  readonly name: string;
}

/** What the team is still asked on the case: the meeting that is to come, a referral it has not confirmed, information. */
function askedOf(c: Case, team: TeamId): string | undefined {
  const meeting = currentMeeting(c);
  const isInvited = meeting?.state === 'booked' && standingInvitations(c).some((one) => one.team === team);
  if (isInvited) return `meeting-${meeting.number}`;
  const waiting = standingReferrals(c).find((one) => one.team === team && one.confirmed === undefined);
  if (waiting !== undefined) return `referral-${waiting.number}`;
  const wanted = informationAwaited(c).find((one) => one.team === team);
  return wanted === undefined ? undefined : `information-${wanted.number}`;
}

/** The task to tell a team that was closed in the register; undefined where it is asked nothing, or the task is there. */
export function tellClosedTeam(c: Case, { team, name }: ClosedTeam): ContactNeeded | undefined {
  const asked = askedOf(c, team);
  const id = `closed:${team}:${asked}`;
  if (asked === undefined || c.contactsToMake.some((one) => one.id === id)) return undefined;
  const what = 'their team was closed in Pathway: tell them what they have to do, or ask another team instead';
  return { type: 'to-tell', id, who: name, what, team };
}

/** What Pathway could not deliver; `team` and `post`: the post of a team's channel that it is about. */
export interface Undelivered {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly team?: TeamId;
  readonly post?: string;
}

export function toTellThem({ id, who, what, team }: Undelivered): ContactNeeded {
  return { type: 'to-tell', id, who, what, ...(team === undefined ? {} : { team }) };
}

/** They answered since the meeting last changed, or confirmed: the post would tell them what they told us. */
export function isKnownToTeam(c: Case, { team, post }: Pick<Undelivered, 'team' | 'post'>): boolean {
  const meeting = currentMeeting(c);
  const reply = standingInvitations(c).find((one) => one.team === team)?.reply;
  if (meeting !== undefined && post === `invitation:${meeting.number}`) {
    return meeting.state === 'booked' && reply !== undefined && reply.at >= meeting.changedAt;
  }
  const isConfirmed = standingReferrals(c).some(
    (one) => one.team === team && post === `referred-on:${one.number}` && one.confirmed !== undefined,
  );
  const isAnswered = (c.aims ?? []).some(({ information }) =>
    information.some((one) => one.team === team && post === `information:${one.number}` && one.answered !== undefined),
  );
  return isConfirmed || isAnswered;
}
