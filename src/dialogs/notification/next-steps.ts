/** What happens next to a notification, and by when, for whoever entered it (CJ-09, CJ-10, SC-06). */
import { clockOf, countingClock, meetingClock } from '../../rules/clocks.ts';
import { obligationsOf } from '../../rules/engine/agenda.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { isCarriedOn } from '../../rules/stages.ts';

function meeting(c: Case, by: DecisionContext): readonly string[] {
  if (!isCarriedOn(c)) return ['We will tell you here what they decide.'];
  const clock = meetingClock(c, by);
  const { sayDate, localDate } = by.calendar;
  const [from, today] = [localDate(countingClock(c).started), localDate(by.now)];
  return clock.known
    ? [
        `The latest day for a Risk Management Meeting is ${sayDate(clock.due)}, ${clockOf(c).span} from ${from === today ? 'today' : sayDate(from)}.`,
      ]
    : [clock.why];
}

export function nextAfterNotification(c: Case, by: DecisionContext): readonly string[] {
  const duties = obligationsOf(c, by).flatMap(({ row, due }) => {
    return row.toldToReferrer?.(due.known ? ` by ${by.calendar.sayDate(due.due)}` : '') ?? [];
  });
  return [...meeting(c, by), ...duties];
}
