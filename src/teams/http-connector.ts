/** The connector over HTTP, on connections that are kept. Each call is made once and has a deadline. */
import { systemWatch } from '../platform/clock.ts';
import type { Connector, ConnectorAnswer } from './connector.ts';
import type { AppTokens } from './credentials/app-tokens.ts';
import { callOverHttp, type HttpCall, type HttpReply } from './http-call.ts';
import { isKnownService, type ServiceHosts } from './service-hosts.ts';

export interface HttpConnectorOptions {
  /** Nothing is sent to any other: what is posted names cases, and the token is the bot's own. */
  readonly hosts: ServiceHosts;
  /** The bot's tokens; the desk asks for none. */
  readonly tokens?: Pick<AppTokens, 'get' | 'drop'>;
  /** How long an answer may take, in milliseconds. */
  readonly deadline?: number;
}

const unsent: ConnectorAnswer = { came: 'unsent' };

/** Nothing was sent: no address, no connection. Anything else may have arrived. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function whyNot(error: unknown): ConnectorAnswer {
  const { code } = error as { code?: unknown };
  return { came: neverLeft.has(String(code)) ? 'unsent' : 'nothing' };
}

/** What is no JSON is left out. */
function parsed(text: string): { readonly body?: unknown } {
  try {
    return { body: JSON.parse(text) };
  } catch {
    return {};
  }
}

function retryAfter({ headers }: HttpReply): { readonly retryAfterSeconds?: number } {
  const said = headers['retry-after'] ?? '';
  return /^\d{1,6}$/.test(said) ? { retryAfterSeconds: Number(said) } : {};
}

/** `timeLeft`: in milliseconds, of all that is done for it. */
type Call = Omit<HttpCall, 'headers' | 'patience'> & { readonly timeLeft: () => number };

async function ask({ timeLeft, ...call }: Call, token: string | undefined): Promise<ConnectorAnswer> {
  const patience = timeLeft();
  if (patience <= 0) return unsent;
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  try {
    const reply = await callOverHttp({
      ...call,
      patience,
      headers: { 'content-type': 'application/json', ...authorization },
    });
    return { came: 'answer', status: reply.status, ...parsed(reply.text), ...retryAfter(reply) };
  } catch (error) {
    return whyNot(error);
  }
}

export function createHttpConnector({ hosts, tokens, deadline = 10_000 }: HttpConnectorOptions): Connector {
  /** A refused token may have been taken back, so it is given up, once: a call that was refused did nothing. */
  async function askAsTheBot(call: Call, { get, drop }: Pick<AppTokens, 'get' | 'drop'>): Promise<ConnectorAnswer> {
    try {
      const token = await get();
      const answer = await ask(call, token);
      if (answer.came !== 'answer' || answer.status !== 401) return answer;
      drop(token);
      return await ask(call, await get());
    } catch {
      // Without a token nothing was sent; why there is none is logged where it is fetched.
      return unsent;
    }
  }
  async function call(method: Call['method'], serviceUrl: string, path: string, body: unknown) {
    if (!isKnownService(serviceUrl, hosts)) return unsent;
    const url = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations${path}`;
    const until = systemWatch.elapsed() + deadline;
    const made = { method, url, body: JSON.stringify(body), timeLeft: () => until - systemWatch.elapsed() };
    return tokens === undefined ? ask(made, undefined) : askAsTheBot(made, tokens);
  }
  const id = encodeURIComponent;
  return {
    send: (serviceUrl, conversation, activity) => call('POST', serviceUrl, `/${id(conversation)}/activities`, activity),
    update: (serviceUrl, conversation, post, activity) =>
      call('PUT', serviceUrl, `/${id(conversation)}/activities/${id(post)}`, activity),
    createConversation: (serviceUrl, conversation) => call('POST', serviceUrl, '', conversation),
  };
}
