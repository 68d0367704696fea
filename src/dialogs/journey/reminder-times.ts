/**
 * When somebody is reminded of a draft that was not sent: the next working morning, then weekly, then two working days
 * before it would be deleted. It is deleted only once two working days have passed since that last word arrived.
 */

import type { Calendar } from '../../rules/base/calendar.ts';
import { daysAfter, laterOf, thatHasCome, timeAfter } from '../../rules/base/later.ts';
import type { LocalTime } from '../../rules/base/local-time.ts';
import type { Instant, LocalDate } from '../../rules/base/vocabulary.ts';

/**
 * What was said of a draft since its owner last did something with it. It counts once it has arrived, and not where a
 * clock that was ahead said it.
 */
export interface Reminded {
  readonly lastAt?: Instant | undefined;
  /** When it was said that it would be deleted. */
  readonly warnedAt?: Instant | undefined;
}

export interface Lying extends Reminded {
  readonly touchedAt: Instant;
  /** One in which nothing was written is spoken of once, and vanishes without a word. */
  readonly isWritten: boolean;
}

export interface Word {
  readonly what: 'reminder' | 'warning' | 'deletion';
  readonly at: Instant;
}

export interface ReminderTimes {
  /** What comes next, and when. */
  next(lying: Lying, now: Instant): Word;
  /** When it is deleted, if the warning arrived at `warnedAt` or arrives at `now`. */
  deletion(lying: Lying, now: Instant): Instant;
}

const WARNED_DAYS = 2;
const WEEK_DAYS = 7;

const isDue = (at: Instant, now: Instant): boolean => Temporal.Instant.compare(at, now) <= 0;

/** `at`: local. `keptDays`: days, not working days. */
export function reminderTimes(calendar: Calendar, at: LocalTime, keptDays: number): ReminderTimes {
  const { localDate, instantAt } = calendar;
  /** At the time of day when people are reminded, on that day or the next on which messages may go out. */
  const morningFrom = (date: LocalDate): Instant => {
    const moment = calendar.nextWorkingMoment(instantAt(date, at));
    return instantAt(localDate(moment), at);
  };
  /** Past the end of the list of bank holidays, by weekdays: a reminder sets no date. */
  const workingDaysFrom = (date: LocalDate, days: number): LocalDate => {
    const counted = calendar.addWorkingDays(date, days);
    if (counted.known) return counted.due;
    const step = Math.sign(days);
    let [day, left] = [date, Math.abs(days)];
    while (left > 0) {
      day = daysAfter(day, step);
      if (!['Saturday', 'Sunday'].includes(calendar.dayName(day))) left -= 1;
    }
    return day;
  };
  const keptUntil = ({ touchedAt }: Lying): Instant => timeAfter(touchedAt, { hours: 24 * keptDays });
  const deletion = (lying: Lying, now: Instant): Instant => {
    if (!lying.isWritten) return keptUntil(lying);
    const warned = localDate(thatHasCome(lying.warnedAt, now) ?? now);
    return laterOf(keptUntil(lying), instantAt(workingDaysFrom(warned, WARNED_DAYS), at));
  };

  return {
    deletion,
    next(lying, now) {
      const { touchedAt, isWritten } = lying;
      const [lastAt, warnedAt] = [lying.lastAt, lying.warnedAt].map((at) => thatHasCome(at, now));
      if (warnedAt !== undefined) return { what: 'deletion', at: deletion(lying, now) };
      const first = morningFrom(daysAfter(localDate(touchedAt), 1));
      const next = lastAt === undefined ? first : morningFrom(daysAfter(localDate(lastAt), WEEK_DAYS));
      if (!isWritten) {
        return lastAt === undefined ? { what: 'reminder', at: first } : { what: 'deletion', at: keptUntil(lying) };
      }
      const warning = laterOf(first, instantAt(workingDaysFrom(localDate(keptUntil(lying)), -WARNED_DAYS), at));
      const isWarning = isDue(warning, now) || isDue(warning, next);
      return isWarning ? { what: 'warning', at: warning } : { what: 'reminder', at: next };
    },
  };
}
