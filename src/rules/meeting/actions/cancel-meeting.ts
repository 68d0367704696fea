import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { meetingBooked } from '../guards.ts';
import { calledOff } from '../last-meeting.ts';
import { tellOutside } from '../outside.ts';

interface MeetingCancelled extends Reason {
  readonly type: 'meeting-cancelled';
}

export const cancelMeeting: Action<Reason, MeetingCancelled> = {
  source: 'CN-05',
  label: 'Cancel the meeting',
  form: {
    title: 'Cancel the meeting',
    send: 'Cancel the meeting',
    says: ['Pathway will tell everybody who is invited.'],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: ['booked'],
  to: 'arranging',
  guards: [meetingBooked],
  decide: (c, { reason }, by) => [{ type: 'meeting-cancelled', reason }, ...tellOutside(c, 'cancelled', by)],
  events: {
    'meeting-cancelled': {
      fold: (c, _event, at) => calledOff(c, 'cancelled', at),
      words: () => 'cancelled the meeting',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
