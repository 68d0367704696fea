import { activity, message, priya } from '../fixtures.ts';
import { type Issuer, newPair, type Pair, serviceUrl, sign, startIssuer, tenant } from './issuer.ts';
import { startTenant, type TenantPathway } from './tenant.ts';

let pair: Pair;
let unendorsed: Pair;
let forWebChat: Pair;
let issuer: Issuer;
let pathway: TenantPathway;
beforeAll(async () => {
  pair = await newPair('key-1');
  unendorsed = await newPair('key-2', []);
  forWebChat = await newPair('key-3', ['webchat', 'directline']);
  issuer = await startIssuer(pair, unendorsed, forWebChat);
});
beforeEach(async () => {
  pathway = await startTenant(issuer);
});
afterEach(() => pathway.close());
afterAll(() => issuer.close());

/** Refused, and nothing ran. */
function expectRefused(answer: Response, code: string): void {
  expect(answer.status).toBe(401);
  expect(pathway.heard).toEqual([]);
  expect(pathway.refusals()).toEqual([code]);
}

describe('an activity that its token does not vouch for', () => {
  const other = '11111111-2222-4333-8444-555555555555';
  const chat = (tenantId: unknown) => ({ conversation: { id: 'a:x', conversationType: 'personal', tenantId } });
  it.each([
    ['a list', [], 'no-origin'],
    ['nothing', null, 'no-origin'],
    ['one without a service URL', message('hello', { serviceUrl: undefined }), 'no-origin'],
    ['one of another service', message('hello', { serviceUrl: 'http://127.0.0.1:4979/' }), 'other-service'],
    ['one with almost the same service', message('hello', { serviceUrl: serviceUrl.slice(0, -1) }), 'other-service'],
    ['one without a channel', message('hello', { channelId: undefined }), 'no-origin'],
    ['one of Web Chat', message('hello', { channelId: 'webchat' }), 'other-channel'],
    ['one of the emulator', message('hello', { channelId: 'emulator' }), 'other-channel'],
    ['one that names two tenants', message('hello', chat(other)), 'two-tenants'],
    [
      'one that names two tenants otherwise',
      message('hello', { channelData: { tenant: { id: other } } }),
      'two-tenants',
    ],
    ['one that names no tenant', message('hello', { ...chat(undefined), channelData: null }), 'no-tenant'],
    [
      'an event of another tenant',
      activity('installationUpdate', { ...chat(other), channelData: null }),
      'other-tenant',
    ],
    ['one with a tenant that is none', message('hello', chat(['x'])), 'no-origin'],
  ])('is refused: %s', async (_, what, code) => {
    expectRefused(await pathway.post(`Bearer ${await sign(pair)}`, what), code);
  });

  it('is answered in words where a person of a tenant that is not allowed writes, and nothing runs', async () => {
    const theirs = { ...chat(other), channelData: { tenant: { id: other } } };
    for (const one of [theirs, { from: { id: '29:x', aadObjectId: priya, tenantId: other } }]) {
      expect((await pathway.post(`Bearer ${await sign(pair)}`, message('hello', one))).status).toBe(200);
    }
    expect(pathway.heard).toEqual([]);
  });

  it('is refused where the key may not sign for Teams, or says nothing of whom it may sign for', async () => {
    expect((await pathway.post(`Bearer ${await sign(unendorsed)}`)).status).toBe(401);
    expect((await pathway.post(`Bearer ${await sign(forWebChat)}`)).status).toBe(401);
    const webChat = message('hello', { channelId: 'webchat' });
    expect((await pathway.post(`Bearer ${await sign(forWebChat)}`, webChat)).status).toBe(401);
    expect(pathway.refusals()).toEqual(['other-channel', 'other-channel', 'other-channel']);
    expect(pathway.heard).toEqual([]);
  });

  it('is refused where its service is none that Teams has, whatever the token says', async () => {
    const serviceurl = 'https://evil.example/';
    const token = await sign(pair, { serviceurl });
    expectRefused(
      await pathway.post(`Bearer ${token}`, message('hello', { serviceUrl: serviceurl })),
      'unknown-service',
    );
  });

  it('is refused each time, though the token was good for another', async () => {
    const token = await sign(pair);
    expect((await pathway.post(`Bearer ${token}`)).status).toBe(200);
    expect((await pathway.post(`Bearer ${token}`, message('hello', { channelId: 'webchat' }))).status).toBe(401);
    expect(pathway.heard).toHaveLength(1);
  });
});

describe('an allowed tenant', () => {
  it('may be another than the register has, and its people are strangers', async () => {
    const other = '11111111-2222-4333-8444-555555555555';
    const both = await startTenant(issuer, { tenants: [tenant, other] });
    const theirs = { conversation: { id: 'a:x', conversationType: 'personal', tenantId: other } };
    const from = { id: '29:x', name: 'Sam Lowe', aadObjectId: priya };
    const said = message('hello', { ...theirs, channelData: { tenant: { id: other } }, from });
    expect((await both.post(`Bearer ${await sign(pair)}`, said)).status).toBe(200);
    expect((await both.post(`Bearer ${await sign(pair)}`)).status).toBe(200);
    expect(both.heard).toMatchObject([{ person: 'Sam Lowe' }, { person: 'Priya Shah' }]);
    await both.close();
  });
});
