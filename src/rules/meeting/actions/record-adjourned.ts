import type { LocalDate } from '../../base/vocabulary.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { dayDoubts } from '../doubts.ts';
import { meetingBooked } from '../guards.ts';
import { calledOff, dayTrouble } from '../last-meeting.ts';
import { tellOutside } from '../outside.ts';

interface Input extends Reason {
  readonly on: LocalDate;
}
interface MeetingAdjourned extends Input {
  readonly type: 'meeting-adjourned';
}

export const recordAdjourned: Action<Input, MeetingAdjourned> = {
  source: 'A-09',
  label: 'Record that the meeting was adjourned',
  form: {
    title: 'The meeting was adjourned',
    send: 'Record',
    says: ['Book the next one afterwards. Pathway will tell everybody who is invited.'],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: ['booked'],
  to: 'arranging',
  guards: [meetingBooked],
  decide: (c, { on, reason }, by) =>
    dayTrouble(c, on, by) ?? [{ type: 'meeting-adjourned', on, reason }, ...tellOutside(c, 'adjourned', by)],
  doubts: (c, { on }, by) => dayDoubts(c, on, by),
  events: {
    'meeting-adjourned': {
      fold: (c, _event, at) => calledOff(c, 'adjourned', at),
      words: () => 'recorded that the meeting was adjourned',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
