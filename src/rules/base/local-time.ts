/**
 * Between instants (UTC, ending in `Z`) and local days and times in Europe/London, and how both are said to people.
 * All of these throw a RangeError on text that is not an instant, a day or a time.
 */
import { remembered } from './remembered.ts';
import type { Instant, LocalDate } from './vocabulary.ts';

/** `HH:MM` in Europe/London. */
export type LocalTime = string;

export const zone = 'Europe/London';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** Asked for once: the list is a hundred times as quick as asking for each. */
const months = Array.from({ length: 12 }, (_, index) =>
  new Temporal.PlainDate(2000, index + 1, 1).toLocaleString('en-GB', { month: 'long' }),
);

export type DayName = (typeof days)[number];

const local = remembered((instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone));

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text has the form `YYYY-MM-DD`, rather than an instant's. */
export function isDateForm(text: Instant | LocalDate): boolean {
  return dateForm.test(text);
}

/** A local day as Temporal has it. */
export const plainDate: (date: LocalDate) => Temporal.PlainDate = remembered((date) => {
  if (!isDateForm(date)) throw new RangeError(`Not a day written YYYY-MM-DD: ${date}`);
  return Temporal.PlainDate.from(date);
});

/** The day it is in Europe/London at an instant: 23:30 UTC in summer is already the next day. */
export const localDate: (instant: Instant) => LocalDate = remembered((instant) =>
  local(instant).toPlainDate().toString(),
);

/** The time it is in Europe/London at an instant, `HH:MM`. */
export const localTime: (instant: Instant) => LocalTime = remembered((instant) =>
  local(instant).toPlainTime().toString({ smallestUnit: 'minute' }),
);

/**
 * The instant of a local day and time. Of the hour that comes twice in October it takes the first, and 01:30 on the
 * day the clocks go forward is 02:30.
 */
export function instantAt(date: LocalDate, time: LocalTime): Instant {
  return instantOf(`${plainDate(date)}T${time}`);
}

/** Of a local day and time written as one, `2026-11-12T10:00`. */
const instantOf = remembered(
  (written): Instant => Temporal.PlainDateTime.from(written).toZonedDateTime(zone).toInstant().toString(),
);

/** Whether there is such a time on that day: in the night when the clocks go forward an hour is missing. */
export function isThere(date: LocalDate, time: LocalTime): boolean {
  return localTime(instantAt(date, time)) === time;
}

/** For people, where there is no such time. */
export const noSuchTime = (time: LocalTime): string =>
  `There is no ${time} on that night: the clocks go forward from 01:00 to 02:00. Give another time.`;

/** `Saturday`. */
export function dayName(date: LocalDate): DayName {
  return nameOf(plainDate(date));
}

function nameOf(date: Temporal.PlainDate | Temporal.ZonedDateTime): DayName {
  return days[date.dayOfWeek - 1] as DayName;
}

function say(date: Temporal.PlainDate | Temporal.ZonedDateTime): string {
  return `${nameOf(date)} ${date.day} ${months[date.month - 1]} ${date.year}`;
}

/** `Thursday 12 November 2026`. */
export function sayDate(date: LocalDate): string {
  return say(plainDate(date));
}

/** `Thursday 12 November 2026 at 14:05`, local time. */
export function sayWhen(instant: Instant): string {
  const at = local(instant);
  return `${say(at)} at ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** As `sayWhen`, as it is said on a day before: `tomorrow, Saturday 12 December 2026 at 10:00`, `on Monday 14 …`. */
export function sayAhead(instant: Instant, today: LocalDate): string {
  const isTomorrow = plainDate(today).add({ days: 1 }).toString() === localDate(instant);
  return `${isTomorrow ? 'tomorrow,' : 'on'} ${sayWhen(instant)}`;
}

/** `Thursday 12 November 2026 at 23:30 to Friday 13 November 2026 at 01:00`; the second day where it is another. */
export function sayFromTo(starts: Instant, ends: Instant): string {
  return `${sayWhen(starts)} to ${localDate(starts) === localDate(ends) ? localTime(ends) : sayWhen(ends)}`;
}

/** For narrow places: `Thu 12 Nov 2026` for a day, `Thu 12 Nov 2026, 14:05` for an instant. */
export function sayShort(when: Instant | LocalDate): string {
  const isDay = isDateForm(when);
  const at = isDay ? plainDate(when) : local(when);
  const day = `${nameOf(at).slice(0, 3)} ${at.day} ${months[at.month - 1]?.slice(0, 3)} ${at.year}`;
  return isDay ? day : `${day}, ${localTime(when)}`;
}

/** All of these as a calendar carries them. */
export const localTimes = {
  localDate,
  localTime,
  instantAt,
  isThere,
  dayName,
  sayDate,
  sayWhen,
  sayFromTo,
  sayShort,
} as const;
