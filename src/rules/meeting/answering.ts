/** Whose invitation somebody answers (CN-12). */
import type { TeamId } from '../base/vocabulary.ts';
import { type Case, currentMeeting, type Invitation, standingInvitations } from '../record/case.ts';
import { teamsRepresented } from '../record/speaking.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';

/** Which invitation it is about. */
export interface Answered {
  /** Left out where they speak for one team alone. */
  readonly team?: TeamId | undefined;
  /** The meeting it answers, where the button says which. */
  readonly meeting?: number | undefined;
}

/** The invitation of theirs, or why there is none to answer. */
export function invitationOf(
  c: Case,
  { team, meeting }: Answered,
  { actor }: Pick<ActorContext, 'actor'>,
): Invitation | Refusal {
  if (meeting !== undefined && meeting !== currentMeeting(c)?.number) {
    return refusal('wrong-stage', 'That was the invitation to an earlier meeting. Answer the newest one.', 'CN-12');
  }
  const mine = teamsRepresented(actor);
  const invited = standingInvitations(c).filter((one) => mine.includes(one.team));
  return (
    (team === undefined ? invited[0] : invited.find((one) => one.team === team)) ??
    refusal('forbidden', 'Your team is not invited to this meeting now. Ask the team manager.', 'CN-12')
  );
}

/** Teams that are not coming to the newest meeting, and whose invitation stands. */
export function declinedInvitations(c: Case): readonly Invitation[] {
  return standingInvitations(c).filter(({ reply }) => reply?.answer === 'declined');
}

/** Those of them for which nothing was settled yet: asked again, taken off, or that the meeting is without them. */
export function unsettledDeclines(c: Case): readonly Invitation[] {
  return declinedInvitations(c).filter(({ reply }) => reply?.metWithout === undefined);
}
