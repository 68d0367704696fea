/**
 * The procedure's own clocks: by when a Risk Management Meeting is to be held, one row for each way a clock can begin.
 * A case can have several; the earliest that still runs counts. Whatever names the ten working days reads them here.
 */
import type { Count } from './base/calendar.ts';
import { localTimes } from './base/local-time.ts';
import type { Instant, LocalDate } from './base/vocabulary.ts';
import type { CaseClock, ClockKind } from './police/facts.ts';
import type { ClauseId } from './procedure/clauses/index.ts';
import type { QuestionId } from './procedure/questions.ts';
import type { Case } from './record/case.ts';
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
  /** What began it, as somebody reads it: `Received`. */
  readonly began: string;
  /** Day 0, in words: `receipt`. */
  readonly after: string;
  /** Which of several it is, after its span: ` since the police's notification`; nothing for the usual one. */
  readonly which: string;
  /** The action that ends it. */
  readonly endedBy: 'record-held';
}

/** `further`: a meeting about the plan has no clock, where those of the case are met. */
type Clocked = Pick<Case, 'receivedAt' | 'clocks' | 'meetings' | 'further'>;

const tenWorkingDays = {
  days: 10,
  span: 'ten working days',
  lastDay: 'the tenth working day',
  endedBy: 'record-held',
} as const;

export const clocks: Readonly<Record<ClockKind, ClockRow>> = {
  concern: { ...tenWorkingDays, source: 'CN-06', countedBy: 'A-06', began: 'Received', after: 'receipt', which: '' },
  police: {
    ...tenWorkingDays,
    source: 'CJ-10',
    countedBy: 'A-06',
    began: 'CDYJS were told of the police decision',
    after: 'CDYJS were told of a caution or a charge',
    which: ' since the police decision',
  },
};

/** Every clock that began on the case, in that order. A case from before there were several has one, from receipt. */
export function clocksOf({ clocks: all, receivedAt }: Pick<Case, 'receivedAt' | 'clocks'>): readonly CaseClock[] {
  return all ?? [{ kind: 'concern', started: receivedAt }];
}

const byStart = (one: CaseClock, other: CaseClock): number => one.started.localeCompare(other.started);

/**
 * When a meeting met a clock: one held since it began, by the day it was held, whatever it was booked for. Every
 * meeting of a case is after its receipt; on the day of another clock's start its hour counts.
 */
function metAt({ meetings }: Pick<Case, 'meetings'>, { kind, started }: CaseClock): Instant | undefined {
  const { instantAt, localDate, localTime } = localTimes;
  const day = localDate(started);
  const held = meetings.flatMap(({ state, heldOn, ends }) =>
    state === 'held' && heldOn !== undefined ? [{ heldOn, at: instantAt(heldOn, localTime(ends)) }] : [],
  );
  return held.find(({ heldOn, at }) => heldOn > day || (heldOn === day && (kind === 'concern' || at > started)))?.at;
}

/** The clocks that no meeting has met and that still apply, the earliest first. */
export function runningClocks(c: Clocked): readonly CaseClock[] {
  return clocksOf(c)
    .filter((one) => one.ended === undefined && metAt(c, one) === undefined)
    .toSorted(byStart);
}

/** Whether any of its clocks still applies, met or not. */
export const isClockThere = (c: Pick<Case, 'receivedAt' | 'clocks'>): boolean =>
  clocksOf(c).some(({ ended }) => ended === undefined);

/** When the last of its clocks was met; undefined while one runs, or where none applies. */
export function clocksMetAt(c: Clocked): Instant | undefined {
  if (runningClocks(c).length > 0) return undefined;
  const met = clocksOf(c).flatMap((one) => (one.ended === undefined ? (metAt(c, one) ?? []) : []));
  return met.toSorted().at(-1);
}

/** The clock that counts: the earliest that runs; where none does, the earliest that applied last. */
export function countingClock(c: Clocked): CaseClock {
  const all = clocksOf(c).toSorted(byStart);
  const [earliest = { kind: 'concern', started: c.receivedAt }] = [
    ...runningClocks(c),
    ...all.filter(({ ended }) => ended === undefined),
    ...all,
  ];
  return earliest;
}

/** The row of the clock that counts. */
export function clockOf(c: Clocked): ClockRow {
  return clocks[countingClock(c).kind];
}

/** The working days of one clock, counted. */
export function countOf({ kind, started }: CaseClock, { calendar }: Pick<DecisionContext, 'calendar'>): Count {
  return calendar.countWorkingDays(started, clocks[kind].days);
}

/** The working days of the clock that counts. */
export function meetingClock(c: Clocked, by: Pick<DecisionContext, 'calendar'>): Count {
  return countOf(countingClock(c), by);
}

/** Whether the clock still matters: a meeting may be to come. */
export function isMeetingAwaited(c: Case): boolean {
  return stages[c.stage].isMeetingAhead && c.sentElsewhere === undefined && runningClocks(c).length > 0;
}

/** Whether a meeting at that time is after the clock's last day; not where that day cannot be known. */
export function isAfterClock(c: Clocked, starts: Instant, by: Pick<DecisionContext, 'calendar'>): boolean {
  return isDayAfterClock(c, by.calendar.localDate(starts), by);
}

/** The same of a day. */
export function isDayAfterClock(c: Clocked, on: LocalDate, by: Pick<DecisionContext, 'calendar'>): boolean {
  const clock = meetingClock(c, by);
  const isOfThePlan = c.further !== undefined && runningClocks(c).length === 0;
  return !isOfThePlan && clock.known && on > clock.due;
}

/** `, late: after the tenth working day`, where it is. */
export function lateWords(c: Clocked, isLate: boolean): string {
  return isLate ? `, late: after ${clockOf(c).lastDay}` : '';
}

/** `, late: day 12`, where a meeting was held after the clock's last day: said for good. */
export function heldLateWords(c: Clocked, on: LocalDate, by: Pick<DecisionContext, 'calendar'>): string {
  const { localDate, workingDaysBetween } = by.calendar;
  const count = workingDaysBetween(localDate(countingClock(c).started), on);
  return isDayAfterClock(c, on, by) && count.known ? `, late: day ${count.days}` : '';
}
