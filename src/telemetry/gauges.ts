/** What is read of the store whenever metrics are sent. It is kept for a while, so that it costs the store little. */
import type { DecisionContextAt } from '../cases/perform.ts';
import { type Clock, systemWatch, type Watch } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Store } from '../store/port.ts';
import { overdueObligations } from './overdue.ts';
import type { Gauges, Reading } from './telemetry.ts';
import { oldestUndelivered } from './undelivered.ts';

export interface GaugesParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly contextAt: DecisionContextAt;
  readonly log: Log;
  readonly watch?: Watch;
}

type Read = () => Promise<readonly Reading[]>;

/** Milliseconds; a little less than OpenTelemetry's minute, so that each sending finds a new reading. */
const aMinute = 55_000;
/** What is late changes at midnight, or when somebody does something. */
const fiveMinutes = 290_000;

export function createGauges({ store, clock, contextAt, log, watch = systemWatch }: GaugesParts): Gauges {
  /** What cannot be read is left out until the next reading. */
  function kept(milliseconds: number, read: Read): Read {
    let last: { readonly at: number; readonly readings: ReturnType<Read> } | undefined;
    return () => {
      const now = watch.elapsed();
      if (last !== undefined && now - last.at < milliseconds) return last.readings;
      const readings = read().catch((error: unknown): readonly Reading[] => {
        log.warn({ event: 'gauge-failed', error });
        return [];
      });
      last = { at: now, readings };
      return readings;
    };
  }
  return {
    'pathway.notices.oldest_undelivered': kept(aMinute, async () => [
      { value: await oldestUndelivered(store, clock.now()) },
    ]),
    'pathway.obligations.overdue': kept(fiveMinutes, () => overdueObligations(store, contextAt, clock.now())),
  };
}
