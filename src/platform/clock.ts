/** What time it is. Everything else is given the time by whoever asks it to do something. */
import { setTimeout } from 'node:timers/promises';
import type { Instant } from '../rules/base/vocabulary.ts';

export interface Clock {
  /** Whole seconds: `2026-11-02T09:15:00Z`. */
  now(): Instant;
}

/** A turn asks for the time again and again: it is written anew only where the second is another. */
function createSystemClock(): Clock {
  let second = Number.NaN;
  let written = '';
  return {
    now() {
      const current = Math.floor(Date.now() / 1000);
      if (current !== second) {
        second = current;
        written = Temporal.Instant.fromEpochMilliseconds(second * 1000).toString();
      }
      return written;
    },
  };
}

export const systemClock: Clock = createSystemClock();

/** What measures how long something takes. */
export interface Watch {
  /** Milliseconds that only grow. */
  elapsed(): number;
  wait(milliseconds: number): Promise<void>;
}

export const systemWatch: Watch = {
  elapsed: () => performance.now(),
  wait: (milliseconds) => setTimeout(milliseconds),
};
