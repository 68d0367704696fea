/** That Pathway goes on, and ends, whatever becomes of what is sent. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemWatch } from '../../src/platform/clock.ts';
import { createLog } from '../../src/platform/log.ts';
import { createOtlpTelemetry } from '../../src/telemetry/otlp.ts';
import type { Telemetry } from '../../src/telemetry/telemetry.ts';
import { aReceiver } from './support/receiver.ts';

function telemetryTo(endpoint: string): { readonly telemetry: Telemetry; readonly lines: readonly object[] } {
  const lines: object[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(JSON.parse(line)) });
  const config = { endpoint, serviceName: 'pathway', metricsEvery: 3_600_000 };
  return { telemetry: createOtlpTelemetry({ config, watch: systemWatch, log, instance: 'one' }), lines };
}

/** Milliseconds after which the exporters give up; otherwise they would still try when the tests are over. */
process.env.OTEL_EXPORTER_OTLP_TIMEOUT = '2500';

const works = (telemetry: Telemetry) => telemetry.span('turn', { type: 'message' }, async () => 'done');

describe('telemetry that cannot be sent', () => {
  it('is logged once as a code, though spans and metrics both fail, and disturbs nobody', async () => {
    const receiver = await aReceiver(403);
    const { telemetry, lines } = telemetryTo(receiver.url);
    expect(await works(telemetry)).toBe('done');
    await telemetry.stop();
    expect([...receiver.paths].sort()).toEqual(['/v1/metrics', '/v1/traces']);
    expect(lines).toMatchObject([{ level: 'warn', event: 'export-failed', status: 403 }]);
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['error', 'event', 'level', 'status', 'time']);
    await receiver.close();
  });

  it('keeps the end waiting for two seconds at most', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { telemetry } = telemetryTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(await works(telemetry)).toBe('done');
    const started = systemWatch.elapsed();
    await telemetry.stop();
    expect(systemWatch.elapsed() - started).toBeGreaterThan(1_900);
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
});
