import type { LocalDate } from '../../base/vocabulary.ts';
import { type Case, currentMeeting } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { withoutLateReason } from '../../record/held.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { beginningDoubts } from '../doubts.ts';
import { meetingBooked } from '../guards.ts';
import { type Attendance, attendedTrouble, callingTeams, dayTrouble, withLastMeeting } from '../last-meeting.ts';
import { keptLateReason, type LateReason, lateReasonTrouble } from '../late-reasons.ts';
import { tellOutside } from '../outside.ts';

interface Input extends LateReason, Attendance {
  readonly on: LocalDate;
  /** Why it was not on the day it was booked for. */
  readonly anotherDay?: string | undefined;
}
export interface MeetingHeld extends Input {
  readonly type: 'meeting-held';
  /** It was booked for after the clock, with a reason, and turned out to be held in time: the reason is not kept. */
  readonly inTime?: true | undefined;
}

function anotherDayTrouble(c: Case, { on, anotherDay }: Input, { calendar }: ActorContext): Refusal | undefined {
  const booked = calendar.localDate(currentMeeting(c)?.starts ?? c.receivedAt);
  const says = `The meeting was booked for ${calendar.sayDate(booked)}. Say why it was held on another day.`;
  return on === booked || anotherDay !== undefined ? undefined : refusal('invalid', says, 'A-09', 'anotherDay');
}

/** What was said when it was booked late stands, unless something else is said now, or it was held in time after all. */
function lateOf(c: Case, { on, lateCode, lateReason }: Input, by: ActorContext): LateReason {
  const booked = currentMeeting(c);
  const said = { lateCode: lateCode ?? booked?.lateCode, lateReason: lateReason ?? booked?.lateReason };
  return keptLateReason(c, on, said, by);
}

function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const { on, attended } = input;
  const late = lateOf(c, input, by);
  // Of a day that cannot be nothing else is asked.
  const dayNeeds = (): Refusal | undefined =>
    together(anotherDayTrouble(c, input, by), lateReasonTrouble(c, { on, asks: 'Give' }, late, by));
  const trouble = together(dayTrouble(c, on, by) ?? dayNeeds(), attendedTrouble(input, callingTeams(c), by));
  const given = Object.entries({ ...input, ...late }).filter(([, value]) => value !== undefined);
  const inTime = currentMeeting(c)?.lateReason !== undefined && late.lateReason === undefined;
  const held = { type: 'meeting-held', on, ...Object.fromEntries(given), attended: [...new Set(attended)] } as const;
  return trouble ?? [{ ...held, ...(inTime ? { inTime } : {}) }, ...tellOutside(c, 'held', by)];
}

export const recordHeld: Action<Input, MeetingHeld> = {
  source: 'CN-06',
  label: 'Record that the meeting was held',
  form: {
    title: 'The meeting was held',
    send: 'Record',
    says: [
      'The referrer, and their safeguarding lead if they work in a school, will be told that the meeting was held, and on which day. They are not told who came.',
    ],
    readBy: { anotherDay: alsoTeams, lateReason: alsoTeams, nobodyElse: alsoTeams },
  },
  who: running,
  from: ['booked'],
  to: 'held',
  guards: [meetingBooked],
  decide,
  doubts: (c, { on }, by) => beginningDoubts(c, on, by),
  events: {
    'meeting-held': {
      fold: (c, { type: _type, on, attended, inTime, ...said }) =>
        withLastMeeting(c, (old) => ({
          ...(inTime ? withoutLateReason(old) : old),
          ...said,
          state: 'held',
          heldOn: on,
          came: attended,
        })),
      words: ({ attended }, say) =>
        attended.length === 0
          ? 'recorded that the meeting was held, and that nobody else came'
          : `recorded that the meeting was held, with ${say.teams(attended)}`,
    },
  },
};
