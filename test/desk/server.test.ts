import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningDesk, startDesk } from '../../desk/server.ts';
import { card, cardMessage, cardType, county, hannah, managers, priya, priyasChat } from './fake-bot.ts';
import { type HttpBot, startHttpBot } from './http-bot.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'desk-server-'));
let bot: HttpBot;
let desk: RunningDesk;

beforeEach(async () => {
  bot = await startHttpBot();
  desk = await startDesk({ port: 0, botUrl: bot.url, dataDir, county });
});
afterEach(async () => {
  await desk.close();
  await bot.close();
  rmSync(dataDir, { recursive: true });
});

const path = (...parts: string[]) => parts.map((part) => `/${encodeURIComponent(part)}`).join('');
const activities = (conversation: string, ...more: string[]) =>
  `/v3${path('conversations', conversation, 'activities', ...more)}`;

async function call(method: string, where: string, body?: unknown, headers: Record<string, string> = {}) {
  const type = { 'content-type': 'application/json' };
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${desk.url}${where}`, { method, headers: { ...type, ...headers }, ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
const get = (where: string) => call('GET', where);
const post = (where: string, body: unknown) => call('POST', where, body);
const heardMessages = () => bot.heard.filter(({ path: at }) => at === '/api/messages').map(({ body }) => body);

describe('the bot’s side', () => {
  test('posts, replies, updates, deletes and lists members', async () => {
    const sent = await post(activities(managers), cardMessage(card('one')));
    expect(sent.status).toBe(201);
    const { id } = sent.body;
    expect((await post(activities(managers, id), { type: 'message', text: 'two' })).status).toBe(201);
    expect((await call('PUT', activities(managers, id), cardMessage(card('three')))).body).toEqual({ id });
    const { posts } = (await get(`/api${path('as', hannah, 'conversations', managers)}`)).body;
    expect(posts).toMatchObject([
      { id, card: card('three') },
      { thread: id, text: 'two' },
    ]);
    expect((await call('DELETE', activities(managers, id))).status).toBe(200);
    expect((await call('PUT', activities(managers, id), cardMessage(card('four')))).status).toBe(404);
    expect((await get(`/v3${path('conversations', managers, 'members')}`)).body).toHaveLength(6);
    expect((await get(`/v3${path('conversations', managers, 'pagedmembers')}?pageSize=2`)).body.members).toHaveLength(
      6,
    );
    expect((await get(`/v3${path('conversations', managers, 'members', hannah)}`)).body.name).toBe('Hannah Reid');
    const created = await post('/v3/conversations', { members: [{ id: priya }], tenantId: county.tenant });
    expect(created.body.id).toBe(priyasChat);
    expect((await get('/v3/nothing')).status).toBe(404);
  });

  test('answers bad bodies as Teams does, and stays up', async () => {
    const refused = async (body: string, headers: Record<string, string> = {}) => {
      const answer = await call('POST', activities(managers), body, headers);
      return [answer.status, answer.body.error.code];
    };
    expect(await refused('{"type":')).toEqual([400, 'BadSyntax']);
    expect(await refused('[]')).toEqual([400, 'BadSyntax']);
    expect(await refused('{}', { 'content-type': 'text/plain' })).toEqual([415, 'BadSyntax']);
    expect(await refused('{}', { 'content-encoding': 'gzip' })).toEqual([415, 'BadSyntax']);
    expect(await refused(JSON.stringify({ type: 'message', text: 'x'.repeat(40_000) }))).toEqual([
      413,
      'MessageSizeTooBig',
    ]);
    expect(await refused(JSON.stringify({ text: 'x'.repeat(900_000) }))).toEqual([413, 'MessageSizeTooBig']);
    expect((await get('/api/people')).status).toBe(200);
  });

  test('keeps Teams’ rates, by real time', async () => {
    const answers = [];
    for (let count = 0; count < 8; count += 1) {
      answers.push(await post(activities(priyasChat), { type: 'message', text: 'x' }));
    }
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('does what it was asked, and never answers, where an answer is to be lost', async () => {
    await post('/api/faults', { loseAnswers: { sends: 1 } });
    const send = fetch(`${desk.url}${activities(priyasChat)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'lost' }),
      signal: AbortSignal.timeout(300),
    });
    await expect(send).rejects.toThrow(/timeout/i);
    const { posts } = (await get(`/api${path('as', priya, 'conversations', priyasChat)}`)).body;
    expect(posts).toMatchObject([{ text: 'lost' }]);
  });
});

describe('the page’s side', () => {
  test('brings people’s words and presses to the bot, and its answers back', async () => {
    bot.act = async (activity) => {
      if (activity.type === 'message') await post(activities(priyasChat), cardMessage(card('asks')));
      return activity.type === 'invoke' ? { statusCode: 200, type: cardType, value: card('thanks') } : undefined;
    };
    const said = await post(`/api${path('as', priya, 'say')}`, { conversation: priyasChat, text: 'raise a concern' });
    expect(said).toMatchObject({ status: 200, body: { show: 'nothing' } });
    const { posts } = (await get(`/api${path('as', priya, 'conversations', priyasChat)}`)).body;
    expect(posts).toMatchObject([
      { text: 'raise a concern', from: 'person' },
      { card: card('asks'), from: 'bot' },
    ]);
    const action = { type: 'Action.Execute', verb: 'go', data: { a: 1 } };
    const press = { conversation: priyasChat, post: posts[1].id, action };
    const pressed = await post(`/api${path('as', priya, 'press')}`, press);
    expect(pressed.body).toEqual({ show: 'card', card: card('thanks') });
    expect(heardMessages().at(-1)).toMatchObject({ name: 'adaptiveCard/action', serviceUrl: `${desk.url}/` });
    expect((await get(`/api${path('as', priya)}`)).body.conversations).toHaveLength(2);
  });

  test('refuses what the page would not send', async () => {
    expect((await post(`/api${path('as', priya, 'say')}`, { text: 'x' })).status).toBe(400);
    expect((await post(`/api${path('as', priya, 'press')}`, { conversation: priyasChat })).status).toBe(400);
    expect((await post('/api/clock', { move: 'year' })).status).toBe(400);
    expect((await post('/api/faults', { refuse: { sends: 1, status: 418 } })).status).toBe(400);
    expect((await get(`/api${path('as', priya, 'conversations', managers)}`)).status).toBe(404);
    expect((await get('/api/as/nobody')).status).toBe(404);
    expect((await get('/api/as/%E0%A4%A')).status).toBe(400);
    expect((await post('/index.html', {})).status).toBe(405);
  });

  test('moves the bot’s clock, tells the pages, and dates what is posted on the way by the new time', async () => {
    const stream = await fetch(`${desk.url}/api/events`);
    const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    bot.onMove = async () => void (await post(activities(managers), cardMessage(card('nudge'))));
    const moved = await post('/api/clock', { move: 'hour' });
    expect(moved.body).toEqual({ now: '2030-06-02T09:30:00.000Z', nextDue: '2030-06-03T08:00:00Z' });
    let told = '';
    while (!told.includes('"clock"')) told += (await events?.read())?.value ?? '';
    await events?.cancel();
    expect(told).toContain(`data: ${JSON.stringify({ event: 'posts', conversation: managers })}\n\n`);
    expect(told).toContain(`data: ${JSON.stringify({ event: 'clock', now: '2030-06-02T09:30:00.000Z' })}\n\n`);
    const { posts } = (await get(`/api${path('as', hannah, 'conversations', managers)}`)).body;
    expect(posts[0].at).toMatch(/^2030-06-02T09:30:0/);
    expect((await get('/api/clock')).body.now).toBe('2030-06-02T09:30:00.000Z');
  });

  test('says in plain words that the bot is not up', async () => {
    await bot.close();
    const said = await post(`/api${path('as', priya, 'say')}`, { conversation: priyasChat, text: 'hello' });
    expect(said.body).toEqual({
      show: 'trouble',
      text: 'Pathway does not answer. Check that it is running, then try again.',
    });
    const clock = await get('/api/clock');
    expect([clock.status, clock.body.error]).toEqual([502, expect.stringContaining('Pathway does not answer')]);
  });

  test('serves the page, its modules without types and the two libraries, under a strict policy', async () => {
    const page = await get('/');
    expect(page.body).toContain('<!doctype html>');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const module = await get('/api.ts');
    expect(module.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(module.body).not.toContain('Promise<');
    for (const library of ['/adaptivecards.js', '/markdown-it.js']) expect((await get(library)).status).toBe(200);
    for (const secret of ['/tsconfig.json', '/..%2fserver.ts', '/../server.ts', '/no-such-file.ts', '/server.ts']) {
      expect((await get(secret)).status).toBe(404);
    }
  });
});

describe('other sites', () => {
  /** As a browser that was led here by another name. */
  const statusFor = (headers: Record<string, string>, method = 'GET') =>
    new Promise((resolve, reject) => {
      const asked = request(`${desk.url}/api/people`, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject);
      asked.end();
    });

  test('cannot reach the desk under a name of their own', async () => {
    expect(await statusFor({ host: 'desk.example.org' })).toBe(403);
    expect(await statusFor({ host: '127.0.0.1.example.org' })).toBe(403);
    expect(await statusFor({ host: `localhost:${new URL(desk.url).port}` })).toBe(200);
  });

  test('cannot change anything', async () => {
    const move = (origin: string) => call('POST', '/api/clock', { move: 'hour' }, { origin });
    expect((await move('https://example.org')).status).toBe(403);
    expect((await move('null')).status).toBe(403);
    expect((await move('http://127.0.0.1:1')).status).toBe(403);
    expect((await move(desk.url)).status).toBe(200);
  });
});

describe('starting', () => {
  test('tells the bot of its channels, once for one data folder', async () => {
    const installs = () => heardMessages().filter((body) => (body as { type: string }).type === 'installationUpdate');
    expect(installs()).toHaveLength(10);
    await desk.close();
    desk = await startDesk({ port: 0, botUrl: bot.url, dataDir, county });
    expect(installs()).toHaveLength(10);
  });

  test('on a taken port is refused in plain words', async () => {
    const port = Number(new URL(desk.url).port);
    const second = startDesk({ port, botUrl: bot.url, dataDir: join(dataDir, 'second'), county });
    await expect(second).rejects.toThrow(`Port ${port} is taken.`);
  });
});
