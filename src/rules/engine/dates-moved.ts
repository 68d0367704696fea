/** What another list of bank holidays does to the days of a case. */

import type { Calendar } from '../base/calendar.ts';
import { isMeetingAwaited, meetingClock } from '../clocks.ts';
import type { DatesMoved } from '../handling/events.ts';
import type { Case } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import { isOpen } from '../stages.ts';
import { unmet } from './agenda.ts';

/** The event of it, where a day of something that is still to do is another than by `old`; `list` names the list of now. */
export function datesMoved(c: Case, old: Calendar, list: string, by: DecisionContext): readonly DatesMoved[] {
  if (!isOpen(c) || c.datesMoved?.list === list) return [];
  const before = new Map(unmet(c, { ...by, calendar: old }).map(({ key, nudgedBy }) => [key, nudgedBy]));
  const isMoved = unmet(c, by).some(({ key, nudgedBy }) => before.get(key) !== nudgedBy);
  if (!isMoved) return [];
  const [was, is] = [meetingClock(c, { calendar: old }), meetingClock(c, by)];
  const isClock = isMeetingAwaited(c) && was.known && is.known && was.due !== is.due;
  return [{ type: 'dates-moved', list, ...(isClock ? { was: was.due, is: is.due } : {}) }];
}
