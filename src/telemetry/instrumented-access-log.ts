import type { AccessLog } from '../cases/access-log.ts';
import type { Telemetry } from './telemetry.ts';

/** Each look that is written down, by the case's reference and the page or command; nobody's name. */
export function instrumentedAccessLog(accessLog: AccessLog, telemetry: Telemetry): AccessLog {
  if (!telemetry.isOn) return accessLog;
  return {
    record: (reference, person, what, now) =>
      telemetry.span('look', { reference, kind: what }, async (span) => {
        await accessLog.record(reference, person, what, now);
        span.note({ outcome: 'done' });
      }),
    history: accessLog.history,
  };
}
