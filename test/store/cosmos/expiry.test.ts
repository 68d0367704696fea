/** Time to live, by Cosmos DB's own clock. */
import { aHold } from '../../../cosmos-stand-in/server.ts';
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
