/** Answers as they go over the wire. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

export interface WireAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** In request units. */
  readonly charge?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const names: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  429: 'TooManyRequests',
  449: 'RetryWith',
};

export function refusal(status: number, message = '', headers: WireAnswer['headers'] = {}): WireAnswer {
  return { status, headers, body: { code: names[status] ?? String(status), message } };
}

export function send(response: ServerResponse, { status, body, charge = 0, headers = {} }: WireAnswer): void {
  const always = {
    'content-type': 'application/json',
    'x-ms-activity-id': randomUUID(),
    'x-ms-request-charge': charge.toFixed(2),
  };
  for (const [name, value] of Object.entries({ ...always, ...headers })) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.statusCode = status;
  response.end(status === 204 || status === 304 ? undefined : JSON.stringify(body ?? {}));
}
