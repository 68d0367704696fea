import { failureCode } from '../platform/log/describe-error.ts';
import type { Log, LogEntry } from '../platform/log.ts';
import type { Telemetry } from './telemetry.ts';

/** Counts what is logged as a warning or an error. What is logged stays the same. */
export function instrumentedLog(log: Log, telemetry: Telemetry): Log {
  if (!telemetry.isOn) return log;
  const count = ({ event, code, error }: LogEntry): void => {
    telemetry.failure({ event, outcome: code ?? (error === undefined ? 'none' : failureCode(error)) });
  };
  return {
    debug: log.debug,
    info: log.info,
    warn(entry) {
      log.warn(entry);
      count(entry);
    },
    error(entry) {
      log.error(entry);
      count(entry);
    },
  };
}
