/** What somebody may take of the server of whom nothing is known yet. */
import { connect, type Socket } from 'node:net';
import { createLog } from '../../src/platform/log.ts';
import type { CallerAuthenticator } from '../../src/server/deliveries.ts';
import { type RunningServer, type ServerParts, startServer } from '../../src/server/server.ts';

const kilobyte = 1024;
const received: unknown[] = [];
let looks = 0;
const callers: CallerAuthenticator = {
  check: async (authorization) =>
    authorization === 'Bearer known'
      ? { known: true, refusalOf: () => undefined }
      : { known: false, answer: { status: 401, body: { error: 'Who are you?' } } },
};
const parts: ServerParts = {
  callers,
  async process(activity) {
    received.push(activity);
    return { status: 200 };
  },
  calendarFiles: { ofInvitation: async () => undefined, ofMeeting: async () => undefined },
  async readiness() {
    looks += 1;
    return { status: 200 };
  },
  log: createLog('silent'),
  limits: { bytes: 256 * kilobyte, time: 10_000, together: 600 * kilobyte },
};

let server: RunningServer;
const sockets: Socket[] = [];
beforeEach(async () => {
  received.length = 0;
  looks = 0;
  server = await startServer(parts, 0, '127.0.0.1');
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close(1_000);
});

interface Talk {
  readonly socket: Socket;
  heard(): string;
  /** Resolves with all that was answered once something matches, or the connection has ended. */
  until(what?: RegExp): Promise<string>;
}

function talk(text: string): Talk {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => void socket.write(text));
  sockets.push(socket);
  let answer = '';
  socket.on('data', (part) => {
    answer += String(part);
  });
  socket.on('error', () => undefined);
  return {
    socket,
    heard: () => answer,
    until: (what) =>
      new Promise((resolve) => {
        const look = () => {
          if (what?.test(answer)) resolve(answer);
        };
        socket.on('data', look);
        socket.on('close', () => resolve(answer));
        look();
      }),
  };
}
const head = (method: string, path: string, ...headers: string[]) =>
  [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers, '', ''].join('\r\n');
const delivery = (authorization: string | undefined, length: number) =>
  head(
    'POST',
    '/api/messages',
    'Content-Type: application/json',
    `Content-Length: ${length}`,
    ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
  );

describe('a body', () => {
  it('of somebody who is not known is not waited for: they are refused by the header', async () => {
    for (const authorization of [undefined, 'Bearer other']) {
      const answer = await talk(delivery(authorization, 250 * kilobyte)).until(/\r\n\r\n/);
      expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    }
    expect(received).toEqual([]);
  });

  it('takes part of the room there is for all that are read at one time; beyond it 503, until there is room again', async () => {
    const half = '"'.padEnd(100 * kilobyte, 'x');
    const slow = [1, 2].map(() => talk(delivery('Bearer known', 250 * kilobyte) + half));
    await new Promise((done) => setTimeout(done, 50));
    const small = JSON.stringify({ type: 'x'.repeat(50 * kilobyte) });
    const large = JSON.stringify({ type: 'x'.repeat(150 * kilobyte) });
    const post = async (body: string) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer known' };
      return (await fetch(`${server.url}/api/messages`, { method: 'POST', headers, body })).status;
    };
    expect([await post(large), await post(small)]).toEqual([503, 200]);
    for (const { socket } of slow) socket.destroy();
    let status = 503;
    while (status === 503) status = await post(large);
    expect(status).toBe(200);
    expect(received).toHaveLength(2);
  });
});

describe('a connection', () => {
  it.each(['/', '/api/messages', '/healthz'])('that asks to become another at %s is closed', async (path) => {
    const { until } = talk(head('GET', path, 'Connection: Upgrade', 'Upgrade: a'));
    expect(await until()).toBe('');
  });

  it('that asked for it keeps the server from stopping no longer than any', async () => {
    const upgrade = head('GET', '/', 'Connection: Upgrade', 'Upgrade: websocket');
    await Promise.all([1, 2, 3, 4, 5].map(() => talk(upgrade).until()));
    const before = performance.now();
    await server.close(10_000);
    expect(performance.now() - before).toBeLessThan(5_000);
    server = await startServer(parts, 0, '127.0.0.1');
  });

  it.each([
    ['looking', head('GET', '/readyz')],
    ['asking whether it may send', head('GET', '/readyz', 'Expect: 100-continue')],
  ])('that asks very often in one message is closed, and what it asked is not all done: %s', async (_how, one) => {
    const { until } = talk(one.repeat(1_000));
    await until();
    expect(looks).toBeLessThanOrEqual(1);
  });

  it('that asks again once it has the answer is kept', async () => {
    const { socket, heard } = talk(head('GET', '/readyz'));
    const answers = () => heard().split('HTTP/1.1 200 ').length - 1;
    while (answers() < 20) {
      await new Promise((done) => socket.once('data', done));
      if (answers() === looks) socket.write(head('GET', '/readyz'));
    }
    expect(socket.destroyed).toBe(false);
  });

  it('that never ends its headers, or says nothing at all, is looked for every second', async () => {
    const { limitConnections } = await import('../../src/server/connections.ts');
    const { createServer } = await import('node:http');
    const other = createServer();
    limitConnections(other);
    expect([other.headersTimeout, Reflect.get(other, 'connectionsCheckingInterval')]).toEqual([10_000, 1_000]);
    // Where nothing of an answer is read, nothing moves.
    expect(other.timeout).toBe(120_000);
    other.headersTimeout = 50;
    await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    const socket = connect(port, '127.0.0.1', () => void socket.write('GET / HT'));
    const before = performance.now();
    await new Promise((done) => socket.on('data', done));
    // Node itself looks every thirty seconds.
    expect(performance.now() - before).toBeLessThan(20_000);
    socket.destroy();
    await new Promise((done) => other.close(done));
  });
});
