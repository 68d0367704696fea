import type { TeamId } from '../../base/vocabulary.ts';
import type { Case, Reply } from '../../record/case.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Answered, invitationOf } from '../answering.ts';
import { meetingBooked } from '../guards.ts';
import { ofCurrentMeeting } from '../inviting.ts';
import { replyWords } from '../replies.ts';

interface Input extends Answered {
  /** That a team is not coming wants a reason: `decline-invitation`. */
  readonly answer: Exclude<Reply, 'declined'>;
  readonly note?: string | undefined;
}
interface InvitationAnswered {
  readonly type: 'invitation-answered';
  readonly team: TeamId;
  readonly answer: Reply;
  readonly note?: string | undefined;
}

function decide(c: Case, { answer, note, ...which }: Input, by: ActorContext): ActionResult {
  const invitation = invitationOf(c, which, by);
  if ('code' in invitation) return invitation;
  const { team, reply } = invitation;
  if (reply?.answer === answer && reply.note === note) return [];
  return [{ type: 'invitation-answered', team, answer, ...(note === undefined ? {} : { note }) }];
}

export const answerInvitation: Action<Input, InvitationAnswered> = {
  source: 'CN-12',
  label: 'Accept the invitation, or send someone else',
  form: {
    title: 'Answer the invitation',
    send: 'Send this answer',
    says: ['Only those who may open the case will see who you are sending.'],
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
      typed: ({ answer, note }) => (answer === 'declined' ? { Why: note } : { Note: note }),
    },
  },
};
