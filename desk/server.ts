import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createExample, type Example, fixedExample } from './example/example.ts';
import type { County } from './fake-teams/county.ts';
import { NotHere } from './fake-teams/errors.ts';
import { createFakeTeams } from './fake-teams.ts';
import { botAt } from './server/bot.ts';
import { createClock } from './server/clock.ts';
import { answerBot } from './server/connector-routes.ts';
import { createEventStreams } from './server/events.ts';
import { answerJson, Refused } from './server/exchange.ts';
import { answerFile } from './server/files.ts';
import { checkSender, setProtection } from './server/guard.ts';
import { listen, stop } from './server/listening.ts';
import { answerPage, type Desk } from './server/page-routes.ts';
import { openDeskStore } from './store.ts';

export interface DeskOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** `http://127.0.0.1:3978` */
  readonly botUrl: string;
  /** Its `desk.sqlite` keeps posts between starts. */
  readonly dataDir: string;
  readonly county: County;
  /** Whether an example county can be shown from here. */
  readonly hasExample?: boolean;
  /** This desk is the example county's own; the address of the desk it was asked for at. */
  readonly exampleOf?: string | undefined;
}

export interface RunningDesk {
  /** `http://127.0.0.1:3979` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the desk on 127.0.0.1 only, and tells a bot that is up of its channels. Rejects where the port is taken or
 * the data folder cannot be written.
 */
export async function startDesk(options: DeskOptions): Promise<RunningDesk> {
  const { port, botUrl, dataDir, county, exampleOf } = options;
  const store = openDeskStore(join(dataDir, 'desk.sqlite'));
  const server = createServer();
  const url = await listen(server, port).catch((error: unknown) => {
    store.close();
    throw error;
  });
  const bot = botAt(botUrl);
  const clock = createClock(bot);
  const events = createEventStreams();
  const teams = createFakeTeams({
    county,
    deliver: bot.deliver,
    clock: clock.now,
    store,
    serviceUrl: `${url}/`,
    // Weeks are played in seconds there: no pace of Teams fits.
    ...(exampleOf === undefined ? { elapsed: () => performance.now() } : {}),
  });
  teams.watch((conversation) => events.tell({ event: 'posts', conversation }));
  const example = exampleFor(options, url);
  const desk: Desk = { teams, clock, events, example };
  server.on('request', (request, response) => void answer(desk, request, response));
  // A bot that is not up yet: the desk comes up all the same, and asks again with the first page.
  await clock.ask().catch(() => undefined);
  await teams.start();
  return {
    url,
    async close() {
      await example.close();
      events.close();
      await stop(server);
      store.close();
    },
  };
}

function exampleFor({ dataDir, hasExample, exampleOf }: DeskOptions, url: string): Example {
  if (exampleOf !== undefined) return fixedExample({ state: 'here', url: exampleOf });
  return hasExample
    ? createExample({ folder: join(dataDir, 'example-county'), home: url })
    : fixedExample({ state: 'never' });
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    setProtection(response);
    checkSender(request);
    await route(desk, request, response);
  } catch (error) {
    if (error instanceof NotHere) return answerJson(response, 404, { error: error.message });
    if (error instanceof Refused) return answerJson(response, error.status, { error: error.message });
    // Whoever asked is gone when the desk closes meanwhile.
    if (response.destroyed) return;
    console.error(error);
    answerJson(response, 500, { error: 'The desk failed. Its terminal says more.' });
  }
}

async function route(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path.startsWith('/v3/')) return answerBot(desk.teams, desk.clock, request, response);
  if (path.startsWith('/api/')) return answerPage(desk, request, response, pathParts(path).slice(1));
  if (request.method !== 'GET') throw new Refused(405, 'Only looking is possible here.');
  return answerFile(response, path);
}

function pathParts(path: string): readonly string[] {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    throw new Refused(400, 'The address is not well formed.');
  }
}
