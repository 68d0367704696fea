/**
 * A line in the log every few minutes, after a look at what is due has ended well: where it does not come, nothing is
 * looked at. It says how long something has been waiting to be sent, so that an alert can go by the log alone.
 */
import { type Clock, systemWatch, type Watch } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Store } from '../store/port.ts';
import { oldestUndelivered } from '../telemetry/undelivered.ts';

/** Milliseconds. */
const betweenBeats = 5 * 60_000;

export interface PulseParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly watch?: Pick<Watch, 'elapsed'>;
}

/** To be called after each look; rejects where the store cannot be read. */
export function createPulse({ store, clock, log, watch = systemWatch }: PulseParts): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (watch.elapsed() - last < betweenBeats) return;
    const undeliveredSeconds = Math.round(await oldestUndelivered(store, clock.now()));
    last = watch.elapsed();
    log.info({ event: 'pulse', undeliveredSeconds });
  };
}
