/** What can be looked at with a browser or a probe: a calendar file, the clock of one machine, whether it is up. */
import { createServer } from 'node:http';
import { createLog } from '../../src/platform/log.ts';
import type { ClockMove } from '../../src/platform/movable-clock.ts';
import type { CalendarAnswer } from '../../src/server/answers.ts';
import { listen } from '../../src/server/listening.ts';
import { type RunningServer, type ServerParts, startServer } from '../../src/server/server.ts';

const now = '2026-11-02T09:15:00Z';
const moves: ClockMove[] = [];
let isStoreUp = true;

const calendarAnswers: Readonly<Record<string, CalendarAnswer>> = {
  secret: { file: 'BEGIN:VCALENDAR' },
  over: 'ended',
};

const parts: ServerParts = {
  process: async () => ({ status: 200 }),
  calendarFiles: {
    ofInvitation: async (token) => calendarAnswers[token],
    ofMeeting: async (reference, key) => (reference === '7KQ4-2MX9' ? calendarAnswers[key] : undefined),
  },
  readiness: async () => (isStoreUp ? { status: 200, body: { ok: true } } : { status: 503, body: { ok: false } }),
  clock: {
    state: async () => ({ now, nextDue: now }),
    async move(move) {
      moves.push(move);
      return { now };
    },
  },
  log: createLog('debug', { write: () => undefined }),
  limits: { bytes: 256 * 1024, time: 250 },
};
let server: RunningServer;
let port: number;

beforeAll(async () => {
  server = await startServer(parts, 0);
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close(1_000));

const json = { 'content-type': 'application/json' };

function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json, path = '/api/messages') {
  return fetch(server.url + path, { method: 'POST', headers, body });
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

async function isAlive(): Promise<void> {
  expect((await get('/healthz')).status).toBe(200);
}

describe('a calendar file', () => {
  it('is given for its key, and not kept anywhere', async () => {
    const answer = await get('/calendar/secret.ics');
    expect([answer.status, await answer.text()]).toEqual([200, 'BEGIN:VCALENDAR']);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="meeting.ics"');
  });

  it('is given at an address of an earlier version too', async () => {
    const answer = await get('/calendar/7KQ4-2MX9/secret.ics');
    expect([answer.status, await answer.text()]).toEqual([200, 'BEGIN:VCALENDAR']);
  });

  it.each(['/calendar/over.ics', '/calendar/7KQ4-2MX9/over.ics'])(
    'says in words that a link has ended: %s',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([410, 'text/plain; charset=utf-8']);
      const words = await answer.text();
      expect(words).toContain('This calendar link has ended');
      expect(words).not.toContain('7KQ4');
    },
  );

  it('is the same to whoever does not have the key, for every address', async () => {
    const answers = await Promise.all(
      [
        '/calendar/7KQ4-2MX9/wrong.ics',
        '/calendar/wrong.ics',
        '/calendar/secret',
        '/calendar/0000-0000/secret.ics',
        '/calendar/7KQ4-2MX9/secret',
        '/calendar/7KQ4-2MX9/secret.txt',
        '/calendar/7KQ4-2MX9/%2e%2e%2fsecret.ics',
        '/calendar/7KQ4-2MX9',
        '/calendar',
        '/%zz',
        '/',
      ].map(async (path) => {
        const answer = await get(path);
        return [answer.status, await answer.text(), answer.headers.get('content-type')];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual([404, '{"error":"There is nothing here."}', 'application/json; charset=utf-8']);
  });
});

describe('the clock of one machine', () => {
  it('says what time it is and when something is due', async () => {
    expect(await (await get('/local/clock')).json()).toEqual({ now, nextDue: now });
  });

  it('is moved, and only as it can be', async () => {
    const move = (body: string) => post(body, json, '/local/clock');
    expect(await (await move('{"move":"next-due"}')).json()).toEqual({ now });
    expect((await move('{"move":"back"}')).status).toBe(400);
    expect((await move('[]')).status).toBe(400);
    expect((await move('{')).status).toBe(400);
    expect(moves).toEqual(['next-due']);
  });
});

describe('whether it is up', () => {
  it('it is as long as it answers, and ready as long as the store can be read', async () => {
    await isAlive();
    expect((await get('/readyz')).status).toBe(200);
    isStoreUp = false;
    expect([(await get('/readyz')).status, (await get('/healthz')).status]).toEqual([503, 200]);
    isStoreUp = true;
  });

  it('it says nothing of what it is made of', async () => {
    const names = [...(await get('/healthz')).headers.keys()];
    expect(names).not.toEqual(expect.arrayContaining(['server']));
    expect(names.filter((name) => /server|powered|version|request-id|response-time/.test(name))).toEqual([]);
  });

  it('nobody reaches it from elsewhere where nobody is checked, whatever address it was told', async () => {
    const other = await startServer(parts, 0, '::');
    expect((await fetch(`${other.url}/healthz`)).status).toBe(200);
    await expect(fetch(other.url.replace('127.0.0.1', '[::1]'))).rejects.toThrow();
    await other.close(1_000);
  });

  it('a taken port is an error that names the variable and the port', async () => {
    await expect(startServer(parts, port)).rejects.toMatchObject({
      code: 'port-taken',
      message: `Port ${port} is taken. Stop what uses it, or set PORT to another port.`,
    });
  });

  it('an address that the machine has not is an error that names the variable and the address', async () => {
    await expect(listen(createServer(), 0, '192.0.2.1')).rejects.toMatchObject({
      code: 'no-such-host',
      message: 'This machine has no address 192.0.2.1. Set HOST to one it has, or leave it out to listen on all.',
    });
  });
});
