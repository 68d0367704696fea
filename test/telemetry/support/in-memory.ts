/** A telemetry whose spans and metrics stay here. */
import { emptyResource } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { systemWatch } from '../../../src/platform/clock.ts';
import { createOpenTelemetry } from '../../../src/telemetry/open-telemetry.ts';
import type { Telemetry } from '../../../src/telemetry/telemetry.ts';

export interface SeenSpan {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly isFailed: boolean;
  /** The name of the span it is in. */
  readonly within?: string;
}

export interface InMemory {
  readonly telemetry: Telemetry;
  /** Those that have ended, in that order. */
  spans(): readonly SeenSpan[];
  /** By name: each attributes and value, a histogram's value being how many were measured. */
  metrics(): Promise<ReadonlyMap<string, readonly (readonly [attributes: object, value: number])[]>>;
  /** Everything that would have been sent. */
  raw(): string;
}

export function inMemory(): InMemory {
  const spans = new InMemorySpanExporter();
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 });
  const telemetry = createOpenTelemetry({
    resource: emptyResource(),
    spans: new SimpleSpanProcessor({ exporter: spans }),
    metrics: reader,
    watch: systemWatch,
  });
  const finished = () => spans.getFinishedSpans();
  const nameOf = (id: string | undefined) => finished().find((span) => span.spanContext().spanId === id)?.name;
  return {
    telemetry,
    spans: () =>
      finished().map(({ name, attributes, status, parentSpanContext }) => {
        const within = nameOf(parentSpanContext?.spanId);
        return { name, attributes, isFailed: status.code === 2, ...(within === undefined ? {} : { within }) };
      }),
    async metrics() {
      metrics.reset();
      await reader.forceFlush();
      const all = metrics.getMetrics().flatMap((one) => one.scopeMetrics.flatMap((scope) => scope.metrics));
      return new Map(
        all.map(({ descriptor, dataPoints }) => {
          const points = dataPoints.map(({ attributes, value }) => {
            return [attributes, typeof value === 'number' ? value : value.count] as const;
          });
          return [descriptor.name, points] as const;
        }),
      );
    },
    raw: () =>
      JSON.stringify([
        finished().map(({ name, attributes, status, events, links }) => [name, attributes, status, events, links]),
        metrics.getMetrics(),
      ]),
  };
}
