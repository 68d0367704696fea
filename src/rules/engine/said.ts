/** What people were told about one duty since it last began to be asked for. */

import type { Case, NudgeRecipient } from '../record/case.ts';
import type { Nudging, Saying } from '../record/nudging.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Obligation } from './agenda.ts';

type Duty = Pick<Obligation, 'key' | 'askedSince'>;

export function nudgingOf(c: Case, { key, askedSince }: Duty): Nudging | undefined {
  const found = c.nudging[key];
  return found !== undefined && found.since >= askedSince ? found : undefined;
}

/** When it was said, the last time last. What was said by a clock that was ahead of `now` does not count. */
export function sayings(c: Case, one: Duty, { now }: Pick<DecisionContext, 'now'>): readonly Saying[] {
  return (nudgingOf(c, one)?.said ?? []).filter(({ at }) => at <= now);
}

/** Those it could not be said to today: tomorrow they are tried again. */
export function unreachedToday(
  c: Case,
  one: Duty,
  { calendar, now }: Pick<DecisionContext, 'calendar' | 'now'>,
): readonly NudgeRecipient[] {
  const today = calendar.localDate(now);
  const found = nudgingOf(c, one)?.unreached ?? [];
  return found.filter(({ at }) => calendar.localDate(at) === today).map(({ to }) => to);
}
