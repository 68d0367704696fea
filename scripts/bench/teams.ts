/** Teams for one measured server: who signs, who gives the bot its token, the connector, and people with hands. */
import { createServer } from 'node:http';
import type { TeamsActivity } from '../../desk/fake-teams/activity.ts';
import type { County } from '../../desk/fake-teams/county.ts';
import { callConnector } from '../../desk/fake-teams/routes.ts';
import { createFakeTeams, type FakeTeams } from '../../desk/fake-teams.ts';
import { answerJson, readJson } from '../../desk/server/exchange.ts';
import { listen, stop } from '../../desk/server/listening.ts';
import { openDeskStore } from '../../desk/store.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { appId, newPair, sign, startIssuer } from '../../test/teams/tokens/issuer.ts';
import type { Given, TokenAnswer } from './servers/given.ts';

export interface Teams {
  readonly office: FakeTeams;
  readonly given: Given;
  /** From now on activities go there, each with the same token until this is called again. */
  deliverTo(botUrl: string): Promise<void>;
  /** How many messages and button presses the bot has answered so far. */
  turns(): number;
  /** How long each of them took since this was last asked, in milliseconds: from what Teams sends to what it is answered. */
  took(): readonly number[];
  close(): Promise<void>;
}

/** Seconds for which a token is good. */
const hour = 3600;

/** Waits for each answer. Throws where one is no success: what is refused must not be measured. */
async function deliver(botUrl: string, token: string, activity: TeamsActivity) {
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The bot answered ${response.status} ${text}`);
  return text === '' ? { status: response.status } : { status: response.status, body: JSON.parse(text) as unknown };
}

export async function startTeams(county: County, storeFile: string): Promise<Teams> {
  const pair = await newPair('key-1');
  const issuer = await startIssuer(pair);
  const signed = (serviceurl: string) => {
    const now = Math.floor(Date.now() / 1000);
    return sign(pair, { serviceurl, nbf: now - 60, iat: now, exp: now + hour, jti: crypto.randomUUID() });
  };
  const ownToken = await signed('https://the-connector.example/');
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '' } = request;
    if (path.startsWith('/token')) {
      const answer: TokenAnswer = { access_token: ownToken, expires_in: hour };
      return answerJson(response, 200, answer);
    }
    if (request.headers.authorization !== `Bearer ${ownToken}`) return answerJson(response, 401);
    const { status, body } = callConnector(office.connector, { method, path, body: await readJson(request) });
    answerJson(response, status, body);
  });
  const url = await listen(server, 0);
  const serviceUrl = `${url}/`;
  let bot = { url: '', token: '' };
  let turns = 0;
  let latencies: number[] = [];
  const office = createFakeTeams({
    ...{ county, serviceUrl, botId: appId, clock: systemClock.now, store: openDeskStore() },
    async deliver(activity) {
      const sent = performance.now();
      const answer = await deliver(bot.url, bot.token, activity);
      if (activity.type === 'message' || activity.type === 'invoke') {
        turns += 1;
        latencies.push(performance.now() - sent);
      }
      return answer;
    },
  });
  return {
    office,
    given: { appId, county, metadataUrl: issuer.metadataUrl, tokenUrl: `${url}/token`, storeFile },
    async deliverTo(botUrl) {
      bot = { url: botUrl, token: await signed(serviceUrl) };
    },
    turns: () => turns,
    took() {
      const all = latencies;
      latencies = [];
      return all;
    },
    async close() {
      await stop(server);
      await issuer.close();
    },
  };
}
