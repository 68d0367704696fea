import type { TelemetryConfig } from '../config/telemetry.ts';
import type { Watch } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { noTelemetry, type Telemetry } from './telemetry.ts';

export interface StartTelemetryParts {
  readonly watch: Watch;
  /** What cannot be sent is logged there, so it must not be watched itself. */
  readonly log: Log;
  /** Tells this process from others of the same service. */
  readonly instance: string;
}

/** The telemetry that is configured; without an endpoint there is none. */
export async function startTelemetry(
  config: TelemetryConfig | undefined,
  parts: StartTelemetryParts,
): Promise<Telemetry> {
  if (config === undefined) return noTelemetry;
  // Loaded only here: where nobody watches, nothing of OpenTelemetry runs.
  const { createOtlpTelemetry } = await import('./otlp.ts');
  return createOtlpTelemetry({ ...parts, config });
}
