/** Why a meeting is after the last day of its clock: a code that can be counted, beside the words (CN-06, A-09). */

import type { LocalDate } from '../base/vocabulary.ts';
import { clockOf, isDayAfterClock, meetingClock } from '../clocks.ts';
import type { Case } from '../record/case.ts';
import { type LateCode, lateCodeIds } from '../record/held.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal, together } from '../rows/refusals.ts';

export interface LateReason {
  readonly lateCode?: LateCode | undefined;
  readonly lateReason?: string | undefined;
}

interface Asked {
  readonly on: LocalDate;
  /** What somebody can do instead of giving a reason: `Choose an earlier day, or give`. */
  readonly asks: string;
}

/** A meeting after the last day of the clock needs its reason, in words and by its code. */
export function lateReasonTrouble(
  c: Case,
  { on, asks }: Asked,
  { lateCode, lateReason }: LateReason,
  by: Pick<ActorContext, 'calendar'>,
): Refusal | undefined {
  const due = meetingClock(c, by);
  if (!due.known || !isDayAfterClock(c, on, by)) return undefined;
  const { source, lastDay } = clockOf(c);
  const { sayDate } = by.calendar;
  const says = `${sayDate(on)} is after ${lastDay}, ${sayDate(due.due)}. ${asks} the reason for meeting late.`;
  const kind = `Choose what kind of reason it is: the meeting is after ${lastDay}.`;
  const isKind = lateCode !== undefined && lateCodeIds.includes(lateCode);
  return together(
    lateReason === undefined ? refusal('invalid', says, source, 'lateReason') : undefined,
    isKind ? undefined : refusal('invalid', kind, source, 'lateCode'),
  );
}

/** What of it is kept: nothing where the meeting is in time, whatever was typed before another day was chosen. */
export function keptLateReason<Late extends LateReason>(
  c: Case,
  on: LocalDate,
  late: Late,
  by: Pick<ActorContext, 'calendar'>,
): Late {
  const isInTime = meetingClock(c, by).known && !isDayAfterClock(c, on, by);
  return isInTime ? { ...late, lateCode: undefined, lateReason: undefined } : late;
}
