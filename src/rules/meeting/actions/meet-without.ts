import type { TeamId } from '../../base/vocabulary.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { unsettledDeclines } from '../answering.ts';
import { meetingBooked, someDeclineUnsettled } from '../guards.ts';
import { ofCurrentMeeting } from '../inviting.ts';

interface Input extends Reason {
  readonly team: TeamId;
}
interface MeetingWithout extends Input {
  readonly type: 'meeting-without';
}

export const meetWithout: Action<Input, MeetingWithout> = {
  source: 'CN-12',
  label: 'Meet without a team',
  form: {
    title: 'Meet without a team',
    send: 'Record this',
    says: ['The meeting stays as it is. Pathway will tell nobody. The record will show that you decided it, and why.'],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: ['booked'],
  to: 'same',
  guards: [meetingBooked, someDeclineUnsettled],
  decide: (c, { team, reason }) =>
    unsettledDeclines(c).some((one) => one.team === team)
      ? [{ type: 'meeting-without', team, reason }]
      : refusal('invalid', 'Choose a team that is not coming.', 'CN-12', 'team'),
  events: {
    'meeting-without': {
      fold: (c, { team, reason }, at, by) => ({
        invitations: c.invitations.map((one) =>
          one.team === team && ofCurrentMeeting(c, one) && one.reply !== undefined
            ? { ...one, reply: { ...one.reply, metWithout: { at, by, reason } } }
            : one,
        ),
      }),
      words: ({ team }, say) => `decided to meet without ${say.team(team)}`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
