/**
 * Whether the clock can be believed. The latest time that was seen is kept in the store, so that a clock that was ahead
 * is noticed once it is right again, by whichever process; and time that passed by the clock alone, and not by the watch,
 * lets nothing expire for a day.
 */
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import type { Watch } from './clock.ts';

export interface ClockSeen {
  /** It was ahead before: what was written then lies in the future. */
  readonly wasAhead: boolean;
  /** What has expired by then has expired by a clock that can be believed. */
  readonly expiredBy: Instant;
}

export interface ClockWatch {
  look(now: Instant): Promise<ClockSeen>;
  /** What lay in the future was put right. */
  settled(now: Instant): Promise<void>;
}

const place = { partition: 'clock', id: 'seen' } as const;
/** Seconds by which clocks differ that are right. */
const tolerance = 300;
/** Seconds between two times it is written down, and by which time may jump without anybody being careful. */
const anHour = 3600;
/** Seconds between two looks at what others have seen. */
const betweenLooks = 600;
const aDay = 24 * anHour;

const secondsOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds / 1000;
const instantOf = (seconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000).toString();

/** Time as the watch has it: it follows a clock that jumps ahead only after a day. */
function createBelieved(watch: Watch) {
  let last: { readonly at: number; readonly elapsed: number } | undefined;
  let jumpedAt: number | undefined;
  return {
    /** As it stood when this process began. */
    begin(at: number): void {
      last ??= { at, elapsed: watch.elapsed() / 1000 };
    },
    by(now: number): number {
      const elapsed = watch.elapsed() / 1000;
      const expected = last === undefined ? now : last.at + elapsed - last.elapsed;
      const isAhead = now > expected + anHour;
      jumpedAt = isAhead ? (jumpedAt ?? elapsed) : undefined;
      if (jumpedAt !== undefined && elapsed - jumpedAt < aDay) return expected;
      jumpedAt = undefined;
      last = { at: now, elapsed };
      return now;
    },
  };
}

export function createClockWatch(store: Store, watch: Watch): ClockWatch {
  const believed = createBelieved(watch);
  let latest = Number.NEGATIVE_INFINITY;
  let written = Number.NEGATIVE_INFINITY;
  let lookedAt: number | undefined;

  async function lookAtOthers(now: Instant): Promise<void> {
    const elapsed = watch.elapsed() / 1000;
    if (lookedAt !== undefined && elapsed - lookedAt < betweenLooks) return;
    const found = await store.read<{ readonly latest: Instant }>(place.partition, place.id, now);
    lookedAt = elapsed;
    if (found === undefined) return;
    written = secondsOf(found.body.latest);
    latest = Math.max(latest, written);
  }
  async function write(now: number): Promise<void> {
    await store.commit([{ put: { ...place, kind: 'clock-seen', body: { latest: instantOf(now) } } }]);
    written = now;
  }
  return {
    async look(instant) {
      const now = secondsOf(instant);
      await lookAtOthers(instant);
      believed.begin(Number.isFinite(latest) ? Math.min(latest, now) : now);
      const wasAhead = now < latest - tolerance;
      if (!wasAhead) {
        latest = Math.max(latest, now);
        // Where the store can only be read it is tried again at the next look.
        if (now - written >= anHour) await write(now).catch(() => {});
      }
      return { wasAhead, expiredBy: instantOf(believed.by(now)) };
    },
    async settled(instant) {
      latest = secondsOf(instant);
      await write(latest);
    },
  };
}
