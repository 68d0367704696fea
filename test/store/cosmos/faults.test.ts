/** What Cosmos DB does at times, one thing after the other. */

import type { Fault, RequestKind } from '../../../cosmos-stand-in/server.ts';
import { Conflict, type Store } from '../../../src/store/port.ts';
import { hasty, now, served } from './served.ts';

const { server, open } = served();

const event = (n: number) => ({ create: { partition: 'A', id: `event:${n}`, kind: 'event', body: n } });
const head = (body: number) => ({ partition: 'A', id: 'case', kind: 'case', body, due: now, tags: ['open'] });

/** A case with two changes: one batch, a batch that replaces, a single write. What is left, without versions. */
async function aCase(store: Store): Promise<unknown> {
  await store.commit([{ create: head(1) }, event(1)]);
  const first = await store.read('A', 'case', now);
  await store.commit([
    { replace: head(2), ifMatch: first?.etag ?? '' },
    event(2),
    { remove: { partition: 'A', id: 'x' } },
  ]);
  await store.commit([{ create: { partition: 'A', id: 'notice', kind: 'notice', body: 'owed' } }]);
  const [due] = await store.due('case', now, 10);
  const listed = await store.list('A', '', now);
  return [due?.body, await store.nextDue('case'), listed.map(({ id, body }) => [id, body])];
}

const kinds: readonly RequestKind[] = ['read', 'create', 'batch', 'query', 'plan'];

const faults: Readonly<Record<string, Fault>> = {
  'too many requests (429)': { status: 429, retryAfter: 5 },
  'too many requests for one operation of a batch': { part: 429 },
  'try again (449)': { status: 449 },
  'try again, for one operation of a batch': { part: 449 },
  'not available (503)': { status: 503 },
  'a time-out there (408)': { status: 408 },
  'an error there (500)': { status: 500 },
  'a partition that moves (410)': { status: 410 },
  'a replica that is behind (404/1002)': { status: 404, substatus: 1002 },
  'a region that has moved (403/3)': { status: 403, substatus: 3 },
};

describe('each request of a case meets, once,', () => {
  let expected: unknown;
  let written = 0;
  beforeAll(async () => {
    const store = await open();
    server().countAnew();
    expected = await aCase(store);
    written = server().counts().written;
  });

  it.each(Object.entries(faults))('%s: it ends the same, and nothing is written twice', async (_, fault) => {
    const store = await open();
    server().countAnew();
    const before = server().faults.met();
    for (const kind of kinds) server().faults.next(fault, kind);
    expect(await aCase(store)).toEqual(expected);
    expect(server().faults.met() - before).toBe(kinds.length);
    expect(server().counts().written).toBe(written);
  });

  it.each(['before', 'after'] as const)('a connection cut %s a write was done: the same', async (cut) => {
    const store = await open();
    server().countAnew();
    for (const kind of ['create', 'batch'] as const) server().faults.next({ cut }, kind);
    expect(await aCase(store)).toEqual(expected);
    expect(server().counts().written).toBe(written);
  });

  it('a connection cut before a read: the same', async () => {
    const store = await open();
    server().faults.next({ cut: 'before' }, 'read');
    expect(await aCase(store)).toEqual(expected);
  });
});

describe('too many requests', () => {
  it('are asked again no sooner than Cosmos DB says', async () => {
    const store = await open();
    server().faults.next({ status: 429, retryAfter: 200 }, 'create');
    const start = performance.now();
    await store.commit([event(1)]);
    expect(performance.now() - start).toBeGreaterThanOrEqual(195);
  });
});

describe('what does not end', () => {
  it.each([[{ status: 503 }], [{ status: 429, retryAfter: 1 }], [{ late: 10_000 }]] as const)(
    'is given up when the time is over: %j',
    async (fault) => {
      const store = await open({ limits: hasty });
      server().faults.always(() => fault);
      const started = performance.now();
      for (const call of [
        () => store.read('A', '1', now),
        () => store.commit([event(1)]),
        () => store.nextDue('case'),
      ]) {
        await expect(call()).rejects.toMatchObject({
          name: 'StoreError',
          code: 'store-unavailable',
          message: 'Cosmos DB did not do it within 0.2 seconds.',
          cause: expect.any(Error),
        });
      }
      expect(performance.now() - started).toBeLessThan(3 * hasty.call + 1500);
    },
  );

  it.each([
    [401, 'store-unavailable', 'Check COSMOS_KEY'],
    [403, 'store-unavailable', 'Cosmos DB Built-in Data Contributor'],
    [400, 'store-misused', 'Cosmos DB refuses what was written (400).'],
    [413, 'store-misused', 'Cosmos DB refuses what was written (413).'],
  ])('is not asked again where it is refused: %i', async (status, code, words) => {
    const store = await open();
    for (const writes of [[event(1)], [event(1), event(2)]]) {
      const before = server().faults.met();
      server().faults.always(() => ({ status }));
      await expect(store.commit(writes)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
      expect(server().faults.met() - before).toBe(1);
    }
  });
});

describe('a batch that comes back as 207', () => {
  it.each([409, 412, 404])('without a throw is a conflict where an operation of it answers %i', async (part) => {
    const store = await open();
    server().faults.next({ part }, 'batch');
    await expect(store.commit([event(1), event(2)])).rejects.toBeInstanceOf(Conflict);
    expect(await store.list('A', '', now)).toEqual([]);
  });

  it('is refused where an operation of it is too large', async () => {
    const store = await open();
    server().faults.next({ part: 413 }, 'batch');
    await expect(store.commit([event(1), event(2)])).rejects.toMatchObject({ code: 'store-misused' });
  });
});
