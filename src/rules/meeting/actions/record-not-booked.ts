import { timeAfter } from '../../base/later.ts';
import type { Instant } from '../../base/vocabulary.ts';
import { ageIsSettled } from '../../record/age-settled.ts';
import type { Case } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { heldBeforeDoubts } from '../doubts.ts';
import { callingOf } from '../inviting.ts';
import { type Attendance, attendedTrouble, dayTrouble } from '../last-meeting.ts';
import { keptLateReason, type LateReason, lateReasonTrouble } from '../late-reasons.ts';
import { tellOutside } from '../outside.ts';
import { venueTrouble } from '../plan.ts';
import type { MeetingBooked } from './book-meeting.ts';
import type { MeetingHeld } from './record-held.ts';

interface Input extends LateReason, Attendance {
  readonly starts: Instant;
  readonly minutes: number;
  readonly venue: string;
  /** Random, as of every meeting: no calendar file of this one is ever posted. */
  readonly calendarKey: string;
}

function dayAndTimeTrouble(c: Case, { starts, ...late }: Input, by: ActorContext): Refusal | undefined {
  const on = by.calendar.localDate(starts);
  if (starts > by.now && on === by.calendar.localDate(by.now)) {
    const says = 'That time has not come yet. Record the meeting when it has taken place.';
    return refusal('invalid', says, 'A-09', 'time');
  }
  return dayTrouble(c, on, by) ?? lateReasonTrouble(c, { on, asks: 'Give' }, late, by);
}

/** Keeps the meeting and that it was held, at once: those who came may open the case, and nobody is invited. */
function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const { starts, minutes, venue, calendarKey, nobodyElse } = input;
  const attended = [...new Set(input.attended)];
  const calls = callingOf(c, attended, by);
  const trouble = together(
    dayAndTimeTrouble(c, input, by),
    venueTrouble(input, by),
    attendedTrouble(input, calls.calling ?? [], by),
  );
  if (trouble !== undefined) return trouble;
  const on = by.calendar.localDate(starts);
  const { lateCode, lateReason } = keptLateReason(c, on, input, by);
  const booked: MeetingBooked = {
    type: 'meeting-booked',
    meeting: { starts, ends: timeAfter(starts, { minutes }), venue, calendarKey },
    invited: attended.map((team) => ({ team, why: 'They came to a meeting that was not booked here.' })),
    ...calls,
    notBooked: true,
  };
  const held: MeetingHeld = {
    type: 'meeting-held',
    on,
    attended,
    ...(lateCode === undefined ? {} : { lateCode }),
    ...(lateReason === undefined ? {} : { lateReason }),
    ...(nobodyElse === undefined ? {} : { nobodyElse }),
  };
  return [booked, held, ...tellOutside(c, 'held', by)];
}

/** A meeting that people held without Pathway, also after it was cancelled or adjourned here: it is never refused. */
export const recordNotBooked: Action<Input> = {
  source: 'CN-06',
  label: 'Record a meeting that was not booked here',
  afterwards: true,
  form: {
    title: 'A meeting that was not booked here',
    send: 'Record',
    says: [
      'Use this if the Risk Management Meeting has already been held. Pathway will invite nobody.',
      'Each team that you choose under "Who came" will be able to open the case, as if it had been invited. Its channel will show the reference, and the day and time of the meeting.',
      'The referrer, and their safeguarding lead if they work in a school, will be told that the meeting was held, and on which day. They are not told who came.',
    ],
    readBy: { lateReason: alsoTeams, nobodyElse: alsoTeams },
  },
  who: running,
  from: ['arranging'],
  to: 'held',
  // Whether the check was made changes nothing about a meeting that was held; which way the age leads does.
  guards: [ageIsSettled],
  decide,
  doubts: (c, { starts }, by) => heldBeforeDoubts(c, by.calendar.localDate(starts), by),
  events: {},
};
