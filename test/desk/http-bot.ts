import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly path: string;
  readonly body: unknown;
}

export interface HttpBot {
  readonly url: string;
  readonly heard: Heard[];
  /** What it answers to `/api/messages`. */
  act: (activity: Record<string, unknown>) => Promise<unknown>;
  /** Called within a move of the clock, before it is answered. */
  onMove: () => Promise<void>;
  now: string;
  close(): Promise<void>;
}

/** The least of a bot: it hears activities, and has a clock that moves on by an hour. */
export async function startHttpBot(): Promise<HttpBot> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const text = Buffer.concat(parts).toString();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const path = request.url ?? '';
    bot.heard.push({ path, body });
    const answer = path === '/local/clock' ? await clock(body) : await bot.act(body as Record<string, unknown>);
    response.end(answer === undefined ? '' : JSON.stringify(answer));
  });
  async function clock(body: unknown): Promise<unknown> {
    if (body !== undefined) {
      bot.now = new Date(Date.parse(bot.now) + 3_600_000).toISOString();
      await bot.onMove();
    }
    return { now: bot.now, nextDue: '2030-06-03T08:00:00Z' };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bot: HttpBot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: [],
    act: async () => undefined,
    onMove: async () => undefined,
    now: '2030-06-02T08:30:00.000Z',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return bot;
}
