/** What happens next to a concern that was sent, and by when, for the one who sent it. */

import type { Count } from '../../rules/base/calendar.ts';
import { clockOf, meetingClock } from '../../rules/clocks.ts';
import { obligationsOf } from '../../rules/engine/agenda.ts';
import { copiedLeads } from '../../rules/record/access.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { isCarriedOn } from '../../rules/stages.ts';

function byDay(due: Count, { calendar }: DecisionContext): string {
  return due.known ? ` by ${calendar.sayDate(due.due)}` : '';
}

/** Of a child under ten, after what First Contact will do. */
export const whatFirstContactDecide = 'We will tell you here what First Contact decide.';

/** What comes after those who have it now have done their part. */
function afterwards(c: Case, by: DecisionContext): readonly string[] {
  if (!isCarriedOn(c)) return [whatFirstContactDecide];
  const clock = meetingClock(c, by);
  const { span } = clockOf(c);
  const meeting = clock.known
    ? `If a Risk Management Meeting is needed, it must be held by ${by.calendar.sayDate(clock.due)}. That is ${span} from today.`
    : clock.why;
  return [meeting, 'We will tell you here what they decide, and why.'];
}

/** Sentences in the order in which things happen (CN-03, CN-04, CN-06, SC-06). */
export function nextSteps(c: Case, by: DecisionContext): readonly string[] {
  const duties = obligationsOf(c, by).flatMap(({ row, due }) => row.toldToReferrer?.(byDay(due, by)) ?? []);
  const copied =
    copiedLeads(c, by.roster).length === 0
      ? []
      : ['We will tell your designated safeguarding lead that you raised it. They can read it.'];
  return [...duties, ...afterwards(c, by), ...copied];
}
