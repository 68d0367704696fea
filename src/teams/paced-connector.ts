/**
 * Keeps to Teams' limits for sending, so that a burst is slowed down here and not refused there. Other processes send
 * to the same conversations and are not seen from here: what Teams refuses all the same is kept to as well.
 */
import type { Watch } from '../platform/clock.ts';
import type { Connector, ConnectorAnswer } from './connector.ts';
import { withoutThread } from './keys.ts';
import { createPace, type Pace, type Window } from './pace.ts';

/** Microsoft, "Optimize your bot with rate limiting in Teams": for one conversation, and for one app in one tenant. */
const perConversation: readonly Window[] = [
  { calls: 7, milliseconds: 1_000 },
  { calls: 8, milliseconds: 2_000 },
  { calls: 60, milliseconds: 30_000 },
  { calls: 1_800, milliseconds: 3_600_000 },
];
const perApp: readonly Window[] = [{ calls: 50, milliseconds: 1_000 }];

/** How long a call waits here, in milliseconds; what would wait longer is given back, to be made later. */
const patience = 2_000;
/** Conversations that are remembered before those not used for an hour are forgotten. */
const mostRemembered = 2_000;

const latest = (times: readonly number[]): number => Math.max(...times);

export function pacedConnector(connector: Connector, watch: Watch): Connector {
  const app = createPace(perApp, watch);
  const paces = new Map<string, Pace>();

  function paceOf(conversation: string): Pace {
    const pace = paces.get(conversation) ?? createPace(perConversation, watch);
    if (paces.size >= mostRemembered) for (const [key, one] of paces) if (one.isIdle()) paces.delete(key);
    paces.set(conversation, pace);
    return pace;
  }

  /** `own`: the pace of the conversation, where there is one. */
  async function inTurn(own: Pace | undefined, call: () => Promise<ConnectorAnswer>): Promise<ConnectorAnswer> {
    const both = own === undefined ? [app] : [own, app];
    const now = watch.elapsed();
    const time = latest(both.map((pace) => pace.next()));
    if (time - now > patience) {
      const promised = latest(both.map((pace) => pace.promise()));
      return { came: 'held', afterSeconds: Math.ceil((promised - now) / 1_000) };
    }
    const places = both.map((pace) => pace.plan(time));
    // The conversation's own first, so that one that has to wait keeps no other waiting.
    const turn = async (): Promise<void> => {
      await app.inLine(async () => {
        await app.isFree();
        for (const place of places) place.begin();
      });
    };
    await (own === undefined
      ? turn()
      : own.inLine(async () => {
          await own.isFree();
          await turn();
        }));
    try {
      const answer = await call();
      const held = answer.came === 'answer' && answer.status === 429 ? answer.retryAfterSeconds : undefined;
      if (held !== undefined) own?.hold(held * 1_000);
      return answer;
    } finally {
      for (const place of places) place.end();
    }
  }
  const inLine = (conversation: string, call: () => Promise<ConnectorAnswer>) =>
    inTurn(paceOf(withoutThread(conversation)), call);
  return {
    send: (serviceUrl, conversation, activity) =>
      inLine(conversation, () => connector.send(serviceUrl, conversation, activity)),
    update: (serviceUrl, conversation, post, activity) =>
      inLine(conversation, () => connector.update(serviceUrl, conversation, post, activity)),
    createConversation: (serviceUrl, conversation) =>
      inTurn(undefined, () => connector.createConversation(serviceUrl, conversation)),
  };
}
