/**
 * The procedure's own clocks: by when a Risk Management Meeting is to be held, one row for each way a clock can begin.
 * A case can have several; the earliest that still runs counts. Whatever names the ten working days reads them here.
 */
import type { Count } from './base/calendar.ts';
import { localTimes } from './base/local-time.ts';
import type { Instant, LocalDate } from './base/vocabulary.ts';
import type { CaseClock, ClockKind } from './police/facts.ts';
import { isKnownToYouthJustice } from './police/mash.ts';
import { isCriminalJustice, isRouteOpen } from './police/routes.ts';
import type { ClauseId } from './procedure/clauses/index.ts';
import type { QuestionId } from './procedure/questions.ts';
import type { Case, Meeting } from './record/case.ts';
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
type Clocked = Pick<Case, 'receivedAt' | 'clocks' | 'meetings' | 'further' | 'outcomes'>;

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
  'mash-police': {
    ...tenWorkingDays,
    source: 'CJ-10',
    countedBy: 'A-07',
    began: 'The police referred it to MASH, or told Pathway that they would,',
    after: "the police's referral to MASH",
    which: ' since the referral to MASH',
  },
};

/** Every clock that began on the case, in that order. A case from before there were several has one, from receipt. */
export function clocksOf({ clocks: all, receivedAt }: Pick<Case, 'receivedAt' | 'clocks'>): readonly CaseClock[] {
  return all ?? [{ kind: 'concern', started: receivedAt }];
}

const byStart = (one: CaseClock, other: CaseClock): number => one.started.localeCompare(other.started);

/** A meeting that was held, with the day on which it was. */
type HeldMeeting = Meeting & { readonly heldOn: LocalDate };
const isHeld = (one: Meeting): one is HeldMeeting => one.state === 'held' && one.heldOn !== undefined;

/** Held together with another meeting, its outcome not recorded yet: until it is, nothing says that it settled what it must. */
export const isCombinedToRecord = (one: Meeting, { outcomes = [] }: Pick<Case, 'outcomes'>): boolean =>
  isHeld(one) &&
  (one.preparation?.combined ?? 'no') !== 'no' &&
  !outcomes.some(({ meeting, recorded }) => meeting === one.number && recorded !== undefined);

/** When it ended: the hour it was booked for, on the day it was held. */
const heldAt = ({ heldOn, ends }: HeldMeeting): Instant => localTimes.instantAt(heldOn, localTimes.localTime(ends));

/**
 * The first meeting since a clock began; on the day of another clock's start than receipt its hour counts. Or the one of
 * before that its manager said dealt with it.
 */
function firstSince(held: readonly HeldMeeting[], { kind, started, metBefore }: CaseClock): HeldMeeting | undefined {
  if (metBefore !== undefined) return held.find(({ number }) => number === metBefore.meeting);
  if (held.length === 0) return undefined;
  const day = localTimes.localDate(started);
  return held.find((one) => one.heldOn > day || (one.heldOn === day && (kind === 'concern' || heldAt(one) > started)));
}

/** The meeting that met a clock: one held since it began, by the day it was held, whatever it was booked for. */
function meetingOf(c: Pick<Case, 'meetings' | 'outcomes'>, clock: CaseClock): HeldMeeting | undefined {
  return firstSince(
    c.meetings.filter(isHeld).filter((one) => !isCombinedToRecord(one, c)),
    clock,
  );
}

/** The meeting that met a clock, with the day on which it was held and why it was late, where it was; undefined while none has. */
export const meetingThatMet = meetingOf;

function metAt(c: Pick<Case, 'meetings' | 'outcomes'>, clock: CaseClock): Instant | undefined {
  const meeting = meetingOf(c, clock);
  return meeting === undefined ? undefined : heldAt(meeting);
}

/** The clocks that still apply, met or not, the earliest first. */
export function applyingClocks(c: Pick<Case, 'receivedAt' | 'clocks'>): readonly CaseClock[] {
  return clocksOf(c)
    .filter(({ ended }) => ended === undefined)
    .toSorted(byStart);
}

/** Those of them that no meeting has met. */
export function runningClocks(c: Clocked): readonly CaseClock[] {
  return applyingClocks(c).filter((one) => meetingOf(c, one) === undefined);
}

/** On the criminal justice route a meeting will be held, while the route applies and none has met its clock (CJ-09, CJ-10). */
export const isMeetingNoChoice = (c: Clocked & Pick<Case, 'route'>): boolean =>
  isCriminalJustice(c) && !isRouteOpen(c) && isKnownToYouthJustice(c) && runningClocks(c).length > 0;

/** When the last of its clocks was met; undefined while one runs, or where none applies. */
export function clocksMetAt(c: Clocked): Instant | undefined {
  const met = applyingClocks(c).map((one) => metAt(c, one));
  return met.includes(undefined) ? undefined : met.toSorted().at(-1);
}

/** The clock that counts: the earliest that runs; where none does, the earliest that applied last. */
export function countingClock(c: Clocked): CaseClock {
  const [earliest = { kind: 'concern', started: c.receivedAt }] = [
    ...runningClocks(c),
    ...applyingClocks(c),
    ...clocksOf(c).toSorted(byStart),
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

/** Another meeting about the plan is wanted, and no clock of the procedure runs for it (CN-22). */
export const isOfThePlan = (c: Clocked): boolean => c.further !== undefined && runningClocks(c).length === 0;

/** The same of a day. */
export function isDayAfterClock(c: Clocked, on: LocalDate, by: Pick<DecisionContext, 'calendar'>): boolean {
  const clock = meetingClock(c, by);
  return !isOfThePlan(c) && clock.known && on > clock.due;
}

/** `, late: after the tenth working day`, where it is. */
export function lateWords(c: Clocked, isLate: boolean): string {
  return isLate ? `, late: after ${clockOf(c).lastDay}` : '';
}

/** The clock that a meeting held on a day met; the earliest where it met several. One that ended later was met as well. */
function clockMetOn(c: Clocked, on: LocalDate): CaseClock | undefined {
  return clocksOf(c)
    .toSorted(byStart)
    .find((one) => {
      const meeting = firstSince(c.meetings.filter(isHeld), one);
      return meeting?.heldOn === on && (one.ended === undefined || heldAt(meeting) < one.ended.at);
    });
}

/** `, late: day 12`, where a meeting was held after the last day of the clock that it met: said for good. */
export function heldLateWords(c: Clocked, on: LocalDate, by: Pick<DecisionContext, 'calendar'>): string {
  const day = heldLateDay(c, on, by);
  return day === undefined ? '' : `, late: day ${day}`;
}

/** On which working day, counted from the start of its clock, a late meeting was held; undefined where it was in time. */
export function heldLateDay(c: Clocked, on: LocalDate, by: Pick<DecisionContext, 'calendar'>): number | undefined {
  const clock = clockMetOn(c, on);
  if (clock === undefined) return undefined;
  const { localDate, workingDaysBetween } = by.calendar;
  const due = countOf(clock, by);
  const count = workingDaysBetween(localDate(clock.started), on);
  return due.known && on > due.due && count.known ? count.days : undefined;
}
