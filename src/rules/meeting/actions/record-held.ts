import type { LocalDate, TeamId } from '../../base/vocabulary.ts';
import { running } from '../../record/access.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { dayDoubts, nobodyElseDoubt } from '../doubts.ts';
import { meetingBooked } from '../guards.ts';
import { dayTrouble, withLastMeeting } from '../last-meeting.ts';

interface Input {
  readonly on: LocalDate;
  readonly attended: readonly TeamId[];
}
interface MeetingHeld extends Input {
  readonly type: 'meeting-held';
}

export const recordHeld: Action<Input, MeetingHeld> = {
  source: 'CN-06',
  label: 'Record that the meeting was held',
  form: {
    title: 'The meeting was held',
    send: 'Record',
    says: [
      "The referrer and their school's safeguarding lead will be told that the meeting was held, and on which day. They are not told who came.",
    ],
  },
  who: running,
  from: ['booked'],
  to: 'held',
  guards: [meetingBooked],
  decide: (c, { on, attended }, by) => {
    const known = attended.every((team) => by.roster.team(team) !== undefined);
    const trouble =
      dayTrouble(c, on, by) ??
      (known ? undefined : refusal('invalid', 'Choose teams from the list.', 'CN-06', 'attended'));
    return trouble ?? [{ type: 'meeting-held', on, attended: [...new Set(attended)] }];
  },
  doubts: (c, { on, attended }, by) => [...dayDoubts(c, on, by), ...nobodyElseDoubt(c, attended)],
  events: {
    'meeting-held': {
      fold: (c, { on }) => withLastMeeting(c, (old) => ({ ...old, state: 'held', heldOn: on })),
      words: ({ attended }, say) => `recorded that the meeting was held, with ${say.teams(attended)}`,
    },
  },
};
