/** Whose invitations a booking makes, and what is wrong with a choice (CN-12 to CN-17). */

import { teamsWithJob } from '../base/jobs.ts';
import type { Instant, PersonRef, TeamId } from '../base/vocabulary.ts';
import type { Case, Invitation } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import type { InviteList } from './invitees.ts';

export interface Invited {
  readonly team: TeamId;
  readonly why: string;
}

/** What an event says of a new invitation's making. */
interface Made {
  readonly invited: readonly Invited[];
  /** Those of them that call the meeting; left out in a record of before this was kept. */
  readonly calling?: readonly TeamId[] | undefined;
}

export function invite(
  before: readonly Invitation[],
  { invited, calling = [] }: Made,
  meeting: number,
  at: Instant,
  by: PersonRef,
): readonly Invitation[] {
  const made = invited.map((one): Invitation => {
    const calls = calling.includes(one.team);
    const reply = { answer: 'accepted', at, by } as const;
    return { ...one, meeting, invitedAt: at, ...(calls ? { calls, reply } : {}) };
  });
  return [...before, ...made];
}

/** Of these teams the ones that call the meeting: those in which the case's manager is one. Nobody asks them whether they come. */
export function callingOf({ manager }: Case, teams: readonly TeamId[], { roster }: Pick<DecisionContext, 'roster'>) {
  const own = teamsWithJob(roster.person(manager?.id ?? '') ?? { teams: [] }, 'team-manager');
  const calling = teams.filter((team) => own.includes(team));
  return calling.length === 0 ? {} : { calling };
}

/** Whether it is an invitation to the newest booking that still stands. */
export function ofCurrentMeeting(c: Case, { meeting, withdrawn }: Invitation): boolean {
  return meeting === c.meetings.length && withdrawn === undefined;
}

/** Whether a choice of teams is another than was proposed. */
export function differsFrom({ lines }: InviteList, chosen: readonly TeamId[]): boolean {
  return lines.some((line) => line.proposed !== chosen.includes(line.team.id));
}

export function invitedOf(
  { lines }: InviteList,
  chosen: readonly TeamId[],
  reason: string | undefined,
): readonly Invited[] {
  return chosen.map((team) => {
    const line = lines.find((one) => one.team.id === team);
    return { team, why: line?.proposed === true ? line.why : `Added by the team manager: ${reason ?? ''}` };
  });
}

export function inviteTrouble({ lines }: InviteList, chosen: readonly TeamId[]): Refusal | undefined {
  if (chosen.length === 0) {
    return refusal('invalid', 'Choose at least one team to invite.', 'CN-12', 'invite');
  }
  return chosen.every((team) => lines.some((line) => line.team.id === team))
    ? undefined
    : refusal('invalid', 'Choose teams from the list.', 'CN-12', 'invite');
}

/** Of the newest booking's, those are to answer again; of the team that calls the meeting only where it is not coming. */
export function askedAgain(c: Case, at: Instant, which: (one: Invitation) => boolean): readonly Invitation[] {
  return c.invitations.map((one) => {
    const { reply, ...asked } = one;
    const isComing = one.calls === true && reply?.answer !== 'declined';
    return ofCurrentMeeting(c, one) && !isComing && which(one) ? { ...asked, invitedAt: at } : one;
  });
}
