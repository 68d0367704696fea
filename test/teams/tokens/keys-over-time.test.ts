import { type Issuer, newPair, type Pair, secondsOf, sign, start, startIssuer } from './issuer.ts';
import { startTenant, type TenantPathway } from './tenant.ts';

let first: Pair;
let second: Pair;
let issuer: Issuer;
let pathway: TenantPathway;
beforeAll(async () => {
  [first, second] = await Promise.all([newPair('key-1'), newPair('key-2')]);
});
beforeEach(async () => {
  issuer = await startIssuer(first);
  pathway = await startTenant(issuer);
});
afterEach(async () => {
  await pathway.close();
  await issuer.close();
});

const day = 24 * 3600;
/** Of a token that is good for two days, so that only its key matters. */
const signed = (pair: Pair, more = {}) => sign(pair, { exp: secondsOf(start) + 2 * day, ...more });
const status = async (token: string) => (await pathway.post(`Bearer ${token}`)).status;
/** Another token each time, so that none was verified before. */
let count = 0;
const statusOfNew = async (pair: Pair) => {
  count += 1;
  return status(await signed(pair, { jti: String(count) }));
};
async function readyz(): Promise<readonly [number, Readonly<Record<string, unknown>>]> {
  const answer = await pathway.get('/readyz');
  return [answer.status, (await answer.json()) as Record<string, unknown>];
}

async function fetchedTimes(count: number): Promise<void> {
  for (let tries = 0; tries < 500 && issuer.asked.keys < count; tries += 1)
    await new Promise((done) => setTimeout(done, 10));
  // What was answered is taken up.
  await readyz();
  expect(issuer.asked.keys).toBe(count);
}

describe('the keys of the connector', () => {
  it('are fetched when the first token comes, once however many come at one time', async () => {
    expect(issuer.asked).toEqual({ metadata: 0, keys: 0 });
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, i) => signed(first, { jti: `many-${i}` })));
    expect(new Set(await Promise.all(tokens.map(status)))).toEqual(new Set([200]));
    expect(issuer.asked).toEqual({ metadata: 1, keys: 1 });
  });

  it('are fetched again for a new one, and what that signs is taken', async () => {
    expect(await statusOfNew(first)).toBe(200);
    issuer.publish(second);
    pathway.wait(300);
    expect(await statusOfNew(second)).toBe(200);
    expect(await statusOfNew(first)).toBe(401);
    expect(issuer.asked.keys).toBe(2);
  });

  it('are fetched once in five minutes at the most, whatever keys tokens name', async () => {
    expect(await statusOfNew(first)).toBe(200);
    for (let i = 0; i < 30; i += 1) expect(await statusOfNew({ ...second, kid: `made-up-${i}` })).toBe(401);
    expect(issuer.asked).toEqual({ metadata: 1, keys: 1 });
    pathway.wait(300);
    for (let i = 0; i < 30; i += 1) expect(await statusOfNew({ ...second, kid: `made-up-${i}` })).toBe(401);
    expect(issuer.asked).toEqual({ metadata: 2, keys: 2 });
  });

  it('are fetched anew after an hour, while nobody waits for it', async () => {
    expect(await statusOfNew(first)).toBe(200);
    pathway.wait(3599);
    expect(await statusOfNew(first)).toBe(200);
    expect(issuer.asked.keys).toBe(1);
    pathway.wait(1);
    expect(await statusOfNew(first)).toBe(200);
    await expect(readyz()).resolves.toMatchObject([200, { keys: 'Works.' }]);
    await fetchedTimes(2);
  });

  it('that are withdrawn are good for an hour at most, and a token that was seen before for ten minutes more', async () => {
    const seen = await signed(first, { jti: 'seen' });
    expect(await status(seen)).toBe(200);
    issuer.publish(second);
    pathway.wait(3600);
    expect(await status(seen)).toBe(200);
    await fetchedTimes(2);
    expect(await statusOfNew(first)).toBe(401);
    pathway.wait(600);
    expect(await status(seen)).toBe(401);
    expect(await statusOfNew(second)).toBe(200);
  });

  it('that cannot be used are left out, and the others do', async () => {
    const tooShort = { ...first.jwk, kid: 'short', n: 'AQAB' };
    issuer.publish({ kty: 'EC', kid: 'ec' } as never, { ...first.jwk, kid: 7 as never }, tooShort, first);
    expect(await statusOfNew(first)).toBe(200);
    expect(await statusOfNew({ ...first, kid: 'short' })).toBe(401);
    expect(await statusOfNew({ ...first, kid: 'ec' })).toBe(401);
  });
});

describe('while the keys cannot be fetched', () => {
  it('from the start, nothing is taken, each is told to come again, and it is said why', async () => {
    issuer.answer(500);
    const answer = await pathway.post(`Bearer ${await signed(first)}`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { error: 'Pathway cannot check who is calling at the moment.' },
    ]);
    expect(pathway.heard).toEqual([]);
    const [code, body] = await readyz();
    expect(code).toBe(503);
    expect(body).toEqual({
      ok: false,
      version: expect.any(String),
      store: 'Works.',
      credentials: 'Works.',
      keys: `The keys that Teams signs with could not be fetched from ${issuer.metadataUrl}: it answered 500. Until they are, nothing that Teams sends is taken.`,
    });
    expect((await pathway.get('/healthz')).status).toBe(200);
  });

  it('what is no token is refused all the same', async () => {
    issuer.answer(500);
    expect((await pathway.post(undefined)).status).toBe(401);
    expect((await pathway.post('Bearer a.b.c')).status).toBe(401);
  });

  it('they are tried for again, and then all goes on', async () => {
    issuer.answer(503);
    expect(await statusOfNew(first)).toBe(503);
    issuer.answer(200);
    expect(await statusOfNew(first)).toBe(503);
    pathway.wait(15);
    expect(await statusOfNew(first)).toBe(200);
    expect(await readyz()).toMatchObject([200, { ok: true, keys: 'Works.' }]);
  });

  it('they are tried for again after 15 seconds, however wrong the clock was when they failed', async () => {
    issuer.answer(503);
    pathway.setClock('2026-11-03T09:15:00Z');
    expect(await statusOfNew(first)).toBe(503);
    pathway.setClock(start);
    issuer.answer(200);
    pathway.wait(15);
    expect(await statusOfNew(first)).toBe(200);
  });

  it('they come back without anybody writing, as whoever watches Pathway asks', async () => {
    issuer.answer(503);
    expect((await readyz())[0]).toBe(503);
    issuer.answer(200);
    pathway.wait(15);
    expect((await readyz())[0]).toBe(200);
  });

  it('later, the old ones go on being good, and it is said', async () => {
    expect(await statusOfNew(first)).toBe(200);
    issuer.answer(500);
    pathway.wait(day);
    expect(await statusOfNew(first)).toBe(200);
    expect(await statusOfNew(second)).toBe(401);
    pathway.wait(3600);
    expect(await statusOfNew(first)).toBe(200);
    const [code, { keys }] = await readyz();
    expect([code, keys]).toEqual([
      200,
      expect.stringMatching(/^Works with the keys of before\. .* it answered 500\.$/),
    ]);
  });

  it.each([
    ['no key that can be used', () => issuer.publish(), 'it has no key that can be used'],
    ['nobody there', () => issuer.close(), 'it cannot be reached (ECONNREFUSED)'],
  ])('it is said why: %s', async (_, make, words) => {
    await make();
    expect(await statusOfNew(first)).toBe(503);
    expect((await readyz())[1].keys).toContain(words);
  });
});
