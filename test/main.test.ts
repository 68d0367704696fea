import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import county from '../desk/county.json' with { type: 'json' };
import { openSqliteStore } from '../src/store/sqlite.ts';
import { freePorts } from './support/free-ports.ts';
import { type Run, startMain } from './support/process.ts';
import { leftAt, makeStoreOfVersion1 } from './support/store-of-version-1.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathway-main-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function twoPorts(): Promise<{ readonly PORT: string; readonly DESK_PORT: string }> {
  const { bot, desk } = await freePorts();
  return { PORT: String(bot), DESK_PORT: String(desk) };
}

const start = (environment: NodeJS.ProcessEnv): Run => startMain({ DATA_DIR: folder, ...environment });

/** What somebody reads where it cannot start. */
async function refusal(environment: NodeJS.ProcessEnv): Promise<string> {
  const run = start(environment);
  expect((await run.ended).status).toBe(1);
  return run.output();
}

/** The time at the desk, once its clock was asked or moved. */
async function nowThere({ PORT }: { readonly PORT: string }, method: string, body?: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${PORT}/local/clock`, { method, headers, body: body ?? null });
  return ((await answer.json()) as { now: string }).now;
}

/** The machine under another name, which a server that listens on 127.0.0.1 alone is not reached by. */
const byAnotherName = process.platform === 'darwin' ? '[::1]' : '127.0.0.2';

/** Each test starts several processes, on a machine that may have much else to do. */
jest.setTimeout(60_000);

describe('starting', () => {
  it('brings what an earlier Pathway left up to date, shows where the desk is and what to try, and stops cleanly', async () => {
    const file = join(folder, 'pathway.sqlite');
    makeStoreOfVersion1(file);
    const ports = await twoPorts();
    const run = start(ports);
    await run.wrote('Ctrl-C stops Pathway');
    const store = openSqliteStore(file, { readOnly: true });
    const open = await store.dueFirst({ kind: 'late', tags: ['open'] }, leftAt, 10);
    await store.close();
    expect(open.items.map(({ partition }) => partition)).toEqual(['3333-3333', '4444-4444', '7KQ4-2MX6']);
    expect(run.output()).toContain(`Open the desk: http://127.0.0.1:${ports.DESK_PORT}`);
    expect(run.output()).toContain('sit down as Priya Shah and type "raise a concern"');
    expect((await fetch(`http://127.0.0.1:${ports.PORT}/readyz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${ports.DESK_PORT}/`)).status).toBe(200);
    await expect(fetch(`http://${byAnotherName}:${ports.PORT}/healthz`)).rejects.toThrow();
    const before = await nowThere(ports, 'POST', '{"move":"working-morning"}');
    run.process.kill('SIGINT');
    expect((await run.ended).status).toBe(0);
    expect(existsSync(`${file}-wal`)).toBe(false);

    // Again it goes on where it was, and stops as cleanly where somebody has asked for another protocol.
    const again = start(ports);
    await again.wrote('Ctrl-C stops Pathway');
    const seconds = (Date.parse(await nowThere(ports, 'GET')) - Date.parse(before)) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(seconds).toBeLessThan(60);
    const closed = [1, 2, 3].map(async () => {
      const socket = connect(Number(ports.PORT), '127.0.0.1');
      socket
        .on('error', () => undefined)
        .write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: a\r\n\r\n');
      await once(socket, 'close');
    });
    await Promise.all(closed);
    again.process.kill('SIGTERM');
    expect((await again.ended).status).toBe(0);
    expect(again.output()).toContain('"stopped"');
  });

  it('says that the port of the desk is taken, and by which variable it is set', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const DESK_PORT = String((taken.address() as AddressInfo).port);
    expect(await refusal({ ...(await twoPorts()), DESK_PORT })).toBe(
      `Port ${DESK_PORT} is taken. Stop what uses it, or set DESK_PORT to another port.\n`,
    );
    taken.close();
  });

  it('says what is wrong with a file in words, and no more', async () => {
    const missing = join(folder, 'missing.json');
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, '{"tenant":"x","teams":[],"people":[]}');
    expect(await refusal({ AUTHORITY_FILE: missing })).toBe(
      `${missing} cannot be used:\n- the file cannot be read (ENOENT)\n`,
    );
    const people = await refusal({ PEOPLE_FILE: wrong });
    expect(people).toMatch(/^The people register has mistakes in it\.\n/);
    expect(people).not.toContain('\n    at ');
    const folderWords = await refusal({ DATA_DIR: wrong });
    expect(folderWords).toContain('- DATA_DIR should be a folder that can be written to');
    expect(folderWords).not.toContain('\n    at ');
  });
});

describe('in a tenant', () => {
  const people = join(folder, 'people.json');
  beforeAll(() => copyFileSync(join(import.meta.dirname, '../desk/county.json'), people));
  const settings = {
    MICROSOFT_APP_ID: 'b0000000-0000-4000-8000-000000000001',
    MICROSOFT_APP_TYPE: 'UserAssignedMSI',
    MICROSOFT_APP_TENANT_ID: county.tenant,
    PUBLIC_URL: 'https://pathway.example.gov.uk',
    PEOPLE_FILE: people,
  };

  it('it is there for others, takes nothing that is not signed, and has neither desk nor a clock to move', async () => {
    const { PORT, DESK_PORT } = await twoPorts();
    const run = start({ ...settings, PORT, DESK_PORT });
    await run.wrote('"event":"started"');
    const get = (path: string) => fetch(`http://${byAnotherName}:${PORT}${path}`);
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/local/clock')).status).toBe(404);
    const headers = { 'content-type': 'application/json' };
    const unsigned = { method: 'POST', headers, body: '{"type":"message"}' };
    expect((await fetch(`http://127.0.0.1:${PORT}/api/messages`, unsigned)).status).toBe(401);
    await expect(fetch(`http://127.0.0.1:${DESK_PORT}/`)).rejects.toThrow();
    expect(run.output()).not.toContain('desk');
    run.process.kill('SIGTERM');
    expect((await run.ended).status).toBe(0);
  });

  it('it begins with nobody, where the settings name who keeps the people register, and listens where they say', async () => {
    const { PORT, DESK_PORT } = await twoPorts();
    const DATA_DIR = join(folder, 'begins');
    const run = start({
      ...settings,
      PEOPLE_FILE: '',
      ADMINISTRATORS: county.people[0]?.id,
      PORT,
      DESK_PORT,
      DATA_DIR,
      HOST: byAnotherName.replace(/[[\]]/g, ''),
    });
    await run.wrote('"event":"started"');
    expect((await fetch(`http://${byAnotherName}:${PORT}/healthz`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${PORT}/healthz`)).rejects.toThrow();
    run.process.kill('SIGTERM');
    expect((await run.ended).status).toBe(0);
    const store = openSqliteStore(join(DATA_DIR, 'pathway.sqlite'), { readOnly: true });
    expect((await store.read('register', 'contents', '2026-11-02T09:15:00Z'))?.body).toEqual({
      revision: 1,
      contents: { tenant: county.tenant, teams: [], people: [] },
    });
    await store.close();
  });

  it('it is not without all its settings, or with the register of another', async () => {
    expect(await refusal({ ...settings, MICROSOFT_APP_TYPE: '' })).toBe(
      'Pathway cannot start with these settings:\n- MICROSOFT_APP_TYPE should be SingleTenant or UserAssignedMSI.\n',
    );
    const others = '11111111-2222-4333-8444-555555555555';
    expect(await refusal({ ...settings, ALLOWED_TENANTS: others })).toBe(
      `Pathway cannot start with these settings:\n- ALLOWED_TENANTS should hold the tenant of the people register, ${county.tenant}.\n`,
    );
  });
});

it('stops in order as soon as it has said that it is there', async () => {
  const hook = 'const { log } = console; console.log = (text) => { log(text); process.kill(process.pid, "SIGTERM"); };';
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(hook)}`;
  const run = start({ ...(await twoPorts()), DATA_DIR: join(folder, 'stops'), NODE_OPTIONS });
  expect((await run.ended).status).toBe(0);
  expect(run.output()).toContain('"event":"stopped"');
});
