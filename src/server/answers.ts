import type { ServerResponse } from 'node:http';

/** What is answered over HTTP: a status, and JSON where there is something to say. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** The same for every address that leads nowhere, so that nobody can tell a wrong key from a wrong reference. */
export const notHere: HttpAnswer = { status: 404, body: { error: 'There is nothing here.' } };

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

export function answerJson(response: ServerResponse, { status, body }: HttpAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': Buffer.byteLength(text),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    // What is left of a refused body is not read.
    ...(status === 408 || status === 413 || status === 415 ? { connection: 'close' } : {}),
  });
  response.end(text);
}

/** A file; or that its link was good and has ended; undefined where there is nothing at the address. */
export type CalendarAnswer = { readonly file: string } | 'ended' | undefined;

/** For a person in a browser: it names no case. */
const endedWords =
  'This calendar link has ended: the invitation was withdrawn, or the meeting is over. Your channel in Teams says what is so now.\n';

export function answerCalendar(response: ServerResponse, found: NonNullable<CalendarAnswer>): void {
  if (found === 'ended') {
    response.writeHead(410, {
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': Buffer.byteLength(endedWords),
    });
    response.end(endedWords);
    return;
  }
  const { file } = found;
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="meeting.ics"',
    'content-length': Buffer.byteLength(file),
  });
  response.end(file);
}

/** A page for a browser. It is stable and holds nothing of anybody, and may run nothing. */
export function answerPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    'referrer-policy': 'no-referrer',
    'content-length': Buffer.byteLength(html),
  });
  response.end(html);
}
