import { alsoTeams } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { type Answered, invitationOf } from '../answering.ts';
import { meetingBooked } from '../guards.ts';

interface Input extends Answered, Reason {}

export const declineInvitation: Action<Input> = {
  source: 'CN-12',
  label: 'Decline the invitation',
  form: {
    title: 'Decline the invitation',
    send: 'Send this answer',
    says: [
      'The team manager will be told at once that your agency is not coming, and why. They may ask you again.',
      'Write a short reason. Do not write anything about the young person.',
    ],
    readBy: { reason: alsoTeams },
  },
  who: ['invited-team', 'excused-team'],
  from: ['booked'],
  to: 'same',
  guards: [meetingBooked],
  decide: (c, { reason, ...which }, by) => {
    const invitation = invitationOf(c, which, by);
    if ('code' in invitation) return invitation;
    const { team, reply } = invitation;
    return reply?.answer === 'declined' && reply.note === reason
      ? []
      : [{ type: 'invitation-answered', team, answer: 'declined', note: reason }];
  },
  events: {},
};
