/** What is said around the numbers of an inspection report, wherever they stand. */
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Period } from './inspect.ts';
import type { ReportWords } from './page.ts';

export function reportWords({ from, to }: Period, { calendar, now }: DecisionContext): ReportWords {
  return {
    title: 'Inspection report',
    when: `Cases received from ${calendar.sayDate(from)} to ${calendar.sayDate(to)}, as they stood on ${calendar.sayWhen(now)}.`,
    notes: [
      "From Pathway, a process tracker. Not a child's record.",
      'A number under 5 reads "fewer than 5", and some numbers beside it are not shown, so that nobody can be known by them.',
    ],
  };
}
