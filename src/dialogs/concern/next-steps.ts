/** What happens next to a concern that was sent, and by when, for the one who sent it. */

import type { Count } from '../../rules/base/calendar.ts';
import { clockOf, meetingClock } from '../../rules/clocks.ts';
import { obligationsOf } from '../../rules/engine/agenda.ts';
import { copiedLeads } from '../../rules/record/access.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';

function byDay(due: Count | undefined, { calendar }: DecisionContext): string {
  return due?.known === true ? ` by ${calendar.sayDate(due.due)}` : '';
}

/** Sentences in the order in which things happen (CN-03, CN-04, CN-06, SC-06). */
export function nextSteps(c: Case, by: DecisionContext): readonly string[] {
  const dueOf = (id: string): Count | undefined => obligationsOf(c, by).find((one) => one.row.id === id)?.due;
  const clock = meetingClock(c, by);
  const { span, source } = clockOf(c);
  const meeting = clock.known
    ? `If it is appropriate, a Risk Management Meeting is held by ${by.calendar.sayDate(clock.due)}, ${span} from today (${source}).`
    : clock.why;
  const copied =
    copiedLeads(c, by.roster).length === 0
      ? []
      : ['Your designated safeguarding lead is told that you raised it, and can read it.'];
  if (dueOf('first-contact-decides') !== undefined) {
    return [
      `First Contact decide the most appropriate route${byDay(dueOf('first-contact-decides'), by)} (SC-06). CDYJS can see the concern too.`,
      'You are told here what was decided.',
      ...copied,
    ];
  }
  return [
    `A CDYJS team manager takes it${byDay(dueOf('take'), by)}. You are told here who it is.`,
    `The team manager rings you to go through the continuum together${byDay(dueOf('discuss'), by)} (CN-03).`,
    meeting,
    'You are told here what was decided, and why.',
    ...copied,
  ];
}
