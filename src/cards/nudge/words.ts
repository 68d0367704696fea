/** How much is still to do, and since when: the same in a chat and in a channel. */
import { sayCount } from '../../rules/base/sentences.ts';

/** Of what waits for others. */
export const askedAgain = 'If nothing changes, you will be asked again in 4 weeks.';

interface Counted {
  readonly late: boolean;
}

const things = (count: number): string => sayCount(count, 'thing');

/** Neutral: a lock screen shows it. `Overdue: 4 things, and 1 more to do`. */
export function headline(lines: readonly Counted[]): string {
  const late = lines.filter((line) => line.late).length;
  const others = lines.length - late;
  if (late === 0) return `${things(others)} ${others === 1 ? 'needs' : 'need'} doing`;
  return `Overdue: ${things(late)}${others === 0 ? '' : `, and ${others} more to do`}`;
}

/** `4 things overdue, the oldest since Tuesday 1 December 2026.`, where more than one is. */
export function overdueWords(lines: readonly (Counted & { readonly by: string })[]): readonly string[] {
  const late = lines.filter((line) => line.late);
  const [oldest] = late;
  return oldest === undefined || late.length < 2
    ? []
    : [`${things(late.length)} overdue, the oldest since ${oldest.by}.`];
}

/** Of what is not late yet so many stand in a long message besides the oldest of what is. */
const MOST_TO_COME = 5;

/** Those that are shown where not all fit: the oldest that are late, and the first of the others. */
export function shownOf<Line extends Counted>(lines: readonly Line[], most: number): readonly Line[] {
  const late = lines.filter((line) => line.late);
  const others = lines.filter((line) => !line.late);
  const room = Math.max(most - Math.min(others.length, MOST_TO_COME), 1);
  const shown = late.slice(0, room);
  return [...shown, ...others.slice(0, most - shown.length)];
}
