import { z } from 'zod';
import type { Deliver } from '../fake-teams/activity.ts';
import type { ClockAnswer, ClockRequest } from '../page-api.ts';

/** The bot as the desk reaches it. Each call rejects where the bot does not answer in time. */
export interface Bot {
  readonly deliver: Deliver;
  clock(): Promise<ClockAnswer>;
  moveClock(request: ClockRequest): Promise<ClockAnswer>;
}

/** Teams waits about so long for a turn, in milliseconds. */
const turnTime = 15_000;
/** A move of the clock lets everything happen that fell due on the way. */
const moveTime = 120_000;

const clockAnswer = z.object({ now: z.iso.datetime(), nextDue: z.iso.datetime().optional() });

export function botAt(botUrl: string): Bot {
  async function call(path: string, milliseconds: number, body?: unknown): Promise<Response> {
    const signal = AbortSignal.timeout(milliseconds);
    if (body === undefined) return fetch(new URL(path, botUrl), { signal });
    const headers = { 'content-type': 'application/json' };
    return fetch(new URL(path, botUrl), { method: 'POST', headers, body: JSON.stringify(body), signal });
  }
  async function clockFrom(response: Response): Promise<ClockAnswer> {
    if (!response.ok) throw new Error(`The bot's clock answered ${response.status}.`);
    const { now, nextDue } = clockAnswer.parse(await response.json());
    return nextDue === undefined ? { now } : { now, nextDue };
  }
  return {
    async deliver(activity) {
      const response = await call('/api/messages', turnTime, activity);
      const text = await response.text();
      return text === '' ? { status: response.status } : { status: response.status, body: parsed(text) };
    },
    clock: async () => clockFrom(await call('/local/clock', turnTime)),
    moveClock: async (request) => clockFrom(await call('/local/clock', moveTime, request)),
  };
}

/** What is no JSON stays a text, which no answer of an invoke may be. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
