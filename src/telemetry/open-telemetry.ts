/**
 * The telemetry as OpenTelemetry has it. Nothing is registered for the whole process, so that no library can write to
 * it: what is sent is what is written in this folder.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import { type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Watch } from '../platform/clock.ts';
import { failureCode } from '../platform/log/describe-error.ts';
import { attributesOf, labelsOf } from './attributes.ts';
import type { Facts, GaugeName, Gauges, Span, SpanName, Telemetry } from './telemetry.ts';

export interface OpenTelemetryParts {
  readonly resource: Resource;
  readonly spans: SpanProcessor;
  readonly metrics: MetricReader;
  readonly watch: Watch;
}

type OtelSpan = NonNullable<ReturnType<typeof trace.getSpan>>;

interface SpanForm {
  readonly kind: SpanKind;
  readonly describes: string;
  /** Alone it is only measured: a tick with nothing due asks the store three times, every five seconds. */
  readonly isPart?: true;
}

const forms: Readonly<Record<SpanName, SpanForm>> = {
  turn: { kind: SpanKind.SERVER, describes: 'Activities of Teams' },
  decision: { kind: SpanKind.INTERNAL, describes: 'Commands on cases' },
  look: { kind: SpanKind.INTERNAL, describes: 'Looks at cases' },
  wake: { kind: SpanKind.INTERNAL, describes: 'Cases that were woken' },
  notice: { kind: SpanKind.PRODUCER, describes: 'Notices on their way' },
  send: { kind: SpanKind.CLIENT, describes: 'Calls to the Bot Connector' },
  store: { kind: SpanKind.CLIENT, describes: 'Calls to the store', isPart: true },
};

const gauges: Readonly<Record<GaugeName, { readonly unit: string; readonly description: string }>> = {
  'pathway.notices.oldest_undelivered': { unit: 's', description: 'How long the oldest notice has been undelivered' },
  'pathway.obligations.overdue': { unit: '{obligation}', description: 'Obligations past their day on open cases' },
};

/** Seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Milliseconds in which what is not sent yet may be. */
const patience = 2_000;

function markFailed(span: OtelSpan | undefined, code: string): void {
  span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.setAttributes(attributesOf({ outcome: code }));
}

export function createOpenTelemetry({ resource, spans, metrics, watch }: OpenTelemetryParts): Telemetry {
  const tracers = new TracerProvider({ resource, spanProcessors: [spans] });
  const meters = new MeterProvider({ resource, readers: [metrics] });
  const tracer = tracers.getTracer('pathway');
  const meter = meters.getMeter('pathway');
  const active = new AsyncLocalStorage<Context>();
  const here = (): Context => active.getStore() ?? ROOT_CONTEXT;

  const durations = new Map(
    Object.entries(forms).map(([name, { describes: description }]) => {
      const advice = { explicitBucketBoundaries: buckets };
      return [name, meter.createHistogram(`pathway.${name}.duration`, { unit: 's', description, advice })];
    }),
  );
  const failures = meter.createCounter('pathway.failures', { unit: '{failure}', description: 'Failures logged' });
  let observed: Gauges | undefined;
  for (const [name, options] of Object.entries(gauges)) {
    meter.createObservableGauge(name, options).addCallback(async (result) => {
      const readings = (await observed?.[name as GaugeName]()) ?? [];
      for (const { value, labels = {} } of readings) result.observe(value, attributesOf(labels));
    });
  }

  function begin(name: SpanName, facts: Facts): OtelSpan | undefined {
    const { kind, isPart = false } = forms[name];
    if (isPart && trace.getSpan(here()) === undefined) return undefined;
    return tracer.startSpan(name, { kind, attributes: attributesOf(facts) }, here());
  }

  return {
    isOn: true,
    async span(name, facts, work) {
      const span = begin(name, facts);
      const started = watch.elapsed();
      let known = facts;
      const telling: Span = {
        note(more) {
          known = { ...known, ...more };
          span?.setAttributes(attributesOf(more));
        },
        failed(outcome) {
          known = { ...known, outcome };
          markFailed(span, outcome);
        },
      };
      try {
        return await active.run(span === undefined ? here() : trace.setSpan(here(), span), () => work(telling));
      } catch (error) {
        if (known.outcome === undefined) telling.failed(failureCode(error));
        throw error;
      } finally {
        durations.get(name)?.record((watch.elapsed() - started) / 1000, attributesOf(labelsOf(known)));
        span?.end();
      }
    },
    failure({ event, outcome }) {
      failures.add(1, attributesOf({ event, outcome }));
      markFailed(trace.getSpan(here()), outcome ?? String(event));
    },
    observe(given) {
      observed = given;
    },
    async stop() {
      const all = Promise.allSettled([tracers.shutdown(), meters.shutdown()]);
      await Promise.race([all, setTimeout(patience, undefined, { ref: false })]);
    },
  };
}
