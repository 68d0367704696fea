import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { version } from '../../src/platform/version.ts';
import { newPair, startIssuer } from './tokens/issuer.ts';
import { startTenant } from './tokens/tenant.ts';

/** Teams' connector, which keeps what it was sent. */
async function startService() {
  const heard: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    heard.push(headers.authorization);
    response.statusCode = 201;
    response.end('{"id":"17"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
const hello = { type: 'message', text: 'Hello' } as const;

describe('a Pathway of a tenant', () => {
  it("speaks to Teams with the bot's own token", async () => {
    const [issuer, service] = await Promise.all([startIssuer(await newPair('key-1')), startService()]);
    const pathway = await startTenant(issuer);
    const answer = await pathway.connector.send(service.url, 'a:1', hello);
    expect(answer).toEqual({ came: 'answer', status: 201, body: { id: '17' } });
    expect(service.heard).toEqual(['Bearer app-token']);
    await Promise.all([pathway.close(), issuer.close(), service.close()]);
  });

  it('is not ready while it is given none, says why in words, and sends nothing', async () => {
    const [issuer, service] = await Promise.all([startIssuer(await newPair('key-1')), startService()]);
    let hasToken = false;
    const pathway = await startTenant(issuer, { hasToken: () => hasToken });
    const readyz = async () => {
      const answer = await pathway.get('/readyz');
      return [answer.status, await answer.json()];
    };
    expect(await pathway.connector.send(service.url, 'a:1', hello)).toEqual({ came: 'unsent' });
    expect(service.heard).toEqual([]);
    expect(await readyz()).toEqual([
      503,
      {
        ok: false,
        version,
        store: 'Works.',
        keys: 'Works.',
        credentials: 'The secret in MICROSOFT_APP_PASSWORD has expired. Make a new one in the app registration.',
      },
    ]);
    expect(pathway.lines.join()).toContain('credentials-failed');
    hasToken = true;
    pathway.wait(5);
    expect(await readyz()).toMatchObject([200, { ok: true, credentials: 'Works.' }]);
    await Promise.all([pathway.close(), issuer.close(), service.close()]);
  });
});
