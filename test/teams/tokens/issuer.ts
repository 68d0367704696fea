/** The Bot Connector's issuer on this machine: metadata and keys over HTTP, and tokens as good or as bad as asked for. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

export const appId = 'b0000000-0000-4000-8000-000000000001';
export const tenant = '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11';
export const serviceUrl = 'http://127.0.0.1:3979/';
export const start = '2026-11-02T09:15:00Z';

export const secondsOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds / 1000;

export interface Pair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

export async function newPair(kid: string, endorsements: readonly string[] | undefined = ['msteams']): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const published = endorsements === undefined ? {} : { endorsements };
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', ...published } };
}

/** The claims of a good token, made at `start` for an hour. */
export const good = {
  iss: 'https://api.botframework.com',
  aud: appId,
  serviceurl: serviceUrl,
  nbf: secondsOf(start),
  exp: secondsOf(start) + 3600,
};

/** A claim that is undefined is left out. */
export function sign(
  { kid, privateKey }: Pair,
  claims: Readonly<Record<string, unknown>> = {},
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  const all = Object.entries({ ...good, ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(all)).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(privateKey);
}

export interface Issuer {
  readonly metadataUrl: string;
  /** How often each was asked for. */
  readonly asked: { metadata: number; keys: number };
  /** What is published from now on. */
  publish(...keys: readonly (Pair | JWK)[]): void;
  /** What both answer from now on; 200 to work. `silent` answers nothing. */
  answer(status: number | 'silent'): void;
  close(): Promise<void>;
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

export async function startIssuer(...first: readonly Pair[]): Promise<Issuer> {
  const asked = { metadata: 0, keys: 0 };
  let keys: readonly (Pair | JWK)[] = first;
  let status: number | 'silent' = 200;
  const server = createServer(({ url }, response) => {
    asked[url === '/keys' ? 'keys' : 'metadata'] += 1;
    if (status === 'silent') return;
    response.statusCode = status;
    const published = { keys: keys.map((key) => ('jwk' in key ? key.jwk : key)) };
    response.end(JSON.stringify(url === '/keys' ? published : { jwks_uri: `${address}/keys` }));
  });
  await listening(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    metadataUrl: `${address}/openid`,
    asked,
    publish: (...next) => {
      keys = next;
    },
    answer: (next) => {
      status = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
