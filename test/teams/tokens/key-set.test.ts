import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchKeySet } from '../../../src/teams/tokens/key-set.ts';
import { newPair, startIssuer } from './issuer.ts';

describe('the key set', () => {
  it('says for each key which channels it may sign for', async () => {
    const none = await newPair('b', undefined);
    const issuer = await startIssuer(await newPair('a', ['msteams', 'skype']), none);
    const { endorsements: _, ...unendorsed } = none.jwk as { endorsements?: unknown };
    issuer.publish(await newPair('a', ['msteams', 'skype']), unendorsed);
    const keys = await fetchKeySet(issuer.metadataUrl, 1_000);
    expect([...keys].map(([kid, { endorsements }]) => [kid, [...endorsements]])).toEqual([
      ['a', ['msteams', 'skype']],
      ['b', []],
    ]);
    await issuer.close();
  });

  it('is not waited for without end', async () => {
    const issuer = await startIssuer();
    issuer.answer('silent');
    const refusal = { code: 'keys-unavailable', message: expect.stringContaining('it did not answer in time') };
    await expect(fetchKeySet(issuer.metadataUrl, 50)).rejects.toMatchObject(refusal);
    await issuer.close();
  });

  it.each([
    [
      'keys elsewhere that are not served over HTTPS as it is itself',
      { jwks_uri: 'https://127.0.0.1/keys' },
      'over HTTPS',
    ],
    ['no keys', {}, 'its answer cannot be used'],
  ])('is not fetched where the metadata names %s', async (_, metadata, words) => {
    const server = createServer((_request, response) => response.end(JSON.stringify(metadata)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(fetchKeySet(url, 1_000)).rejects.toThrow(words);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not fetched from where it is sent on to', async () => {
    const issuer = await startIssuer(await newPair('a'));
    const server = createServer((_request, response) => {
      response.writeHead(302, { location: issuer.metadataUrl });
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(fetchKeySet(url, 1_000)).rejects.toThrow('its answer cannot be used');
    expect(issuer.asked.metadata).toBe(0);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await issuer.close();
  });
});
