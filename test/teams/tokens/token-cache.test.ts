import { type CryptoKey, importJWK } from 'jose';
import { createLog } from '../../../src/platform/log.ts';
import { createCallerAuthenticator } from '../../../src/teams/tokens/authenticate-caller.ts';
import type { Vouched } from '../../../src/teams/tokens/token.ts';
import { createTokenCache } from '../../../src/teams/tokens/token-cache.ts';
import { message } from '../fixtures.ts';
import { appId, newPair, secondsOf, sign, start, tenant } from './issuer.ts';

const vouched = (expires: number): Vouched => ({ serviceUrl: 'https://x/', channels: new Set(['msteams']), expires });

/** Says how often it was asked. */
function verifier(expires: number) {
  const calls = { count: 0 };
  return {
    calls,
    async verify() {
      calls.count += 1;
      return vouched(expires);
    },
  };
}

describe('verified tokens', () => {
  it('are known again until they expire, and not a moment longer', async () => {
    const tokens = createTokenCache(10);
    const { calls, verify } = verifier(1_000);
    for (const now of [0, 500, 999]) await tokens.get('a', now, verify);
    expect([calls.count, tokens.size]).toEqual([1, 1]);
    await tokens.get('a', 1_000, verify);
    expect([calls.count, tokens.size]).toEqual([2, 0]);
  });

  it('are so many at the most; the one that was used longest ago is forgotten', async () => {
    const tokens = createTokenCache(3);
    const { calls, verify } = verifier(1_000);
    for (const token of ['a', 'b', 'c', 'd', 'e']) await tokens.get(token, 0, verify);
    expect(tokens.size).toBe(3);
    for (const token of ['c', 'd', 'e']) await tokens.get(token, 0, verify);
    expect(calls.count).toBe(5);
    await tokens.get('c', 0, verify);
    await tokens.get('a', 0, verify);
    expect([calls.count, tokens.size]).toEqual([6, 3]);
    await tokens.get('c', 0, verify);
    expect(calls.count).toBe(6);
  });

  it('are not those that were refused, and each who waits is told', async () => {
    const tokens = createTokenCache(3);
    const refuse = () => Promise.reject(new Error('no'));
    const both = await Promise.allSettled([tokens.get('a', 0, refuse), tokens.get('a', 0, refuse)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(tokens.size).toBe(0);
    await expect(tokens.get('a', 0, async () => vouched(9))).resolves.toMatchObject({ expires: 9 });
  });
});

describe('a token that Teams uses again', () => {
  async function callers() {
    const pair = await newPair('key-1');
    const key = (await importJWK(pair.jwk, 'RS256')) as CryptoKey;
    const asked = { keys: 0, now: start };
    const keys = {
      async find() {
        asked.keys += 1;
        return { key, endorsements: new Set(['msteams']) };
      },
      check: async () => ({ works: true, says: 'Works.' }),
    };
    const log = createLog('silent');
    const clock = { now: () => asked.now };
    const door = createCallerAuthenticator({ appId, keys, clock, log, hosts: 'loopback', tenants: new Set([tenant]) });
    return { pair, asked, door };
  }

  it('is verified once for a thousand activities, together and one after the other', async () => {
    const { pair, asked, door } = await callers();
    const verify = jest.spyOn(crypto.subtle, 'verify');
    const authorization = `Bearer ${await sign(pair)}`;
    const together = await Promise.all(Array.from({ length: 500 }, () => door.check(authorization)));
    for (let i = 0; i < 500; i += 1) together.push(await door.check(authorization));
    const refusals = together.map((caller) => (caller.known ? caller.refusalOf(message('hello')) : 'unknown'));
    expect(new Set(refusals)).toEqual(new Set([undefined]));
    expect([asked.keys, verify.mock.calls.length]).toEqual([1, 1]);
    verify.mockRestore();
  });

  it('is refused once it has expired, though it was good before', async () => {
    const { pair, asked, door } = await callers();
    const authorization = `Bearer ${await sign(pair, { exp: secondsOf(start) + 60 })}`;
    expect((await door.check(authorization)).known).toBe(true);
    asked.now = Temporal.Instant.from(start).add({ seconds: 361 }).toString();
    expect(await door.check(authorization)).toMatchObject({ known: false, answer: { status: 401 } });
    expect(asked.keys).toBe(2);
  });
});
