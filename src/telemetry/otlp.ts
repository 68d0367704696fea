/** Telemetry sent by OTLP over HTTP, in protobuf, to whatever takes it. */
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import type { TelemetryConfig } from '../config/telemetry.ts';
import type { Watch } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { createOpenTelemetry } from './open-telemetry.ts';
import type { Telemetry } from './telemetry.ts';

export interface OtlpParts {
  readonly config: TelemetryConfig;
  readonly watch: Watch;
  readonly log: Log;
  /** Tells this process from others of the same service. */
  readonly instance: string;
}

interface Exporter<Items> {
  export(items: Items, done: (result: { readonly code: number; readonly error?: Error }) => void): void;
}

/** For so long after a failure was logged no other is, in milliseconds. */
const quiet = 600_000;

/** What fails is logged once in a while, as a code; Pathway goes on all the same. */
function failuresTo(log: Log, watch: Watch): (error: unknown) => void {
  let last: number | undefined;
  return (error) => {
    const now = watch.elapsed();
    if (last !== undefined && now - last < quiet) return;
    last = now;
    const { code: status } = (error ?? {}) as { code?: unknown };
    log.warn({ event: 'export-failed', ...(typeof status === 'number' ? { status } : {}), error });
  };
}

function reporting<Items, E extends Exporter<Items>>(exporter: E, failed: (error: unknown) => void): E {
  const send = exporter.export.bind(exporter);
  exporter.export = (items, done) =>
    send(items, (result) => {
      if (result.code !== 0) failed(result.error);
      done(result);
    });
  return exporter;
}

/** Headers, time-outs, compression and certificates the exporters read from OpenTelemetry's own variables. */
export function createOtlpTelemetry({ config, watch, log, instance }: OtlpParts): Telemetry {
  const { endpoint, serviceName, metricsEvery } = config;
  const failed = failuresTo(log, watch);
  const traces = reporting(new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }), failed);
  const metrics = reporting(new OTLPMetricExporter({ url: `${endpoint}/v1/metrics` }), failed);
  const own = { 'service.name': serviceName, 'service.instance.id': instance };
  // No detector of the host, the process or its command line.
  const resource = defaultResource()
    .merge(detectResources({ detectors: [resourceAttributesEnvDetector] }))
    .merge(resourceFromAttributes(own));
  return createOpenTelemetry({
    resource,
    spans: new BatchSpanProcessor({ exporter: traces }),
    metrics: new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: metricsEvery }),
    watch,
  });
}
