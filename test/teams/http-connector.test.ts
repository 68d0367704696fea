import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createHttpConnector } from '../../src/teams/http-connector.ts';

interface Call {
  readonly line: string;
  readonly authorization: string | undefined;
  readonly body: string;
  readonly socket: Socket;
}

/** A connector's other side that answers as it is told. */
async function teams(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const { method, url, headers, socket } = request;
    calls.push({ line: `${method} ${url}`, authorization: headers.authorization, body, socket });
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { calls, url, [Symbol.asyncDispose]: async () => void (await close()) };
}

function json(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const hello = { type: 'message', text: 'Hello' } as const;
const { send, update, createConversation } = createHttpConnector({ hosts: 'loopback' });

describe('the connector over HTTP', () => {
  it('posts, draws anew and opens chats with the calls of the Bot Connector', async () => {
    await using there = await teams((response) => json(response, 201, { id: '17' }));
    const answer = await send(there.url, '19:x@thread.tacv2;messageid=5', hello);
    await update(`${there.url}base/`, 'a:1', '1/7', hello);
    const chat = {
      isGroup: false,
      members: [{ id: 'p' }],
      tenantId: 't',
      channelData: { tenant: { id: 't' } },
    } as const;
    await createConversation(there.url, chat);
    expect(answer).toEqual({ came: 'answer', status: 201, body: { id: '17' } });
    expect(there.calls.map(({ line }) => line)).toEqual([
      'POST /v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D5/activities',
      'PUT /base/v3/conversations/a%3A1/activities/1%2F7',
      'POST /v3/conversations',
    ]);
    expect(there.calls.map(({ body }) => JSON.parse(body))).toEqual([hello, hello, chat]);
  });

  it('keeps its connections', async () => {
    await using there = await teams((response) => json(response, 201, { id: '17' }));
    for (let i = 0; i < 9; i += 1) await send(there.url, 'a:1', hello);
    expect(there.calls).toHaveLength(9);
    expect(new Set(there.calls.map(({ socket }) => socket)).size).toBeLessThan(4);
  });

  it.each([500, 502, 503, 504, 429, 403])('asks once, whatever the answer is: %i', async (status) => {
    const body = { error: { code: 'ServiceError' } };
    await using there = await teams((response) => json(response, status, body));
    expect(await send(there.url, 'a:1', hello)).toEqual({ came: 'answer', status, body });
    expect(there.calls).toHaveLength(1);
  });

  it.each([
    ['7', { retryAfterSeconds: 7 }],
    ['Wed, 21 Oct 2026 07:28:00 GMT', {}],
    ['-1', {}],
  ])('reads when to come back: %s', async (header, said) => {
    await using there = await teams((response) => json(response, 429, {}, { 'retry-after': header }));
    expect(await send(there.url, 'a:1', hello)).toEqual({ came: 'answer', status: 429, body: {}, ...said });
  });

  it('takes an answer that is no JSON as one without a body', async () => {
    await using there = await teams((response) => {
      response.statusCode = 502;
      response.end('<html>Bad gateway</html>');
    });
    expect(await send(there.url, 'a:1', hello)).toEqual({ came: 'answer', status: 502 });
  });

  it('is not sent on elsewhere', async () => {
    await using there = await teams((response, { url }) => json(response, 307, {}, { location: `${url}/again` }));
    expect(await send(there.url, 'a:1', hello)).toMatchObject({ came: 'answer', status: 307 });
    expect(there.calls).toHaveLength(1);
  });

  it('does not know where the answer is lost, cut off or late', async () => {
    const lost: ((response: ServerResponse) => void)[] = [
      (response) => response.socket?.destroy(),
      (response) => {
        response.writeHead(201, { 'content-length': '100' });
        response.write('{"id":');
      },
      () => undefined,
    ];
    const impatient = createHttpConnector({ hosts: 'loopback', deadline: 300 });
    for (const lose of lost) {
      await using there = await teams(lose);
      expect(await impatient.send(there.url, 'a:1', hello)).toEqual({ came: 'nothing' });
      expect(there.calls).toHaveLength(1);
    }
  });

  it('knows that nothing was sent where nobody listens', async () => {
    const there = await teams(() => undefined);
    await there[Symbol.asyncDispose]();
    expect(await send(there.url, 'a:1', hello)).toEqual({ came: 'unsent' });
    expect(await send(there.url.replace('127.0.0.1', 'localhost'), 'a:1', hello)).toEqual({ came: 'unsent' });
  });
});

describe("with the bot's token", () => {
  /** `token-1` until it is given up, then `token-2`, …; none where `fails`. */
  function setUp(fails: () => boolean = () => false) {
    let number = 1;
    const dropped: string[] = [];
    const tokens = {
      async get() {
        if (fails()) throw new Error('no token');
        return `token-${number}`;
      },
      drop(token: string) {
        dropped.push(token);
        number += 1;
      },
    };
    return { dropped, connector: createHttpConnector({ hosts: 'loopback', tokens }) };
  }
  const authorizations = (calls: readonly Call[]) => calls.map(({ authorization }) => authorization);

  it('each call carries it, and without one none carries any', async () => {
    await using there = await teams((response) => json(response, 201, { id: '17' }));
    const { connector } = setUp();
    await connector.send(there.url, 'a:1', hello);
    await connector.update(there.url, 'a:1', '17', hello);
    await send(there.url, 'a:1', hello);
    expect(authorizations(there.calls)).toEqual(['Bearer token-1', 'Bearer token-1', undefined]);
  });

  it('a call that is refused for it is made once more with another', async () => {
    await using there = await teams((response, { headers }) =>
      json(response, headers.authorization === 'Bearer token-1' ? 401 : 201, { id: '17' }),
    );
    const { connector, dropped } = setUp();
    expect(await connector.send(there.url, 'a:1', hello)).toEqual({ came: 'answer', status: 201, body: { id: '17' } });
    expect(authorizations(there.calls)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(dropped).toEqual(['token-1']);
  });

  it('a call that is refused again is not made a third time', async () => {
    await using there = await teams((response) => json(response, 401, { error: { code: 'Unauthorized' } }));
    const { connector, dropped } = setUp();
    expect(await connector.send(there.url, 'a:1', hello)).toMatchObject({ came: 'answer', status: 401 });
    expect(there.calls).toHaveLength(2);
    expect(dropped).toEqual(['token-1']);
  });

  it.each([403, 429, 500, 503])('another refusal is none of the token: %i', async (status) => {
    await using there = await teams((response) => json(response, status, {}));
    const { connector, dropped } = setUp();
    expect(await connector.send(there.url, 'a:1', hello)).toMatchObject({ status });
    expect([there.calls.length, dropped]).toEqual([1, []]);
  });

  it('nothing is sent where there is none, at first or once it was refused', async () => {
    await using there = await teams((response) => json(response, 401, {}));
    expect(await setUp(() => true).connector.send(there.url, 'a:1', hello)).toEqual({ came: 'unsent' });
    expect(there.calls).toHaveLength(0);
    let asked = 0;
    const { connector } = setUp(() => {
      asked += 1;
      return asked > 1;
    });
    expect(await connector.send(there.url, 'a:1', hello)).toEqual({ came: 'unsent' });
    expect(there.calls).toHaveLength(1);
  });

  it('nothing is sent again where the time is over', async () => {
    await using there = await teams((response) => json(response, 401, {}));
    let number = 0;
    const tokens = {
      async get() {
        number += 1;
        if (number > 1) await new Promise((resolve) => setTimeout(resolve, 150));
        return `token-${number}`;
      },
      drop: () => undefined,
    };
    const connector = createHttpConnector({ hosts: 'loopback', tokens, deadline: 100 });
    expect(await connector.send(there.url, 'a:1', hello)).toEqual({ came: 'unsent' });
    expect(there.calls).toHaveLength(1);
  });

  it('neither it nor anything else goes where Teams is not', async () => {
    await using there = await teams((response) => json(response, 201, { id: '17' }));
    const tokens = { get: jest.fn(async () => 'token-1'), drop: jest.fn() };
    const connector = createHttpConnector({ hosts: 'teams', tokens });
    for (const url of [there.url, 'https://evil.example/', 'https://smba.trafficmanager.net.evil.example/', '']) {
      expect(await connector.send(url, 'a:1', hello)).toEqual({ came: 'unsent' });
    }
    expect([there.calls.length, tokens.get.mock.calls.length]).toEqual([0, 0]);
  });
});
