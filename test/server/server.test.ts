import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createLog } from '../../src/platform/log.ts';
import type { ClockMove } from '../../src/platform/movable-clock.ts';
import { type RunningServer, type ServerParts, startServer } from '../../src/server/server.ts';

const now = '2026-11-02T09:15:00Z';
const received: unknown[] = [];
const moves: ClockMove[] = [];
const lines: string[] = [];

const parts: ServerParts = {
  async process(activity) {
    received.push(activity);
    const { say } = activity as { say?: string };
    if (say === 'throw') throw new Error('Kyle is in the text of this error');
    return say === undefined ? { status: 200 } : { status: 200, body: { said: say } };
  },
  calendarFiles: { ofInvitation: async () => undefined, ofMeeting: async () => undefined },
  paper: (id) => (id === undefined || id === 'concern' ? `<h1>${id ?? 'first'}</h1>` : undefined),
  readiness: async () => ({ status: 200, body: { ok: true } }),
  clock: {
    state: async () => ({ now, nextDue: now }),
    async move(move) {
      moves.push(move);
      return { now };
    },
  },
  log: createLog('debug', { write: (line) => void lines.push(line) }),
  limits: { bytes: 256 * 1024, time: 250 },
};
let server: RunningServer;
let port: number;

beforeAll(async () => {
  server = await startServer(parts, 0);
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close(1_000));

beforeEach(() => {
  received.length = 0;
  lines.length = 0;
});
const json = { 'content-type': 'application/json' };

function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json, path = '/api/messages') {
  return fetch(server.url + path, { method: 'POST', headers, body });
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

async function isAlive(): Promise<void> {
  expect((await get('/healthz')).status).toBe(200);
}

/** Writes to the server as no well-meaning client does, and reads what comes back until the connection ends. */
function raw(text: string, after?: (write: (more: string) => void, drop: () => void) => void): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text);
      after?.(
        (more) => void socket.write(more),
        () => socket.destroy(),
      );
    });
    socket.on('data', (part) => {
      answer += String(part);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

const head = (...headers: string[]) =>
  ['POST /api/messages HTTP/1.1', `Host: 127.0.0.1:${port}`, ...headers, '', ''].join('\r\n');

describe('what Teams delivers', () => {
  it('is taken, and its answer given back', async () => {
    const answer = await post('{"type":"message"}');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    const invoked = await post('{"type":"invoke","say":"hello"}', {
      'content-type': 'application/json; charset=utf-8',
    });
    expect([invoked.status, await invoked.json()]).toEqual([200, { said: 'hello' }]);
    expect(received).toEqual([{ type: 'message' }, { type: 'invoke', say: 'hello' }]);
  });

  it('is answered without the words of an error where one is thrown', async () => {
    const answer = await post('{"type":"message","say":"throw"}');
    expect([answer.status, await answer.json()]).toEqual([500, { error: 'Something went wrong here.' }]);
    expect(lines.join('')).toContain('request-failed');
    expect(lines.join('')).not.toContain('Kyle');
    await isAlive();
  });

  it.each([
    ['is no JSON', 'hello', json, 400],
    ['is cut off', '{"type":"mess', json, 400],
    ['is empty', '', json, 400],
    ['is not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), json, 400],
    ['has no type', '{}', { 'content-type': '' }, 415],
    ['is a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['is multipart', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['only looks like JSON', '{}', { 'content-type': 'application/jsonp' }, 415],
    ['is truncated gzip', gzipSync('{"type":"message"}').subarray(0, 15), { ...json, 'content-encoding': 'gzip' }, 415],
    ['is a gzip bomb', gzipSync(Buffer.alloc(100_000_000)), { ...json, 'content-encoding': 'gzip' }, 415],
    ['is encoded otherwise', '{}', { ...json, 'content-encoding': 'br' }, 415],
    ['is of 300 KB', JSON.stringify({ type: 'x'.repeat(300 * 1024) }), json, 413],
    ['is of 1.5 MB', `"${'x'.repeat(1_500_000)}"`, json, 413],
  ])('is refused where it %s', async (_, body, headers, status) => {
    const answer = await post(body, headers);
    expect([answer.status, await answer.json()]).toEqual([status, { error: expect.any(String) }]);
    expect(received).toEqual([]);
    await isAlive();
  });

  it('is taken up to 256 KB', async () => {
    expect((await post(JSON.stringify({ type: 'x'.repeat(255 * 1024) }))).status).toBe(200);
  });

  it('is refused in chunks as well', async () => {
    const chunk = 'x'.repeat(64 * 1024);
    const chunked = `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(6);
    const answer = await raw(
      head('Content-Type: application/json', 'Transfer-Encoding: chunked') + chunked,
      (write) => {
        write('0\r\n\r\n');
      },
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    await isAlive();
  });

  it('is not waited for without end', async () => {
    const slow = head('Content-Type: application/json', 'Content-Length: 100');
    const answer = await raw(`${slow}{"type":`);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toMatch(/connection: close/i);
    await isAlive();
  });

  it('may be dropped half-way', async () => {
    const half = head('Content-Type: application/json', 'Content-Length: 100');
    await raw(`${half}{"type":`, (_write, drop) => setTimeout(drop, 20));
    await isAlive();
    expect(received).toEqual([]);
    expect(lines).toEqual([]);
  });

  it.each([
    ['nonsense', 'NONSENSE\r\n\r\n'],
    ['a length that is none', () => head('Content-Type: application/json', 'Content-Length: many')],
    ['two lengths', () => head('Content-Type: application/json', 'Content-Length: 5', 'Content-Length: 6')],
    ['far too many headers', () => head(...Array.from({ length: 3_000 }, (_, i) => `X-Header-${i}: ${i}`))],
  ])('may be %s', async (_, text) => {
    expect(await raw(typeof text === 'string' ? text : text())).toMatch(/^HTTP\/1\.1 4\d\d /);
    await isAlive();
  });
});

describe('a blank form', () => {
  const get = (path: string) => fetch(`${server.url}${path}`, { redirect: 'manual' });

  it('is a page that runs nothing, for anybody who asks', async () => {
    for (const [path, text] of [
      ['/paper', '<h1>first</h1>'],
      ['/paper/concern', '<h1>concern</h1>'],
    ] as const) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([200, text]);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it.each([
    '/paper/other',
    '/paper/%2e%2e%2fetc%2fpasswd',
    '/paper/concern/1',
    `/paper/${'a'.repeat(10_000)}`,
    '/paper/<b>',
  ])('is not there at an address like any other: %#', async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toEqual([404, { error: 'There is nothing here.' }]);
  });
});

describe('without credentials', () => {
  it('no authorization is taken, because none could be checked', async () => {
    expect((await post('{"type":"message"}', { ...json, authorization: 'Bearer x' })).status).toBe(401);
    expect(received).toEqual([]);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', '10.0.0.5:3978', ''])(
    'a page that calls this machine "%s" is refused',
    async (host) => {
      const answer = await raw(`GET /local/clock HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    },
  );

  it('another site cannot even ask whether it may', async () => {
    const options = await fetch(`${server.url}/local/clock`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    expect(options.headers.get('access-control-allow-origin')).toBeNull();
    expect(options.ok).toBe(false);
  });
});
