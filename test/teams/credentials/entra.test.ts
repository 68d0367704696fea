import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TokenCredentialOptions } from '@azure/identity';
import type { AppRegistration } from '../../../src/config/tenant.ts';
import { entraTokens } from '../../../src/teams/credentials/entra.ts';
import { tokenTrouble } from '../../../src/teams/credentials/trouble.ts';

const appId = 'b0000000-0000-4000-8000-000000000001';
const tenantId = '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11';
const signal = () => AbortSignal.timeout(5_000);
type HttpClient = NonNullable<(TokenCredentialOptions & { httpClient?: unknown })['httpClient']>;

/** Entra as its library sees it; each request is answered from `answers` in turn. */
function entra(answers: readonly { readonly status: number; readonly body: object }[]) {
  const requests: { readonly url: string; readonly body: URLSearchParams }[] = [];
  const httpClient = {
    async sendRequest(request: { url: string; body?: unknown; headers: object }) {
      requests.push({ url: request.url, body: new URLSearchParams(String(request.body)) });
      const { status, body } = answers[requests.length - 1] ?? { status: 500, body: {} };
      return { request, status, headers: request.headers, bodyAsText: JSON.stringify(body) };
    },
  } as HttpClient;
  return { requests, options: { httpClient } as TokenCredentialOptions };
}
const given = (token: string) => ({
  status: 200,
  body: { token_type: 'Bearer', expires_in: 3600, access_token: token },
});

describe('with a secret', () => {
  const app: AppRegistration = { appId, tenantId, type: 'SingleTenant', password: 'the secret' };

  it("asks the bot's own tenant for a token of the Bot Connector, each time anew", async () => {
    const { requests, options } = entra([given('one'), given('two')]);
    const fetchToken = entraTokens(app, options);
    const before = Date.now();
    const first = await fetchToken(signal());
    expect([first.token, (await fetchToken(signal())).token]).toEqual(['one', 'two']);
    expect(first.expires - before).toBeGreaterThan(3_500_000);
    expect(first.expires - before).toBeLessThan(3_700_000);
    expect(requests).toHaveLength(2);
    expect(requests[0]?.url).toContain(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`);
    expect(Object.fromEntries(requests[0]?.body ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: 'the secret',
      scope: expect.stringContaining('https://api.botframework.com/.default'),
    });
  });

  it('passes on why it was refused, so that it can be said', async () => {
    const refusal = {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret provided.',
      error_codes: [7000215],
    };
    const { options } = entra([{ status: 401, body: refusal }]);
    const error: unknown = await entraTokens(app, options)(signal()).catch((reason: unknown) => reason);
    expect(tokenTrouble(error)).toContain('MICROSOFT_APP_PASSWORD is not the secret');
  });
});

describe('as a managed identity', () => {
  const app: AppRegistration = { appId, tenantId, type: 'UserAssignedMSI' };
  const names = ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER'] as const;
  afterEach(() => {
    for (const name of names) delete process.env[name];
  });

  it('asks the machine it runs on, as App Service lets it, and needs no secret', async () => {
    const asked: { readonly url: URL; readonly header: unknown }[] = [];
    const server = createServer(({ url = '', headers }, response) => {
      asked.push({ url: new URL(url, 'http://x'), header: headers['x-identity-header'] });
      const expires_on = String(Math.round(Date.now() / 1000) + 3600);
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ access_token: 'mine', expires_on, resource: 'x', token_type: 'Bearer', client_id: appId }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`;
    process.env.IDENTITY_HEADER = 'header-of-the-machine';
    expect((await entraTokens(app)(signal())).token).toBe('mine');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.header).toBe('header-of-the-machine');
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toMatchObject({
      resource: 'https://api.botframework.com',
      client_id: appId,
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
