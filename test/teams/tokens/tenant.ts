/** A Pathway of a tenant over HTTP: the real server and checks, before a door behind which everything is faked. */
import { createLog } from '../../../src/platform/log.ts';
import { createReadiness } from '../../../src/server/readiness.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Connector } from '../../../src/teams/connector.ts';
import { connectTenant } from '../../../src/teams/tenant-connection.ts';
import { door, message } from '../fixtures.ts';
import { appId, type Issuer, start, tenant } from './issuer.ts';

export const bot = { appId, tenantId: tenant, type: 'SingleTenant', password: 'the secret' } as const;

export interface TenantPathway {
  /** Delivers an activity: Priya's "hello" where none is given. */
  post(authorization: string | undefined, activity?: unknown): Promise<Response>;
  get(path: string): Promise<Response>;
  /** Speaks to Teams as the bot. */
  readonly connector: Connector;
  /** What came through to the conversations. */
  readonly heard: readonly unknown[];
  readonly lines: readonly string[];
  /** The codes of what was refused, in order. */
  refusals(): readonly string[];
  /** Seconds pass. */
  wait(seconds: number): void;
  /** The clock is put to that time; no more has passed. */
  setClock(instant: string): void;
  close(): Promise<void>;
}

export interface Options {
  readonly tenants?: readonly string[];
  /** Whether the bot gets a token of its own. */
  readonly hasToken?: () => boolean;
}

export async function startTenant(issuer: Issuer, { tenants = [tenant], hasToken = () => true }: Options = {}) {
  let now = start;
  const clock = { now: () => now };
  let elapsed = 0;
  const watch = { elapsed: () => elapsed, wait: async () => {} };
  const { turns, heard, lines } = door({}, [], undefined, tenants);
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  const { callers, checks, connector } = connectTenant({
    ...{ app: bot, tenants, clock, watch, log },
    elsewhere: {
      hosts: 'loopback',
      metadataUrl: issuer.metadataUrl,
      async fetchToken() {
        if (!hasToken()) throw new Error('AADSTS7000222: The secret of the app 1234 has expired.');
        return { token: 'app-token', expires: Temporal.Instant.from(now).epochMilliseconds + 3_600_000 };
      },
    },
  });
  const store = async () => ({ works: true, says: 'Works.' });
  const readiness = createReadiness({ store, ...checks }, { kept: 0 });
  const none = async () => undefined;
  const calendarFiles = { ofInvitation: none, ofMeeting: none };
  const server = await startServer({ process: turns.process, callers, calendarFiles, readiness, log }, 0, '127.0.0.1');
  const pathway: TenantPathway = {
    post(authorization, activity = message('hello')) {
      const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
      const body = typeof activity === 'string' ? activity : JSON.stringify(activity);
      return fetch(`${server.url}/api/messages`, { method: 'POST', headers, body });
    },
    get: (path) => fetch(server.url + path),
    connector,
    heard,
    get lines() {
      return [...lines, ...logged];
    },
    refusals: () =>
      logged.map((line) => JSON.parse(line)).flatMap(({ event, code }) => (event === 'turn-refused' ? code : [])),
    wait(seconds) {
      now = Temporal.Instant.from(now).add({ seconds }).toString();
      elapsed += seconds * 1_000;
    },
    setClock(instant) {
      now = instant;
    },
    close: () => server.close(1_000),
  };
  return pathway;
}
