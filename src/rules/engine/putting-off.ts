/** How far the nudges about a duty can be put off, and until when they are. The day it is due stays (PR-10). */

import { longestPutOff } from '../base/policy.ts';
import type { Instant, LocalDate } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { Postponed } from '../record/nudging.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Obligation } from './agenda.ts';

/** How it was put off since it last began to be asked for. */
export function postponedOf(
  c: Case,
  { key, askedSince }: Pick<Obligation, 'key' | 'askedSince'>,
): Postponed | undefined {
  const found = c.nudging[key]?.postponed;
  return found !== undefined && found.since >= askedSince ? found : undefined;
}

/** The last day to which it can be put off on `day`: a date of the procedure to itself, and not at all once it is here. */
export function lastPutOff(
  { row, nudgedBy }: Pick<Obligation, 'row' | 'nudgedBy'>,
  day: LocalDate,
  { calendar }: Pick<DecisionContext, 'calendar'>,
): LocalDate | undefined {
  if (row.within !== 'clock') return calendar.addSendingDays(day, longestPutOff);
  return nudgedBy > day ? nudgedBy : undefined;
}

/** Until when nobody is nudged about it, where somebody put that off; never longer than it can be, whoever recorded it. */
export function postponedUntil(c: Case, one: Obligation, by: DecisionContext): Instant | undefined {
  const found = postponedOf(c, one);
  const last = found && lastPutOff(one, by.calendar.localDate(found.at), by);
  if (found === undefined || last === undefined) return undefined;
  const latest = by.calendar.instantAt(last, by.policy.nudges.at);
  return found.until < latest ? found.until : latest;
}
