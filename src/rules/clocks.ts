/**
 * The procedure's own clocks: by when a Risk Management Meeting is to be held, one row for each way a case can begin.
 * Whatever names the ten working days reads them here.
 */
import type { Count } from './base/calendar.ts';
import type { Instant, LocalDate } from './base/vocabulary.ts';
import type { ClauseId } from './procedure/clauses/index.ts';
import type { QuestionId } from './procedure/questions.ts';
import type { Case, Origin } from './record/case.ts';
import type { DecisionContext } from './rows/context.ts';
import { stages } from './stages.ts';

export interface ClockRow {
  readonly source: ClauseId;
  /** How its days are counted. */
  readonly countedBy: QuestionId;
  /** Working days. */
  readonly days: number;
  /** `ten working days` */
  readonly span: string;
  /** `the tenth working day` */
  readonly lastDay: string;
  /** Day 0. */
  from(c: Clocked): Instant;
  /** The action that ends it. */
  readonly endedBy: 'record-held';
}

/** `further`: the clock was met by the meeting before, and another about the plan has none. */
type Clocked = Pick<Case, 'origin' | 'receivedAt' | 'further'>;

export const clocks: Readonly<Record<Origin['kind'], ClockRow>> = {
  concern: {
    source: 'CN-06',
    countedBy: 'A-06',
    days: 10,
    span: 'ten working days',
    lastDay: 'the tenth working day',
    from: (c) => c.receivedAt,
    endedBy: 'record-held',
  },
};

/** The clock that runs on this case. */
export function clockOf(c: Pick<Case, 'origin'>): ClockRow {
  return clocks[c.origin.kind];
}

/** Every clock that a meeting has to meet: so far a case has one. */
export function clocksOf(c: Pick<Case, 'origin'>): readonly ClockRow[] {
  return [clockOf(c)];
}

/** The working days of the case's clock, counted. */
export function meetingClock(c: Clocked, { calendar }: Pick<DecisionContext, 'calendar'>): Count {
  const clock = clockOf(c);
  return calendar.countWorkingDays(clock.from(c), clock.days);
}

/** Whether the clock still matters: a meeting may be to come. */
export function isMeetingAwaited(c: Case): boolean {
  return stages[c.stage].isMeetingAhead && c.sentElsewhere === undefined && c.further === undefined;
}

/** Whether a meeting at that time is after the clock's last day; not where that day cannot be known. */
export function isAfterClock(c: Clocked, starts: Instant, by: Pick<DecisionContext, 'calendar'>): boolean {
  return isDayAfterClock(c, by.calendar.localDate(starts), by);
}

/** The same of a day. */
export function isDayAfterClock(c: Clocked, on: LocalDate, by: Pick<DecisionContext, 'calendar'>): boolean {
  const clock = meetingClock(c, by);
  return c.further === undefined && clock.known && on > clock.due;
}

/** `, late: after the tenth working day`, where it is. */
export function lateWords(c: Pick<Case, 'origin'>, isLate: boolean): string {
  return isLate ? `, late: after ${clockOf(c).lastDay}` : '';
}

/** `, late: day 12`, where a meeting was held after the clock's last day: said for good. */
export function heldLateWords(c: Clocked, on: LocalDate, by: Pick<DecisionContext, 'calendar'>): string {
  const { localDate, workingDaysBetween } = by.calendar;
  const count = workingDaysBetween(localDate(clockOf(c).from(c)), on);
  return isDayAfterClock(c, on, by) && count.known ? `, late: day ${count.days}` : '';
}
