import type { TeamId } from '../../base/vocabulary.ts';
import { running } from '../../record/case-roles.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { declinedInvitations } from '../answering.ts';
import { meetingBooked, someTeamDeclined } from '../guards.ts';
import { askedAgain } from '../inviting.ts';
import { begunTrouble } from '../last-meeting.ts';

interface Input {
  readonly team: TeamId;
}
interface AskedAgain extends Input {
  readonly type: 'asked-again';
}

export const askAgain: Action<Input, AskedAgain> = {
  source: 'CN-12',
  label: 'Ask a team again',
  form: {
    title: 'Ask a team again',
    send: 'Ask again',
    says: [
      'Pathway will send the team the invitation again, and ask them to answer again. Their channel will not show a name, or why.',
    ],
  },
  who: running,
  from: ['booked'],
  to: 'same',
  guards: [meetingBooked, someTeamDeclined],
  tooLate: begunTrouble,
  decide: (c, { team }, by) =>
    begunTrouble(c, by) ??
    (declinedInvitations(c).some((one) => one.team === team)
      ? [{ type: 'asked-again', team }]
      : refusal('invalid', 'Choose a team that is not coming.', 'CN-12', 'team')),
  events: {
    'asked-again': {
      fold: (c, { team }, at) => ({ invitations: askedAgain(c, at, (one) => one.team === team) }),
      words: ({ team }, say) => `asked ${say.team(team)} again`,
    },
  },
};
