/** Asking again, for as long as somebody may be made to wait. */
import { setTimeout } from 'node:timers/promises';
import { StoreError } from '../port.ts';
import { isOurs, troubleOf } from './trouble.ts';

/** In milliseconds. */
export interface Limits {
  /** For everything that one call of the store does. */
  readonly call: number;
  /** For one answer of Cosmos DB; a batch that takes longer than 5 seconds is ended there. */
  readonly answer: number;
}

export const usualLimits: Limits = { call: 10_000, answer: 5_000 };

const shortestPause = 20;
const longestPause = 1_000;

/** Twice as long each time, and never the same for two who met. */
function pauseBefore(tries: number): number {
  return Math.random() * Math.min(longestPause, shortestPause * 2 ** tries);
}

/**
 * Does it until it is done, with growing pauses, or those Cosmos DB asks for. Throws what will not change by asking
 * again, and `StoreError` `store-unavailable` when the time is over; then it is not known whether it was done.
 */
export async function patiently<Result>(
  { call }: Limits,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const signal = AbortSignal.timeout(call);
  let last: unknown;
  for (let tries = 0; ; tries += 1) {
    try {
      return await work(signal);
    } catch (error) {
      if (isOurs(error)) throw error;
      const trouble = troubleOf(error);
      if (trouble.kind === 'refused') throw trouble.error;
      // What the end of the time throws says less than what went before.
      if (!signal.aborted || last === undefined) last = error;
      const wait = trouble.kind === 'busy' ? (trouble.wait ?? 0) : 0;
      await setTimeout(wait + pauseBefore(tries), undefined, { signal }).catch(() => {
        throw overdue(call, last);
      });
    }
  }
}

function overdue(call: number, cause: unknown): StoreError {
  const words = `Cosmos DB did not do it within ${call / 1000} seconds.`;
  return new StoreError('store-unavailable', words, { cause, says: words });
}
