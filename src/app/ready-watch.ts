/** Asks once a minute whether Pathway can do its work, so that the log and its alerts say it where nobody else asks. */
import type { Log } from '../platform/log.ts';
import type { Readiness } from '../server/readiness.ts';

const betweenLooks = 60_000;

/** `not-ready` with the parts that do not work, each time it is so. */
export function watchReadiness(readiness: () => Promise<Readiness>, log: Log, every = betweenLooks): { stop(): void } {
  const look = async (): Promise<void> => {
    const { status, failing } = await readiness();
    if (status !== 200) log.error({ event: 'not-ready', code: failing.join('+') });
  };
  const timer = setInterval(() => void look(), every);
  return { stop: () => clearInterval(timer) };
}
