import { exportJWK, generateKeyPair, generateSecret, SignJWT, UnsecuredJWT } from 'jose';
import { message } from '../fixtures.ts';
import {
  appId,
  good,
  type Issuer,
  newPair,
  type Pair,
  secondsOf,
  serviceUrl,
  sign,
  start,
  startIssuer,
} from './issuer.ts';
import { startTenant, type TenantPathway } from './tenant.ts';

let pair: Pair;
let stranger: Pair;
let issuer: Issuer;
let pathway: TenantPathway;
beforeAll(async () => {
  pair = await newPair('key-1');
  // Somebody else's key that says it is the connector's.
  stranger = await newPair('key-1');
  issuer = await startIssuer(pair);
});
beforeEach(async () => {
  pathway = await startTenant(issuer);
});
afterEach(() => pathway.close());
afterAll(() => issuer.close());

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = secondsOf(start);
const refused = { error: 'Pathway takes activities from Microsoft Teams only.' };

/** Refused, the same as everything else is, and nothing ran. */
async function expectRefused(answer: Response, code: string): Promise<void> {
  expect([answer.status, await answer.json()]).toEqual([401, refused]);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(pathway.heard).toEqual([]);
  expect(pathway.refusals()).toEqual([code]);
}

describe('a good token', () => {
  it('lets an activity in', async () => {
    const answer = await pathway.post(`Bearer ${await sign(pair)}`);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(pathway.heard).toEqual([{ what: 'said', person: 'Priya Shah', text: 'hello' }]);
  });

  it('is good five minutes before it begins and five after it ends, as clocks differ', async () => {
    const early = await sign(pair, { nbf: now + 299 });
    const late = await sign(pair, { exp: now - 299 });
    expect([(await pathway.post(`Bearer ${early}`)).status, (await pathway.post(`bearer ${late}`)).status]).toEqual([
      200, 200,
    ]);
  });
});

describe('what is no token', () => {
  it.each([
    ['nothing', undefined, 'no-token'],
    ['a name and password', 'Basic cHJpeWE6c2VjcmV0', 'no-bearer'],
    ['a word', 'Bearer', 'no-bearer'],
    ['half a token', 'Bearer eyJhbGciOiJSUzI1NiJ9.e30', 'no-bearer'],
    ['two tokens', 'Bearer a.b.c, Bearer a.b.c', 'no-bearer'],
    ['nonsense', 'Bearer a.b.c', 'token-unreadable'],
  ])('is refused: %s', async (_, authorization, code) => {
    await expectRefused(await pathway.post(authorization), code);
  });

  it('is refused before the body is looked at, and a bad body is not', async () => {
    await expectRefused(await pathway.post('Bearer a.b.c', '{"type":'), 'token-unreadable');
    expect((await pathway.post(`Bearer ${await sign(pair)}`, '{"type":')).status).toBe(400);
  });
});

describe('a token that the connector did not sign', () => {
  it('is refused where its signature is of another key', async () => {
    await expectRefused(await pathway.post(`Bearer ${await sign(stranger)}`), 'token-signature');
  });

  it('is refused where its claims were changed', async () => {
    const [header, , signature] = (await sign(pair)).split('.');
    const changed = `${header}.${encoded({ ...good, exp: now + 7200 })}.${signature}`;
    await expectRefused(await pathway.post(`Bearer ${changed}`), 'token-signature');
  });

  it.each(['none', 'None', 'NONE'])('is refused where it says that it needs no signature: %s', async (alg) => {
    const unsigned = new UnsecuredJWT({ ...good }).encode();
    const token = `${encoded({ alg, kid: pair.kid })}.${unsigned.split('.')[1]}.`;
    await expectRefused(await pathway.post(`Bearer ${token}`), 'token-algorithm');
  });

  it('is refused where it has no signature at all', async () => {
    const [header, claims] = (await sign(pair)).split('.');
    await expectRefused(await pathway.post(`Bearer ${header}.${claims}.`), 'token-signature');
  });

  it('is refused where the public key was used as a secret', async () => {
    const secret = Buffer.from(JSON.stringify(pair.jwk));
    const token = await new SignJWT({ ...good }).setProtectedHeader({ alg: 'HS256', kid: pair.kid }).sign(secret);
    await expectRefused(await pathway.post(`Bearer ${token}`), 'token-algorithm');
  });

  it('is refused where it is signed in another way, with another secret, or brings its own key', async () => {
    const own = await generateKeyPair('PS256', { extractable: true });
    const jwk = await exportJWK(own.publicKey);
    const ps = await new SignJWT({ ...good })
      .setProtectedHeader({ alg: 'PS256', kid: pair.kid, jwk })
      .sign(own.privateKey);
    const hs = await new SignJWT({ ...good }).setProtectedHeader({ alg: 'HS256' }).sign(await generateSecret('HS256'));
    const brought = await sign(stranger, {}, { jwk: stranger.jwk, jku: issuer.metadataUrl });
    for (const token of [ps, hs, brought]) expect((await pathway.post(`Bearer ${token}`)).status).toBe(401);
    expect(pathway.refusals()).toEqual(['token-algorithm', 'token-algorithm', 'token-signature']);
    expect(pathway.heard).toEqual([]);
  });

  it.each([['key-9'], [''], [undefined]])('is refused where nobody knows its key: %s', async (kid) => {
    const header = kid === undefined ? { kid: undefined as never } : { kid };
    await expectRefused(await pathway.post(`Bearer ${await sign(pair, {}, header)}`), 'token-key');
  });
});

describe('a token that is not for this', () => {
  it.each([
    ['of another issuer', { iss: 'https://evil.example' }, 'token-iss'],
    ['of an issuer of almost the same name', { iss: 'https://api.botframework.com/' }, 'token-iss'],
    ['without an issuer', { iss: undefined }, 'token-iss'],
    ['for another bot', { aud: 'b0000000-0000-4000-8000-000000000002' }, 'token-aud'],
    ['for nobody', { aud: undefined }, 'token-aud'],
    ['without an end', { exp: undefined }, 'token-exp'],
    ['with an end that is no time', { exp: 'never' }, 'token-exp'],
    ['that has expired', { exp: now - 300 }, 'token-expired'],
    ['that begins later', { nbf: now + 301 }, 'token-nbf'],
    ['without a service URL', { serviceurl: undefined }, 'token-serviceurl'],
    ['with an empty service URL', { serviceurl: '' }, 'token-serviceurl'],
    ['with a service URL that is none', { serviceurl: [serviceUrl] }, 'token-serviceurl'],
    [
      'as the emulator makes them',
      { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: appId, ver: '1.0' },
      'token-iss',
    ],
    [
      'as another bot would bring one',
      { iss: 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0', azp: appId, ver: '2.0' },
      'token-iss',
    ],
  ])('is refused: one %s', async (_, claims, code) => {
    await expectRefused(await pathway.post(`Bearer ${await sign(pair, claims)}`), code);
  });
});

describe('what is refused', () => {
  it('is not told to the log', async () => {
    const token = await sign(stranger);
    await pathway.post(`Bearer ${token}`, message('Kyle was seen'));
    expect(pathway.lines.join()).not.toMatch(/Kyle|eyJ|key-1/);
  });
});

describe('a Pathway of a tenant', () => {
  it('has nothing for this machine alone', async () => {
    const answer = await pathway.get('/local/clock');
    expect([answer.status, await answer.json()]).toEqual([404, { error: 'There is nothing here.' }]);
  });

  it('says that it is alive, and is there under any name', async () => {
    expect((await pathway.get('/healthz')).status).toBe(200);
  });
});
