/** What outcomes ask for, one after the other: it stays owed from the first that asks until it is met. */

import type { Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { MeetingOutcome } from '../record/outcome.ts';

export interface AskedFor {
  /** The number of the meeting. */
  readonly meeting: number;
  readonly since: Instant;
  readonly metAt?: Instant | undefined;
}

/**
 * Each time it was asked for. A later outcome that asks again begins nothing new while it is owed; one that does not ask
 * takes it back.
 */
export function askedBy(
  { outcomes = [] }: Pick<Case, 'outcomes'>,
  asks: (outcome: MeetingOutcome) => boolean,
  metSince: (since: Instant) => Instant | undefined,
): readonly AskedFor[] {
  const found: AskedFor[] = [];
  for (const outcome of outcomes) {
    if (outcome.recorded === undefined) continue;
    const since = outcome.recorded.at;
    const last = found.at(-1);
    const isOwed = last !== undefined && (last.metAt === undefined || last.metAt > since);
    if (isOwed && !asks(outcome)) found.pop();
    if (!isOwed && asks(outcome)) found.push({ meeting: outcome.meeting, since, metAt: metSince(since) });
  }
  return found;
}
