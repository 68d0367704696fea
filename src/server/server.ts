/** Pathway over HTTP: what Teams delivers, calendar files, whether it is up, and without credentials its clock. */
import { pino } from 'pino';
import { createServer as createRestify, type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { Log } from '../platform/log.ts';
import type { ClockMove, ClockState } from '../platform/movable-clock.ts';
import { version } from '../platform/version.ts';
import { answerCalendar, answerJson, answerPage, type CalendarAnswer, type HttpAnswer, notHere } from './answers.ts';
import { limitConnections } from './connections.ts';
import { type CallerAuthenticator, delivered, type Take, unread } from './deliveries.ts';
import { type OneTimeLinks, showAsking, takeDownload } from './download.ts';
import { refusalOf } from './guard.ts';
import { everywhere, listen, stopListening } from './listening.ts';
import { mostTogether, type ReadLimits, readJson, usualLimits } from './read-json.ts';
import { createRoom, type Room } from './room.ts';

export interface ServerParts {
  /** Takes what Teams delivers. */
  readonly process: Take;
  /** Who may deliver. Without them nobody is checked, so only this machine may ask anything. */
  readonly callers?: CallerAuthenticator;
  /** Calendar files by what stands in their addresses, the second in those of earlier versions. */
  readonly calendarFiles: {
    ofInvitation(token: string): Promise<CalendarAnswer>;
    ofMeeting(reference: string, key: string): Promise<CalendarAnswer>;
  };
  /** A blank form to print by the last part of its address, and without one what to do when Pathway is down. */
  readonly paper?: (id?: string) => string | undefined;
  /** What links of one use give. */
  readonly links?: OneTimeLinks;
  /** Whether all it needs works; never rejects. */
  readonly readiness: () => Promise<HttpAnswer>;
  /** A clock that can be moved from this machine; a Pathway of a Teams tenant has none. */
  readonly clock?: { state(): Promise<ClockState>; move(move: ClockMove): Promise<ClockState> };
  readonly log: Log;
  readonly limits?: ReadLimits;
}

export interface RunningServer {
  /** Where this machine reaches it: `http://127.0.0.1:3978` */
  readonly url: string;
  /** Takes no more requests, and resolves once those that run are answered, or after so many milliseconds. */
  close(patience: number): Promise<void>;
}

type Answering = (request: Request, response: Response) => Promise<void>;

/** Restify's own lines hold addresses, and a calendar file's address is the key to it. */
const silent = pino({ level: 'silent' }) as never;

const moveRequest = z.object({ move: z.enum(['hour', 'working-morning', 'next-due', 'none']) });
const ok: HttpAnswer = { status: 200, body: { ok: true, version } };

/** Answers errors itself: restify would send their message along. */
function guarded({ callers, log }: ServerParts, answer: Answering): Answering {
  return async (request, response) => {
    try {
      const refusal = callers === undefined ? refusalOf(request) : undefined;
      if (refusal === undefined) await answer(request, response);
      else answerJson(response, refusal);
    } catch (error) {
      // Whoever asked is gone.
      if (request.destroyed && !request.complete) return;
      log.error({ event: 'request-failed', error });
      answerJson(response, { status: 500, body: { error: 'Something went wrong here.' } });
    }
  };
}

const answering = (parts: ServerParts, answer: (request: Request) => Promise<HttpAnswer>): Answering =>
  guarded(parts, async (request, response) => answerJson(response, await answer(request)));

function routeClock(server: Server, parts: ServerParts, clock: NonNullable<ServerParts['clock']>, room: Room): void {
  const { limits = usualLimits } = parts;
  server.get(
    '/local/clock',
    answering(parts, async () => ({ status: 200, body: await clock.state() })),
  );
  server.post(
    '/local/clock',
    answering(parts, async (request) => {
      const read = await readJson(request, limits, room);
      if (!read.ok) return unread(read);
      const asked = moveRequest.safeParse(read.value);
      if (!asked.success) return { status: 400, body: { error: 'There is no such move of the clock.' } };
      return { status: 200, body: await clock.move(asked.data.move) };
    }),
  );
}

function route(server: Server, parts: ServerParts): void {
  const { process: take, callers, readiness, clock, limits = usualLimits } = parts;
  const room = createRoom(limits.together ?? mostTogether);
  server.post(
    '/api/messages',
    answering(parts, (request) => delivered(request, { callers, take, limits, room })),
  );
  server.get(
    '/healthz',
    answering(parts, async () => ok),
  );
  server.get('/readyz', answering(parts, readiness));
  routeCalendar(server, parts);
  if (parts.paper !== undefined) routePaper(server, parts, parts.paper);
  routeLinks(server, parts);
  if (clock !== undefined) routeClock(server, parts, clock, room);
}

function routeCalendar(server: Server, parts: ServerParts): void {
  const { calendarFiles } = parts;
  const calendar = (find: (key: string, params: Record<string, unknown>) => Promise<CalendarAnswer>): Answering =>
    guarded(parts, async ({ params }, response) => {
      const [, key] = /^([\w-]+)\.ics$/.exec(String(params.file)) ?? [];
      const found = key === undefined ? undefined : await find(key, params);
      if (found !== undefined) return answerCalendar(response, found);
      answerJson(response, notHere);
    });
  server.get(
    '/calendar/:file',
    calendar((token) => calendarFiles.ofInvitation(token)),
  );
  server.get(
    '/calendar/:reference/:file',
    calendar((key, { reference }) => calendarFiles.ofMeeting(String(reference), key)),
  );
}

function routePaper(server: Server, parts: ServerParts, paper: NonNullable<ServerParts['paper']>): void {
  const page = guarded(parts, async ({ params }, response) => {
    const html = paper(params.form === undefined ? undefined : String(params.form));
    if (html === undefined) answerJson(response, notHere);
    else answerPage(response, 200, html);
  });
  server.get('/paper', page);
  server.get('/paper/:form', page);
}

/** What a link of one use gives. Where Pathway has none, an address of one is like any other that leads nowhere. */
function routeLinks(server: Server, parts: ServerParts): void {
  const { links } = parts;
  if (links === undefined) return;
  const asking = guarded(parts, async (_request, response) => showAsking(response));
  server.get('/report/:token', asking);
  server.head('/report/:token', asking);
  server.post(
    '/report/:token',
    guarded(parts, (request, response) => takeDownload(links, String(request.params.token), request, response)),
  );
}

const loopback = '127.0.0.1';

/**
 * Serves on the address of this machine that `host` names, or on all; without callers on 127.0.0.1 whatever it names.
 * `port` 0 takes any that is free. Rejects with `PortTaken` or `NoSuchHost`.
 */
export async function startServer(parts: ServerParts, port: number, host: string = everywhere): Promise<RunningServer> {
  const server = createRestify({ name: '', log: silent });
  limitConnections(server.server);
  const elsewhere = (_request: Request, response: Response): void => answerJson(response, notHere);
  for (const event of ['NotFound', 'MethodNotAllowed', 'BadRequest', 'restifyError']) server.on(event, elsewhere);
  route(server, parts);
  const taken = await listen(server, port, parts.callers === undefined ? loopback : host);
  return { url: `http://${loopback}:${taken}`, close: (patience) => stopListening(server.server, patience) };
}
