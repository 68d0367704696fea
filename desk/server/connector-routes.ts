import type { IncomingMessage, ServerResponse } from 'node:http';
import { callConnector } from '../fake-teams/routes.ts';
import type { FakeTeams } from '../fake-teams.ts';
import type { DeskClock } from './clock.ts';
import { answerJson, Refused, readJson } from './exchange.ts';

/** Answers the bot's calls. Refuses bodies as Teams does, and leaves a lost answer waiting until the desk closes. */
export async function answerBot(
  teams: FakeTeams,
  clock: DeskClock,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { method = '', url: path = '' } = request;
    const hasBody = method === 'POST' || method === 'PUT';
    const call = { method, path, ...(hasBody ? { body: await readJson(request) } : {}) };
    await clock.catchUp();
    const { status, body, retryAfterSeconds, isLost } = callConnector(teams.connector, call);
    if (isLost) return;
    const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
    answerJson(response, status, body, headers);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const code = error.status === 413 ? 'MessageSizeTooBig' : 'BadSyntax';
    answerJson(response, error.status, { error: { code, message: error.message } });
  }
}
