/** Where traces and metrics are sent, by OpenTelemetry's own variables. Without an endpoint they are not made. */
import { z } from 'zod';

export interface TelemetryConfig {
  /** Of an OTLP/HTTP receiver, without a slash at the end: `http://collector:4318`. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Milliseconds from one sending of metrics to the next. */
  readonly metricsEvery: number;
}

export type TelemetryRead =
  | { readonly ok: true; readonly telemetry: TelemetryConfig | undefined }
  | { readonly ok: false; readonly problems: readonly string[] };

type Set = Readonly<Record<string, string | undefined>>;

const intervalWords = 'should be a number of milliseconds, from 1000 to 3600000';

const schema = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({
      protocol: /^https?$/,
      error: 'should be the address of an OTLP/HTTP receiver, and begin http:// or https://',
    })
    .transform((url) => url.replace(/\/+$/, '')),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .literal('http/protobuf', 'should be http/protobuf: Pathway sends by no other')
    .optional(),
  OTEL_SERVICE_NAME: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'should be a name of letters, digits, - . and _, up to 100 of them')
    .default('pathway'),
  OTEL_METRIC_EXPORT_INTERVAL: z
    .string()
    .regex(/^\d{1,7}$/, { error: intervalWords, abort: true })
    .transform(Number)
    .refine((number) => number >= 1_000 && number <= 3_600_000, intervalWords)
    .default(60_000),
});

/** A problem names its variable. What is about sending counts only where there is an endpoint. */
export function readTelemetry(set: Set): TelemetryRead {
  const isOff = set.OTEL_EXPORTER_OTLP_ENDPOINT === undefined || set.OTEL_SDK_DISABLED?.toLowerCase() === 'true';
  if (isOff) return { ok: true, telemetry: undefined };
  const read = schema.safeParse(set);
  if (!read.success) {
    return { ok: false, problems: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`) };
  }
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: serviceName } = read.data;
  const metricsEvery = read.data.OTEL_METRIC_EXPORT_INTERVAL;
  return { ok: true, telemetry: { endpoint, serviceName, metricsEvery } };
}
