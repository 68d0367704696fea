/**
 * Keeps to Teams' limits for sending, so that a burst is slowed down here and not refused there. Other processes send
 * to the same conversations and are not seen from here: what Teams refuses all the same is kept to as well.
 */
import type { Watch } from '../platform/clock.ts';
import type { Connector, ConnectorAnswer } from './connector.ts';
import { withoutThread } from './keys.ts';

interface Window {
  readonly calls: number;
  readonly milliseconds: number;
}

/** Microsoft, "Optimize your bot with rate limiting in Teams": for one conversation, and for one app in one tenant. */
const perConversation: readonly Window[] = [
  { calls: 7, milliseconds: 1_000 },
  { calls: 8, milliseconds: 2_000 },
  { calls: 60, milliseconds: 30_000 },
  { calls: 1_800, milliseconds: 3_600_000 },
];
const perApp: readonly Window[] = [{ calls: 50, milliseconds: 1_000 }];
const longest = 3_600_000;

/** How long a call waits here, in milliseconds; what would wait longer is given back, to be tried again later. */
const patience = 2_000;
/** Conversations that are remembered before those not used for an hour are forgotten. */
const mostRemembered = 2_000;

/** When calls were or will be made, and when the next may be. */
class Line {
  readonly #windows: readonly Window[];
  /** More than the largest window holds says nothing. */
  readonly #most: number;
  #times: number[] = [];
  #notBefore = 0;

  constructor(windows: readonly Window[]) {
    this.#windows = windows;
    this.#most = Math.max(...windows.map(({ calls }) => calls));
  }

  next(now: number): number {
    const free = this.#windows.map(({ calls, milliseconds }) => (this.#times.at(-calls) ?? -longest) + milliseconds);
    return Math.max(now, this.#notBefore, ...free);
  }

  take(time: number): void {
    this.#times.push(time);
    // Seldom, so that not each call pays for it.
    if (this.#times.length >= 2 * this.#most) this.#times = this.#times.slice(-this.#most);
  }

  hold(until: number): void {
    this.#notBefore = Math.max(this.#notBefore, until);
  }

  isIdle(now: number): boolean {
    return this.#notBefore <= now && (this.#times.at(-1) ?? -longest) <= now - longest;
  }
}

export function pacedConnector(connector: Connector, watch: Watch): Connector {
  const app = new Line(perApp);
  const lines = new Map<string, Line>();

  function lineOf(conversation: string, now: number): Line {
    const line = lines.get(conversation) ?? new Line(perConversation);
    if (lines.size >= mostRemembered) for (const [key, one] of lines) if (one.isIdle(now)) lines.delete(key);
    lines.set(conversation, line);
    return line;
  }

  async function inTurn(line: Line | undefined, call: () => Promise<ConnectorAnswer>): Promise<ConnectorAnswer> {
    const now = watch.elapsed();
    const time = Math.max(app.next(now), line?.next(now) ?? now);
    if (time - now > patience) {
      return { came: 'answer', status: 429, retryAfterSeconds: Math.ceil((time - now) / 1_000) };
    }
    app.take(time);
    line?.take(time);
    if (time > now) await watch.wait(time - now);
    const answer = await call();
    const held = answer.came === 'answer' && answer.status === 429 ? answer.retryAfterSeconds : undefined;
    if (held !== undefined) line?.hold(watch.elapsed() + held * 1_000);
    return answer;
  }
  const inLine = (conversation: string, call: () => Promise<ConnectorAnswer>) =>
    inTurn(lineOf(withoutThread(conversation), watch.elapsed()), call);
  return {
    send: (serviceUrl, conversation, activity) =>
      inLine(conversation, () => connector.send(serviceUrl, conversation, activity)),
    update: (serviceUrl, conversation, post, activity) =>
      inLine(conversation, () => connector.update(serviceUrl, conversation, post, activity)),
    createConversation: (serviceUrl, conversation) =>
      inTurn(undefined, () => connector.createConversation(serviceUrl, conversation)),
  };
}
