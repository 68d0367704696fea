/** So much later, and by a negative number earlier. All of these throw a RangeError on text that is no instant or day. */
import type { Instant, LocalDate } from './vocabulary.ts';

/** In hours and less: a day that the clocks change on has another number of them. */
export const timeAfter = (
  at: Instant,
  added: { readonly hours: number } | { readonly minutes: number } | { readonly seconds: number },
): Instant => Temporal.Instant.from(at).add(added).toString();

/** An instant that has come; undefined for one that was written down by a clock that was ahead. */
export const thatHasCome = (at: Instant | undefined, now: Instant): Instant | undefined =>
  at !== undefined && Temporal.Instant.compare(at, now) <= 0 ? at : undefined;

export const daysAfter = (day: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The last of these instants, or of these days. */
export const laterOf = (first: Instant | LocalDate, ...others: readonly (Instant | LocalDate | undefined)[]): string =>
  others.reduce<string>((last, one) => (one !== undefined && one > last ? one : last), first);
