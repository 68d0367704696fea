/** How the process ends: in words where it cannot start, cleanly where it is asked to. */
import type { Log } from '../platform/log.ts';

/** A stop that hangs is cut short after this long. */
const lastResort = 15_000;
/** npm and a terminal both pass one Ctrl-C on, so that it arrives up to three times. */
const oneCtrlC = 500;

const ownCode = /^[a-z]+(-[a-z]+)+$/;

/** Whether its message is written for whoever starts Pathway. */
function isOurs(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, problems } = error as { code?: unknown; problems?: unknown };
  return Array.isArray(problems) || (typeof code === 'string' && ownCode.test(code));
}

/** Ends the process with status 1: our own errors as their message, others whole. */
export function endWithWords(error: unknown): never {
  console.error(isOurs(error) ? error.message : error);
  process.exit(1);
}

/** Runs `stop` once at Ctrl-C or SIGTERM and ends with 0; a second Ctrl-C ends at once. */
export function onStop(stop: () => Promise<void>, log: Log): void {
  let askedAt: number | undefined;
  const end = (): void => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > oneCtrlC) process.exit(130);
      return;
    }
    askedAt = performance.now();
    setTimeout(() => process.exit(1), lastResort).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ event: 'crashed', error });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // The example county ends with the desk that started it, however that ended.
  process.on('disconnect', end);
  // Node would print the message, which may quote what a person wrote.
  process.on('uncaughtException', (error) => {
    log.error({ event: 'crashed', error });
    process.exit(1);
  });
}
