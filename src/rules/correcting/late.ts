/** A correction by which a meeting turns out to be late asks why it was (CN-06, CJ-10). */
import { clockOf, heldLateDay, isAfterClock } from '../clocks.ts';
import type { LateReason } from '../meeting/late-reasons.ts';
import { type Case, currentMeeting, type Meeting } from '../record/case.ts';
import { lateCodeIds } from '../record/held.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { heldMeeting } from './meeting-facts.ts';

type By = Pick<ActorContext, 'calendar'>;

/** The meeting that is booked or was held last, where it is after the last day of its clock. */
export function lateMeeting(c: Case, by: By): Meeting | undefined {
  const booked = currentMeeting(c);
  if (booked?.state === 'booked') return isAfterClock(c, booked.starts, by) ? booked : undefined;
  const held = heldMeeting(c);
  return held?.heldOn !== undefined && heldLateDay(c, held.heldOn, by) !== undefined ? held : undefined;
}

/** Asked only where it is late by the correction, and nobody said why before. */
export function lateTrouble(
  before: Case,
  after: Case,
  { lateCode, lateReason }: LateReason,
  by: By,
): Refusal | undefined {
  const late = lateMeeting(after, by);
  if (late === undefined || late.lateReason !== undefined || lateMeeting(before, by)?.number === late.number) {
    return undefined;
  }
  const { source, lastDay } = clockOf(after);
  if (lateReason === undefined) {
    const says = `By this the meeting is after ${lastDay}. Give the reason for meeting late, and what kind of reason it is.`;
    return refusal('invalid', says, source, 'lateReason');
  }
  return lateCode !== undefined && lateCodeIds.includes(lateCode)
    ? undefined
    : refusal('invalid', `Choose what kind of reason it is: the meeting is after ${lastDay}.`, source, 'lateCode');
}

/** A reason for meeting late goes with a meeting: where none is late it has no place, and that is said before it is lost. */
export function reasonWithoutPlace(after: Case, { lateReason }: LateReason, by: By): string | undefined {
  return lateReason === undefined || lateMeeting(after, by) !== undefined
    ? undefined
    : 'No meeting is late by this, so Pathway will not keep the reason for meeting late that you wrote. If it should stay, write it under "How you know, and why it was wrong".';
}
