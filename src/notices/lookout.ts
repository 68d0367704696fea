/**
 * When to look for what is rarely there: at first, as long as some of it is there, and else once in a while, because
 * another process may have left it.
 */
import type { Instant } from '../rules/base/vocabulary.ts';

export interface Lookout {
  isTime(now: Instant): boolean;
  /** Somebody looked. */
  looked(now: Instant, isThere: boolean): void;
  /** Some of it is there now. */
  expect(): void;
}

const seconds = (from: Instant, to: Instant): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('seconds');

const onceInAWhile = 600;

export function createLookout(): Lookout {
  let foundNothingAt: Instant | undefined;
  return {
    isTime(now) {
      const passed = foundNothingAt === undefined ? undefined : seconds(foundNothingAt, now);
      // A clock that was ahead has been put right.
      return passed === undefined || passed < 0 || passed >= onceInAWhile;
    },
    looked(now, isThere) {
      foundNothingAt = isThere ? undefined : now;
    },
    expect() {
      foundNothingAt = undefined;
    },
  };
}
