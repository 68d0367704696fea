import type { Connector, ConnectorAnswer } from './connector.ts';

/** A call as the bot's connector client makes it. */
export interface ConnectorCall {
  readonly method: string;
  /** `/v3/conversations/…`, percent-encoded, with the query if any. */
  readonly path: string;
  readonly body?: unknown;
}

type Route = (connector: Connector, ids: readonly string[], body: unknown, query: URLSearchParams) => ConnectorAnswer;

/** `:` stands for an id, given to the route in order. */
const routes: Readonly<Record<string, Route>> = {
  'POST conversations': (connector, _, body) => connector.create(body),
  'POST conversations/:/activities': (connector, [conversation = ''], body) => connector.send(conversation, body),
  'POST conversations/:/activities/:': (connector, [conversation = '', activity = ''], body) =>
    connector.reply(conversation, activity, body),
  'PUT conversations/:/activities/:': (connector, [conversation = '', activity = ''], body) =>
    connector.update(conversation, activity, body),
  'DELETE conversations/:/activities/:': (connector, [conversation = '', activity = '']) =>
    connector.remove(conversation, activity),
  'GET conversations/:/members': (connector, [conversation = '']) => connector.members(conversation),
  'GET conversations/:/members/:': (connector, [conversation = '', account = '']) =>
    connector.member(conversation, account),
  'GET conversations/:/pagedmembers': (connector, [conversation = ''], _, query) => {
    const size = query.get('pageSize');
    return connector.pagedMembers(
      conversation,
      size === null ? undefined : Number(size) || 0,
      query.get('continuationToken') ?? undefined,
    );
  },
};

/** Answers a call of the Bot Connector's REST interface; 404 where there is no such call. */
export function callConnector(connector: Connector, call: ConnectorCall): ConnectorAnswer {
  const { pathname, searchParams } = new URL(call.path, 'http://127.0.0.1');
  const [version, ...parts] = pathname.split('/').filter((part) => part !== '');
  const words = parts.map((part, index) => (index % 2 === 1 ? ':' : part.toLowerCase()));
  const route = version === 'v3' ? routes[`${call.method} ${words.join('/')}`] : undefined;
  const ids = parts.filter((_, index) => index % 2 === 1).map(decoded);
  if (!route || ids.includes(undefined)) return notFound;
  return route(connector, ids as string[], call.body, searchParams);
}

const notFound: ConnectorAnswer = {
  status: 404,
  body: { error: { code: 'ServiceError', message: 'There is no such call.' } },
};

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
