import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request that is answered with a status and words for a person. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refused';
    this.status = status;
  }
}

/** Well above what Teams takes, so that Teams' own limit answers first. */
const largestBody = 256 * 1024;

/** Reads a JSON body. Throws `Refused`: 415 for another kind or an encoded one, 413 above 256 KiB, 400 for no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused(415, 'The body must be application/json.');
  if (request.headers['content-encoding']) throw new Refused(415, 'The body must not be encoded.');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // Read to its end all the same: who still writes does not hear an answer.
    if (size <= largestBody) parts.push(part);
  }
  if (size > largestBody) throw new Refused(413, 'The body is too large.');
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new Refused(400, 'The body is not JSON.');
  }
}

export function answerJson(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': Buffer.byteLength(text),
    // What is left of a refused body is not read.
    ...(status >= 400 ? { connection: 'close' } : {}),
    ...headers,
  });
  response.end(text);
}
