import type { TeamId } from '../../base/vocabulary.ts';
import { type Case, type Meeting, standingInvitations } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { LeftOff } from '../../record/held.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action, ActionResult, Reason } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { refusal } from '../../rows/refusals.ts';
import { meetingBooked } from '../guards.ts';
import { inviteList } from '../invitees.ts';
import { callingOf, type Invited, invite, invitedOf, inviteTrouble, ofCurrentMeeting } from '../inviting.ts';
import { withLastMeeting } from '../last-meeting.ts';
import { leftOff, mustBeInvited, whyLeftOffTrouble } from '../leaving-off.ts';

interface Input extends Reason {
  readonly invite: readonly TeamId[];
}
export interface InvitationsChanged extends Reason {
  readonly type: 'invitations-changed';
  readonly invited: readonly Invited[];
  readonly calling?: readonly TeamId[] | undefined;
  readonly withdrawn: readonly TeamId[];
  /** Of those withdrawn the ones that were proposed, each with its own reason; left out in older records. */
  readonly leftOff?: readonly LeftOff[] | undefined;
}

/** Adds and withdraws invitations, with the reason. */
function decide(c: Case, { invite: chosen, reason }: Input, by: ActorContext): ActionResult {
  const list = inviteList(c, by.roster);
  const trouble = inviteTrouble(list, chosen) ?? mustBeInvited(list, chosen);
  if (trouble !== undefined) {
    return trouble;
  }
  const standing = standingInvitations(c).map((one) => one.team);
  const added = [...new Set(chosen)].filter((team) => !standing.includes(team));
  const withdrawn = standing.filter((team) => !chosen.includes(team));
  if (added.length + withdrawn.length === 0) {
    return refusal('invalid', 'The list is as it was. Add or take off a team.', 'CN-17', 'invite');
  }
  const off = list.lines.filter(({ proposed, team }) => proposed && withdrawn.includes(team.id));
  const typed = { reason, field: 'reason' };
  const unexplained = whyLeftOffTrouble(off, typed);
  if (unexplained !== undefined) return unexplained;
  const left = leftOff(off, typed);
  const changed: InvitationsChanged = {
    type: 'invitations-changed',
    invited: invitedOf(list, added, reason),
    ...callingOf(c, added, by),
    withdrawn,
    ...(left.length === 0 ? {} : { leftOff: left }),
    reason,
  };
  return [changed];
}

/** Who is not at the newest booking, and why, after its list was changed. */
function leftOffAfter({ leftOff: before = [] }: Meeting, { invited, leftOff: left = [] }: InvitationsChanged) {
  const decided = new Set([...invited, ...left].map(({ team }) => team));
  return [...before.filter(({ team }) => !decided.has(team)), ...left];
}

export const changeInvitations: Action<Input, InvitationsChanged> = {
  source: 'CN-17',
  label: 'Change who is invited',
  form: { title: 'Change who is invited', send: 'Change the list', readBy: { reason: alsoTeams } },
  who: running,
  from: ['booked'],
  to: 'same',
  guards: [meetingBooked],
  decide,
  events: {
    'invitations-changed': {
      fold: (c, event, at, by) => {
        const { withdrawn } = event;
        const kept = c.invitations.map((one) =>
          ofCurrentMeeting(c, one) && withdrawn.includes(one.team) ? { ...one, withdrawn: at } : one,
        );
        return {
          invitations: invite(kept, event, c.meetings.length, at, by),
          ...withLastMeeting(c, (old) => ({ ...old, leftOff: leftOffAfter(old, event) })),
        };
      },
      words: ({ invited, withdrawn }, say) =>
        [
          ...(invited.length === 0 ? [] : [`invited ${say.teams(invited.map(({ team }) => team))}`]),
          ...(withdrawn.length === 0 ? [] : [`withdrew the invitation of ${say.teams(withdrawn)}`]),
        ].join(' and '),
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
