/** Every few seconds of real time whatever has fallen due is done. */
import type { Log } from '../platform/log.ts';

const betweenTicks = 5_000;

/** A tick that fails is logged, and the next one comes all the same. */
export function startScheduler(ticked: () => Promise<void>, log: Log): { stop(): void } {
  let isTicking = false;
  const timer = setInterval(() => {
    if (isTicking) return;
    isTicking = true;
    ticked()
      .catch((error: unknown) => log.error({ event: 'tick-failed', error }))
      .finally(() => {
        isTicking = false;
      });
  }, betweenTicks);
  return { stop: () => clearInterval(timer) };
}
