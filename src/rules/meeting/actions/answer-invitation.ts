import type { TeamId } from '../../base/vocabulary.ts';
import { teamsRepresented } from '../../record/access.ts';
import { type Case, currentMeeting, type Reply, standingInvitations } from '../../record/case.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { refusal } from '../../rows/refusals.ts';
import { meetingBooked } from '../guards.ts';
import { ofCurrentMeeting } from '../inviting.ts';
import { replyWords } from '../replies.ts';

interface Input {
  readonly team?: TeamId | undefined;
  /** The meeting it answers, where the button says which. */
  readonly meeting?: number | undefined;
  readonly answer: Reply;
  readonly note?: string | undefined;
}
interface InvitationAnswered {
  readonly type: 'invitation-answered';
  readonly team: TeamId;
  readonly answer: Reply;
  readonly note?: string | undefined;
}

function decide(c: Case, { team, meeting, answer, note }: Input, { actor }: ActorContext): ActionResult {
  if (meeting !== undefined && meeting !== currentMeeting(c)?.number) {
    return refusal('wrong-stage', 'That was the invitation to an earlier meeting. Answer the newest one.', 'CN-12');
  }
  const mine = teamsRepresented(actor);
  const invited = standingInvitations(c).filter((one) => mine.includes(one.team));
  const chosen = team === undefined ? invited[0] : invited.find((one) => one.team === team);
  if (chosen === undefined) {
    return refusal('forbidden', 'Your team is not invited to this meeting now. Ask the team manager.', 'CN-12');
  }
  if (chosen.reply?.answer === answer && chosen.reply.note === note) {
    return [];
  }
  return [{ type: 'invitation-answered', team: chosen.team, answer, ...(note === undefined ? {} : { note }) }];
}

export const answerInvitation: Action<Input, InvitationAnswered> = {
  source: 'CN-12',
  form: {
    title: 'Send somebody else',
    send: 'Send this answer',
    says: ['Only those who may open the case see whom you send.'],
    readBy: { note: alsoTeams },
  },
  who: ['invited-team', 'excused-team'],
  from: ['booked'],
  to: 'same',
  guards: [meetingBooked],
  decide,
  events: {
    'invitation-answered': {
      fold: (c, { team, answer, note }, at, by) => ({
        invitations: c.invitations.map((one) =>
          one.team === team && ofCurrentMeeting(c, one) ? { ...one, reply: { answer, at, by, note } } : one,
        ),
      }),
      words: ({ team, answer }, say) => `recorded the answer of ${say.team(team)}: ${replyWords[answer].toLowerCase()}`,
      typed: ({ note }) => ({ Note: note }),
    },
  },
};
