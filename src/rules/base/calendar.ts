/**
 * Working days in England and Wales (CJ-10, CN-06, A-06): not a Saturday, a Sunday or a bank holiday, in local time of
 * Europe/London. A day outside the years of the list of bank holidays cannot be known: whatever would have to guess
 * answers `known: false` and says why in words for people.
 */
import { isDateForm, type LocalTime, localTimes, plainDate } from './local-time.ts';
import type { Instant, LocalDate } from './vocabulary.ts';

export interface BankHoliday {
  readonly date: LocalDate;
  /** As people read it: `Good Friday`, `Boxing Day (substitute day)`. */
  readonly title: string;
}

export interface CalendarSource {
  readonly bankHolidays: readonly BankHoliday[];
  /** The last day for which the list is complete. It is taken as complete from 1 January of its first year. */
  readonly knownThrough: LocalDate;
  /** Local; from `start` up to but not at `end`. */
  readonly hours: { readonly start: LocalTime; readonly end: LocalTime };
}

export interface Unknown {
  readonly known: false;
  /** For people: what cannot be worked out, and what to do. */
  readonly why: string;
  readonly knownThrough: LocalDate;
}

export type DayKind =
  | { readonly known: true; readonly working: true }
  /** `why`: the bank holiday's title, `Saturday` or `Sunday`. */
  | { readonly known: true; readonly working: false; readonly why: string }
  | Unknown;

export interface Counted {
  readonly known: true;
  /** Day 0. */
  readonly from: LocalDate;
  /** The day numbered `n`. */
  readonly due: LocalDate;
  readonly counted: readonly { readonly date: LocalDate; readonly number: number }[];
  readonly skipped: readonly { readonly date: LocalDate; readonly why: string }[];
}
export type Count = Counted | Unknown;

interface Day {
  readonly kind: DayKind;
  readonly before: LocalDate;
  readonly after: LocalDate;
}

export type Calendar = typeof localTimes & {
  /** What it was made from, but for the hours. */
  readonly list: Pick<CalendarSource, 'bankHolidays' | 'knownThrough'>;
  readonly knownThrough: LocalDate;
  dayKind(date: LocalDate): DayKind;
  /** Day 0 is the (local) day given, working or not; day 1 is the first working day after it. `n` is 0 or more. */
  countWorkingDays(from: Instant | LocalDate, n: number): Count;
  /** The working day `n` working days after a day, or before it where `n` is negative; the day itself for 0. */
  addWorkingDays(date: LocalDate, n: number): { readonly known: true; readonly due: LocalDate } | Unknown;
  /** The same forwards by days on which messages go out: known past the list's years too. It sets no date. */
  addSendingDays(date: LocalDate, n: number): LocalDate;
  /** The last day before this one on which messages go out: known past the list's years too. */
  sendingDayBefore(date: LocalDate): LocalDate;
  /** Working days after `from` up to and with `to`; negative where `to` is the earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): { readonly known: true; readonly days: number } | Unknown;
  /** When working hours start on a day, whether or not it is a working day. */
  startOfWorkingHours(date: LocalDate): Instant;
  /**
   * Whether messages may go out. It sets no date: a weekday outside the list's years counts as working here, because a
   * nudge on a bank holiday does less harm than silence.
   */
  isWorkingTime(instant: Instant): boolean;
  /** The instant given where `isWorkingTime`, else the next start of working hours. */
  nextWorkingMoment(instant: Instant): Instant;
};

/** A calendar from a list of bank holidays. Throws a RangeError on a day or time that is none, or hours that end first. */
export function createCalendar({ bankHolidays, knownThrough, hours }: CalendarSource): Calendar {
  const { dayName, instantAt, localDate, localTime, sayDate } = localTimes;
  const titles = new Map(bankHolidays.map(({ date, title }) => [plainDate(date).toString(), title]));
  const first = [...titles.keys()].sort()[0];
  const knownFrom = first === undefined ? '' : `${first.slice(0, 4)}-01-01`;
  plainDate(knownThrough);
  checkTimes(hours);

  const unknown = (date: LocalDate): Unknown => ({
    known: false,
    knownThrough,
    why:
      date > knownThrough
        ? `Working days cannot be counted past ${sayDate(knownThrough)}: the list of bank holidays ends there. Ask the people who run Pathway for a newer list.`
        : `Working days cannot be counted before ${sayDate(knownFrom)}: the list of bank holidays begins there.`,
  });

  const isListed = (date: LocalDate): boolean => date >= knownFrom && date <= knownThrough;

  const kindOf = (date: LocalDate): DayKind => {
    const name = dayName(date);
    const title = titles.get(date);
    if (title !== undefined) return { known: true, working: false, why: title };
    if (name === 'Saturday' || name === 'Sunday') return { known: true, working: false, why: name };
    return isListed(date) ? { known: true, working: true } : unknown(date);
  };

  /** The days of the list that were asked for: every count goes over the same few weeks again. */
  const days = new Map<LocalDate, Day>();
  const dayOf = (date: LocalDate): Day => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const day = plainDate(date);
    const [before, after] = [day.subtract({ days: 1 }).toString(), day.add({ days: 1 }).toString()];
    const found = { kind: kindOf(date), before, after };
    if (isListed(date)) days.set(date, found);
    return found;
  };
  const dayKind = (date: LocalDate): DayKind => dayOf(date).kind;

  /** Walks day by day from the day after `from` (before it, for step -1) until `n` working days are counted. */
  const walk = (from: LocalDate, n: number, step: 1 | -1): Count => {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
    const counted: { date: LocalDate; number: number }[] = [];
    const skipped: { date: LocalDate; why: string }[] = [];
    let date = plainDate(from).toString();
    while (counted.length < n) {
      const { before, after } = dayOf(date);
      date = step === 1 ? after : before;
      const kind = dayKind(date);
      if (!kind.known) return kind;
      if (kind.working) counted.push({ date, number: counted.length + 1 });
      else skipped.push({ date, why: kind.why });
    }
    return { known: true, from, due: date, counted, skipped };
  };

  const workingDaysAfter = (from: LocalDate, to: LocalDate): ReturnType<Calendar['workingDaysBetween']> => {
    let days = 0;
    const end = plainDate(to).toString();
    for (let date = dayOf(from).after; date <= end; date = dayOf(date).after) {
      const kind = dayKind(date);
      if (!kind.known) return kind;
      if (kind.working) days += 1;
    }
    return { known: true, days };
  };

  const isSendingDay = (date: LocalDate): boolean => {
    const kind = dayKind(date);
    return !kind.known || kind.working;
  };

  const addSendingDays = (from: LocalDate, n: number): LocalDate => {
    let day = plainDate(from).toString();
    for (let left = n; left > 0; ) {
      day = dayOf(day).after;
      if (isSendingDay(day)) left -= 1;
    }
    return day;
  };

  const sendingDayBefore = (from: LocalDate): LocalDate => {
    let day = dayOf(from).before;
    while (!isSendingDay(day)) day = dayOf(day).before;
    return day;
  };

  const isWorkingTime = (instant: Instant): boolean => {
    const time = localTime(instant);
    return time >= hours.start && time < hours.end && isSendingDay(localDate(instant));
  };

  return {
    ...localTimes,
    list: { bankHolidays, knownThrough },
    knownThrough,
    dayKind,
    isWorkingTime,
    addSendingDays,
    sendingDayBefore,
    startOfWorkingHours: (date) => instantAt(date, hours.start),
    countWorkingDays: (from, n) => walk(isDateForm(from) ? from : localDate(from), n, 1),
    addWorkingDays: (date, n) => {
      const count = walk(date, Math.abs(n), n < 0 ? -1 : 1);
      return count.known ? { known: true, due: count.due } : count;
    },
    workingDaysBetween: (from, to) => {
      if (from <= to) return workingDaysAfter(from, to);
      const back = workingDaysAfter(to, from);
      return back.known ? { known: true, days: -back.days } : back;
    },
    nextWorkingMoment: (instant) => {
      if (isWorkingTime(instant)) return instant;
      const isBefore = localTime(instant) < hours.start;
      const today = localDate(instant);
      let day = isBefore ? today : dayOf(today).after;
      while (!isSendingDay(day)) day = dayOf(day).after;
      return instantAt(day, hours.start);
    },
  };
}

function checkTimes({ start, end }: CalendarSource['hours']): void {
  for (const time of [start, end]) {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`Not a time written HH:MM: ${time}`);
  }
  if (start >= end) throw new RangeError('Working hours end before they start.');
}
