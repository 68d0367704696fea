/** Time to live, by Cosmos DB's own clock. */
import { aHold } from '../../../cosmos-stand-in/server.ts';
import type { Store } from '../../../src/store/port.ts';
import { now, served } from './served.ts';

const { server, open } = served();
const later = (seconds: number) => Date.parse(now) + seconds * 1000;

afterEach(() => server().setNow(() => later(0)));

it('a document goes by itself, a second at the most after it has expired', async () => {
  const store = await open();
  const expires = '2026-11-05T09:00:09.5Z';
  await store.commit([{ create: { partition: 'A', id: 'draft', kind: 'draft', body: 1, expires } }]);
  await store.commit([{ create: { partition: 'A', id: 'case', kind: 'case', body: 1 } }]);
  server().setNow(() => later(9));
  expect((await store.all('draft', 10)).items).toHaveLength(1);
  server().setNow(() => later(10));
  expect((await store.all('draft', 10)).items).toEqual([]);
  server().setNow(() => later(10 ** 9));
  expect((await store.all('case', 10)).items).toHaveLength(1);
});

it('what is put anew without an end stays', async () => {
  const store = await open();
  const document = { partition: 'A', id: 'draft', kind: 'draft', body: 1 };
  await store.commit([{ put: { ...document, expires: '2026-11-05T09:00:09Z' } }]);
  await store.commit([{ put: document }]);
  server().setNow(() => later(60));
  expect((await store.read('A', 'draft', now))?.body).toBe(1);
});

it('what was put anew while it is swept is kept', async () => {
  const store = await open();
  const document = { partition: 'A', id: 'draft', kind: 'draft', body: 'old', expires: '2026-11-05T08:00:00Z' };
  await store.commit([{ put: document }]);
  const dropping = aHold();
  server().faults.next(dropping.fault, 'delete');
  const swept = store.sweepExpired(now);
  await dropping.came;
  await store.commit([{ put: { ...document, body: 'new', expires: '2026-11-06T09:00:00Z' } }]);
  await dropping.letGo();
  expect(await swept).toBe(0);
  expect((await store.read('A', 'draft', now))?.body).toBe('new');
});

describe('what is created where something has expired and was not dropped yet', () => {
  const place = { partition: 'A', id: 'draft' } as const;
  const document = (body: string) => ({ ...place, kind: 'draft', body });
  const expires = '2026-11-05T08:00:00Z';
  const creating = (body: string) => [{ create: document(body), asOf: now }];
  const bodyOf = async (store: Store) => (await store.read('A', 'draft', now))?.body;
  let databases = 0;
  async function two(): Promise<readonly [Store, Store]> {
    databases += 1;
    const database = `expiring${databases}`;
    const stores = [await open({ database }), await open({ database })] as const;
    await stores[0].commit([{ create: { ...document('old'), expires } }]);
    return stores;
  }

  it('is kept once where its answer is lost, whoever writes next', async () => {
    const [mine, theirs] = await two();
    const looking = aHold();
    server().faults.next({ cut: 'after' }, 'replace');
    // The first read finds that what is there has expired, the second looks for what was written.
    server().faults.next({ late: 0 }, 'read');
    server().faults.next(looking.fault, 'read');
    const outcome = mine.commit(creating('mine'));
    await looking.came;
    const found = await theirs.read('A', 'draft', now);
    await theirs.commit([{ replace: document('theirs'), ifMatch: found?.etag ?? '' }]);
    await looking.letGo();
    await outcome;
    expect([found?.body, await bodyOf(theirs)]).toEqual(['mine', 'theirs']);
  });

  it('is kept where Cosmos DB drops the old one meanwhile', async () => {
    const [mine] = await two();
    const replacing = aHold();
    server().faults.next(replacing.fault, 'replace');
    const outcome = mine.commit(creating('mine'));
    await replacing.came;
    server().setNow(() => later(5));
    await replacing.letGo();
    await outcome;
    expect(await bodyOf(mine)).toBe('mine');
  });

  it('is a conflict where somebody else creates it first', async () => {
    const [mine, theirs] = await two();
    const replacing = aHold();
    server().faults.next(replacing.fault, 'replace');
    const outcome = Promise.allSettled([mine.commit(creating('mine'))]);
    await replacing.came;
    await theirs.commit(creating('theirs'));
    await replacing.letGo();
    expect(await outcome).toMatchObject([{ status: 'rejected', reason: { code: 'store-conflict' } }]);
    expect(await bodyOf(mine)).toBe('theirs');
  });
});
