/** Reads a JSON body without trusting it: restify's own reader ends the process on a bad gzip body. */
import type { IncomingMessage } from 'node:http';
import type { Room } from './room.ts';

type Unread = { readonly ok: false; readonly status: 400 | 408 | 413 | 415 | 503; readonly error: string };
export type BodyRead = { readonly ok: true; readonly bytes: Buffer } | Unread;
export type JsonRead = { readonly ok: true; readonly value: unknown } | Unread;

export interface ReadLimits {
  /** The largest body that is taken, in bytes. */
  readonly bytes: number;
  /** How long it may take to arrive, in milliseconds. */
  readonly time: number;
  /** The bytes of all bodies that are read at one time. */
  readonly together?: number;
}

/** 128 of the largest, or some thousand of the usual ones. */
export const mostTogether = 32 * 1024 * 1024;
export const usualLimits: ReadLimits = { bytes: 256 * 1024, time: 10_000, together: mostTogether };

/** A refused body is still read up to here, because a sender who is cut off does not see the answer. */
const patience = 2 * 1024 * 1024;

const refused = (status: Unread['status'], error: string): Unread => ({ ok: false, status, error });
const tooLarge = refused(413, 'The body is too large.');
const tooMany = refused(503, 'Too much is being sent at the moment. Try again in a moment.');
const jsonType = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** What the headers alone give away. */
function refusalIn({ headers }: IncomingMessage, { bytes }: ReadLimits): Unread | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return refused(415, 'The body must not be encoded.');
  if (!jsonType.test(headers['content-type'] ?? '')) return refused(415, 'The body must be application/json.');
  return Number(headers['content-length'] ?? 0) > bytes ? tooLarge : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

export function parseJson(bytes: Buffer): JsonRead {
  try {
    return { ok: true, value: JSON.parse(utf8.decode(bytes)) };
  } catch {
    return refused(400, 'The body is not JSON.');
  }
}

const goneAway = () => new Error('Whoever sent it is gone.');

function readToEnd(request: IncomingMessage, limits: ReadLimits, refusal: Unread | undefined): Promise<BodyRead> {
  const { promise, resolve, reject } = Promise.withResolvers<BodyRead>();
  if (request.destroyed) reject(goneAway());
  const parts: Buffer[] = [];
  let size = 0;
  request
    .on('data', (part: Buffer) => {
      size += part.length;
      if (size > patience) {
        request.pause();
        resolve(tooLarge);
      } else if (refusal === undefined && size <= limits.bytes) parts.push(part);
    })
    .on('end', () => resolve(refusal ?? (size > limits.bytes ? tooLarge : { ok: true, bytes: Buffer.concat(parts) })))
    .on('error', reject)
    // What comes after the end says nothing, and an error for it would be dear.
    .on('close', () => {
      if (!request.readableEnded) reject(goneAway());
    });
  return promise;
}

/** The bytes of a body that says it is JSON. Rejects only where whoever sent it is gone. */
export async function readBody(request: IncomingMessage, limits: ReadLimits, room: Room): Promise<BodyRead> {
  const refusal = refusalIn(request, limits);
  // A refused body is not kept. Of one that does not say how long it is, the most is expected.
  const bytes = refusal === undefined ? Number(request.headers['content-length'] ?? limits.bytes) : 0;
  const leave = room.enter(bytes);
  if (leave === undefined) return tooMany;
  try {
    return await readInTime(request, limits, refusal);
  } finally {
    leave();
  }
}

async function readInTime(
  request: IncomingMessage,
  limits: ReadLimits,
  refusal: Unread | undefined,
): Promise<BodyRead> {
  const slow = Promise.withResolvers<BodyRead>();
  const timer = setTimeout(() => slow.resolve(refused(408, 'The body took too long.')), limits.time);
  const reading = readToEnd(request, limits, refusal);
  // Where the time ran out first, what becomes of the body is nobody's concern any more.
  reading.catch(() => undefined);
  try {
    return await Promise.race([reading, slow.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects only where whoever sent it is gone. */
export async function readJson(request: IncomingMessage, limits: ReadLimits, room: Room): Promise<JsonRead> {
  const body = await readBody(request, limits, room);
  return body.ok ? parseJson(body.bytes) : body;
}
