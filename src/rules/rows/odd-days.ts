/** Days and times that can be and seldom are, asked about in the same words everywhere (CN-03, CN-05, CN-18). */

import type { LocalTime } from '../base/local-time.ts';
import type { LocalDate } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { ActorContext } from './context.ts';
import type { Doubt } from './doubt.ts';

type By = Pick<ActorContext, 'calendar'>;

/** Of the days of something to come those on which nobody works: a Saturday, a Sunday, a bank holiday; each once. */
export function noWorkingDays(days: readonly (LocalDate | undefined)[], { calendar }: By): readonly Doubt[] {
  const given = new Set(days.filter((day) => day !== undefined));
  return [...given].flatMap((day) => {
    const kind = calendar.dayKind(day);
    if (!kind.known || kind.working) return [];
    const said = calendar.sayDate(day);
    const why = said.startsWith(kind.why) ? '' : ` (${kind.why})`;
    return [{ id: `no-working-day:${day}`, asks: `${said}${why} is not a working day. Is that the day you mean?` }];
  });
}

interface Happened {
  readonly on: LocalDate;
  /** Where it is known; a day alone is odd only before the day of receipt. */
  readonly time?: LocalTime;
  /** `Did you speak`: before "before that". */
  readonly asks: string;
}

/** What follows a concern, and is said to have been before it was received. */
export function beforeReceipt(
  { receivedAt }: Pick<Case, 'receivedAt'>,
  { on, time, asks }: Happened,
  { calendar: { localDate, localTime, sayDate, sayWhen } }: By,
): readonly Doubt[] {
  const day = localDate(receivedAt);
  const isBefore = on < day || (on === day && time !== undefined && time < localTime(receivedAt));
  const said = time === undefined ? sayDate(on) : `${sayDate(on)} at ${time}`;
  const whole = `The case was received on ${sayWhen(receivedAt)}. ${asks} before that, on ${said}?`;
  return isBefore ? [{ id: `before-receipt:${on}:${time ?? ''}`, asks: whole }] : [];
}
