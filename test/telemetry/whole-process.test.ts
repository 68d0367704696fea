/** Pathway as a process of its own: with an endpoint it sends, and without one nothing of OpenTelemetry is loaded. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePorts } from '../support/free-ports.ts';
import { run as runFile } from '../support/process.ts';
import { aReceiver } from './support/receiver.ts';

const hooks = pathToFileURL(join(import.meta.dirname, 'support/names-modules.mjs')).href;
const folder = mkdtempSync(join(tmpdir(), 'pathway-telemetry-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts it, has it answer once, and stops it; all it wrote. */
async function run(environment: NodeJS.ProcessEnv): Promise<string> {
  const { bot, desk } = await freePorts();
  const settings = { DATA_DIR: folder, PORT: String(bot), DESK_PORT: String(desk), ...environment };
  const started = runFile('src/main.ts', [], settings, ['--import', hooks]);
  await started.wrote('Ctrl-C stops Pathway');
  const body = JSON.stringify({ type: 'message', text: 'help' });
  const headers = { 'content-type': 'application/json' };
  await fetch(`http://127.0.0.1:${bot}/api/messages`, { method: 'POST', headers, body });
  started.process.kill('SIGTERM');
  expect([(await started.ended).status, started.output()]).toEqual([0, expect.any(String)]);
  return started.output();
}

describe('the process', () => {
  it('loads nothing of OpenTelemetry where nobody watches', async () => {
    const output = await run({ OTEL_SERVICE_NAME: 'pathway-test' });
    expect(output).toContain('Ctrl-C stops Pathway');
    expect(output).not.toContain('LOADED');
  });

  it('sends what it is told to, where it is told to, before it ends', async () => {
    const receiver = await aReceiver();
    const output = await run({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=council',
      OTEL_SERVICE_NAME: 'pathway-test',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    });
    expect(output).toContain('LOADED');
    expect(receiver.headers.map((one) => one['x-tenant'])).toEqual(receiver.headers.map(() => 'council'));
    expect(receiver.resource()).toMatchObject({
      'service.name': 'pathway-test',
      'deployment.environment.name': 'test',
    });
    expect(receiver.spans().map(({ attributes }) => attributes)).toContainEqual({
      'pathway.type': 'unreadable',
      'pathway.status': 400,
    });
    expect([...receiver.metrics().keys()]).toContain('pathway.notices.oldest_undelivered');
    await receiver.close();
  });
});
