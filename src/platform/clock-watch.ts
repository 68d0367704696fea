/**
 * Whether the clock was ahead. The latest time that was seen is kept in the store, so that a clock that was ahead is
 * noticed once it is right again, by whichever process.
 */
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import type { Watch } from './clock.ts';

export interface ClockWatch {
  /** Whether it was ahead before, so that what was written then lies in the future. */
  wasAhead(now: Instant): Promise<boolean>;
  /** What lay in the future was put right. */
  settled(now: Instant): Promise<void>;
}

const place = { partition: 'clock', id: 'seen' } as const;
/** Seconds by which clocks differ that are right. */
const tolerance = 300;
/** Seconds between two times it is written down. */
const anHour = 3600;
/** Seconds between two looks at what others have seen. */
const betweenLooks = 600;

const secondsOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds / 1000;
const instantOf = (seconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000).toString();

export function createClockWatch(store: Store, watch: Watch): ClockWatch {
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
    async wasAhead(instant) {
      const now = secondsOf(instant);
      await lookAtOthers(instant);
      const wasAhead = now < latest - tolerance;
      if (!wasAhead) {
        latest = Math.max(latest, now);
        // Where the store can only be read it is tried again at the next look.
        if (now - written >= anHour) await write(now).catch(() => {});
      }
      return wasAhead;
    },
    async settled(instant) {
      latest = secondsOf(instant);
      await write(latest);
    },
  };
}
