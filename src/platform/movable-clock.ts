/** A clock that can be put forward, for somebody at the desk who wants to see what happens on later days. */

import type { Calendar } from '../rules/base/calendar.ts';
import { daysAfter, timeAfter } from '../rules/base/later.ts';
import { type LocalTime, localTimes } from '../rules/base/local-time.ts';
import type { Instant, LocalDate } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import { type Clock, systemClock } from './clock.ts';
import { createLine } from './queue.ts';

export type ClockMove = 'hour' | 'working-morning' | 'next-due' | 'none';

export interface ClockState {
  readonly now: Instant;
  /** When something next falls due, if anything does. */
  readonly nextDue?: Instant;
}

/** It never goes back. */
export interface MovableClock extends Clock {
  state(): Promise<ClockState>;
  /** Puts the clock forward and lets what falls due happen before it answers. */
  move(move: ClockMove): Promise<ClockState>;
}

export interface MovableClockParts {
  /** Keeps how far ahead the clock is, so that a restart goes on from there. */
  readonly store: Store;
  readonly calendar: Calendar;
  /** When nudges go out on a working day, in local time. */
  readonly nudgesAt: LocalTime;
  /** Of what something can be due: *Next thing due* goes to the first of them. */
  readonly kinds: readonly string[];
  /** What to do once the time is another. */
  readonly ticked: () => Promise<void>;
  /** The time it really is. */
  readonly real?: Clock;
}

/** What is due and cannot be done stays due. */
const mostInAMinute = 20;

const place = { partition: 'desk', id: 'clock' } as const;

const seconds = (instant: Instant): number => Math.ceil(Temporal.Instant.from(instant).epochMilliseconds / 1000);

/** When the nudges of the next working day have gone out: before that somebody would read them a day late. */
function nextWorkingMorning(now: Instant, calendar: Calendar, nudgesAt: LocalTime): Instant {
  const { localDate, nextWorkingMoment, startOfWorkingHours } = calendar;
  const morningOf = (date: LocalDate): Instant => {
    const [start, nudges] = [startOfWorkingHours(date), localTimes.instantAt(date, nudgesAt)];
    return seconds(start) < seconds(nudges) ? nudges : start;
  };
  const today = localDate(now);
  const tomorrow = daysAfter(today, 1);
  const day = seconds(now) < seconds(morningOf(today)) ? today : tomorrow;
  return morningOf(localDate(nextWorkingMoment(startOfWorkingHours(day))));
}

const aheadIn = async (store: Store, now: Instant): Promise<number> =>
  (await store.read<{ ahead: number }>(place.partition, place.id, now))?.body.ahead ?? 0;

/** The time that a store goes by: at the desk its clock may have been put forward, and nowhere else. */
export async function timeOf(store: Store, real: Clock = systemClock): Promise<Clock> {
  const ahead = await aheadIn(store, real.now());
  return { now: () => timeAfter(real.now(), { seconds: ahead }) };
}

export async function createMovableClock(parts: MovableClockParts): Promise<MovableClock> {
  const { store, calendar, nudgesAt, kinds, ticked, real = systemClock } = parts;
  let ahead = await aheadIn(store, real.now());
  const now = () => timeAfter(real.now(), { seconds: ahead });

  async function nextDue(): Promise<Instant | undefined> {
    const dues = await Promise.all(kinds.map((kind) => store.nextDue(kind)));
    return dues.filter((due) => due !== undefined).sort((one, other) => seconds(one) - seconds(other))[0];
  }
  async function state(): Promise<ClockState> {
    const due = await nextDue();
    return due === undefined ? { now: now() } : { now: now(), nextDue: due };
  }
  async function target(move: ClockMove): Promise<Instant | undefined> {
    switch (move) {
      case 'none':
        return undefined;
      case 'hour':
        return timeAfter(now(), { seconds: 3600 });
      case 'working-morning':
        return nextWorkingMorning(now(), calendar, nudgesAt);
      case 'next-due':
        return nextDue();
    }
  }
  async function forwardTo(instant: Instant): Promise<void> {
    const by = Math.max(0, seconds(instant) - seconds(now()));
    await store.commit([{ put: { ...place, kind: 'clock', body: { ahead: ahead + by } } }]);
    ahead += by;
  }
  async function step(move: ClockMove): Promise<ClockState> {
    const instant = await target(move);
    if (instant !== undefined) await forwardTo(instant);
    await ticked();
    if (move === 'next-due') await restOfTheMinute();
    return state();
  }
  /** What falls due in the same minute belongs together: nobody is to press again for it. */
  async function restOfTheMinute(): Promise<void> {
    const end = (Math.floor(seconds(now()) / 60) + 1) * 60;
    for (let times = 0; times < mostInAMinute; times += 1) {
      const due = await nextDue();
      if (due === undefined || seconds(due) >= end) return;
      await forwardTo(due);
      await ticked();
    }
  }

  const moves = createLine();
  return { now, state, move: (move) => moves.run(() => step(move)) };
}
