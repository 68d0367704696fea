/** What lies between Pathway and Teams: places that cannot be reached for a while, and the end of the process. */
import { splitThread } from '../../desk/fake-teams/county.ts';
import type { Connector, ConnectorAnswer } from '../../src/teams/connector.ts';

export interface Weather {
  /** Nothing reaches these conversations from now on; Teams answers 503. */
  cutsOff(...conversations: readonly string[]): void;
  /** The process ends as it sends something there: Teams never gets it, and nothing runs any more. */
  endsAt(conversation: string): void;
  /** Resolves once the process has ended. */
  readonly ended: Promise<void>;
  between(teams: Connector): Connector;
}

const away: ConnectorAnswer = { came: 'answer', status: 503 };
const never = new Promise<never>(() => {});

export function createWeather(): Weather {
  const cut = new Set<string>();
  let last: string | undefined;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();

  async function through(conversation: string, call: () => Promise<ConnectorAnswer>): Promise<ConnectorAnswer> {
    const place = splitThread(conversation).conversation;
    if (place === last) {
      end();
      return never;
    }
    return cut.has(place) ? away : call();
  }
  return {
    cutsOff(...conversations) {
      for (const one of conversations) cut.add(one);
    },
    endsAt(conversation) {
      last = conversation;
    },
    ended,
    between: (teams) => ({
      send: (url, conversation, activity) => through(conversation, () => teams.send(url, conversation, activity)),
      update: (url, conversation, post, activity) =>
        through(conversation, () => teams.update(url, conversation, post, activity)),
      createConversation: (url, conversation) => teams.createConversation(url, conversation),
    }),
  };
}
