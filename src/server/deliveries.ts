/** What Teams delivers: who delivers it is checked before anything of it is read. */
import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from './answers.ts';
import { type JsonRead, parseJson, type ReadLimits, readBody } from './read-json.ts';
import type { Room } from './room.ts';

/** Who may deliver. */
export interface CallerAuthenticator {
  /** By the `Authorization` header. Rejects only where something is broken. */
  check(authorization: string | undefined): Promise<Caller | { readonly known: false; readonly answer: HttpAnswer }>;
}

export interface Caller {
  readonly known: true;
  /** The answer to an activity that this caller may not deliver; undefined where they may. */
  refusalOf(activity: unknown): HttpAnswer | undefined;
}

export type Take = (activity: unknown) => Promise<HttpAnswer>;

type Unread = Extract<JsonRead, { readonly ok: false }>;

export const unread = ({ status, error }: Unread): HttpAnswer => ({ status, body: { error } });

/** Rejects where whoever sent it is gone. Without `callers` whoever reaches the server may deliver. */
export async function delivered(
  request: IncomingMessage,
  {
    callers,
    take,
    limits,
    room,
  }: {
    readonly callers: CallerAuthenticator | undefined;
    readonly take: Take;
    readonly limits: ReadLimits;
    readonly room: Room;
  },
): Promise<HttpAnswer> {
  const caller = await callers?.check(request.headers.authorization);
  if (caller?.known === false) return caller.answer;
  const body = await readBody(request, limits, room);
  if (!body.ok) return unread(body);
  const activity = parseJson(body.bytes);
  if (!activity.ok) return unread(activity);
  return caller?.refusalOf(activity.value) ?? take(activity.value);
}
