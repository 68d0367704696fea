/** The last day of a duty that is of use only before something: before a meeting, say (CN-12). */

import type { Calendar, Count } from '../base/calendar.ts';
import type { Instant, LocalDate } from '../base/vocabulary.ts';
import type { Instance } from '../rows/obligation.ts';

/** What an earlier last day changes of a duty; nothing where its own day is no later. */
interface Earlier {
  readonly due?: Count;
  readonly nudgedBy?: LocalDate;
  readonly before?: Instant;
}

function endingOn(due: Count, last: LocalDate): Count {
  if (!due.known) return due;
  const isIn = ({ date }: { readonly date: LocalDate }): boolean => date <= last;
  return { ...due, due: last, counted: due.counted.filter(isIn), skipped: due.skipped.filter(isIn) };
}

/**
 * The working day before what it must come before. Where that has passed when it was asked for, the day it was asked
 * for: nobody is late with what they have just been asked.
 */
export function notAfter({ before, since }: Instance, due: Count, day: LocalDate, calendar: Calendar): Earlier {
  if (before === undefined) return {};
  const [asked, workingDay] = [calendar.localDate(since), calendar.sendingDayBefore(calendar.localDate(before))];
  const last = workingDay > asked ? workingDay : asked;
  return day <= last ? {} : { due: endingOn(due, last), nudgedBy: last, before };
}
