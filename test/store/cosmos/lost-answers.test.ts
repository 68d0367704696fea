/** Answers that never come, while the write was done, was not, or is done later. */

import { aHold, writes } from '../../../cosmos-stand-in/server.ts';
import { Conflict, type Store, type Write } from '../../../src/store/port.ts';
import { now, served } from './served.ts';

const { server, open } = served();
/** Gives an answer up soon, and itself not within a test. */
const limits = { call: 15_000, answer: 300 };

const place = { partition: 'A', id: 'case' } as const;
const document = (body: unknown) => ({ ...place, kind: 'case', body });
const event = (n: number) => ({ create: { partition: 'A', id: `event:${n}`, kind: 'event', body: n } });
const etagOf = async (store: Store) => (await store.read(place.partition, place.id, now))?.etag ?? '';
const bodyOf = async (store: Store) => (await store.read(place.partition, place.id, now))?.body;

describe('a write whose answer was lost', () => {
  beforeEach(() => server().countAnew());

  it.each([
    ['a created document', () => [event(1)]],
    ['a put', () => [{ put: document('new') }]],
    ['a removal', () => [{ remove: place }]],
    ['a batch', () => [{ put: document('new') }, event(1), event(2)]],
    ['a batch that only removes', () => [{ remove: place }, { remove: { ...place, id: 'other' } }]],
  ])('is not done again where it was done: %s', async (_, change) => {
    const store = await open();
    await store.commit([{ create: document('old') }, { create: { ...document('old'), id: 'other' } }]);
    const { written } = server().counts();
    server().faults.always((kind) => {
      if (!writes.includes(kind)) return undefined;
      server().faults.always(() => undefined);
      return { cut: 'after' };
    });
    const versions = await store.commit(change());
    expect(versions).toEqual(change().map(() => undefined));
    expect(server().counts().written - written).toBe(change().length);
  });

  let databases = 0;
  async function openTwo(): Promise<readonly [Store, Store]> {
    databases += 1;
    const database = `shared${databases}`;
    return [await open({ database }), await open({ database })];
  }
  /** The outcome of a replace whose answer was lost, where others write before it is looked for. */
  async function lostWhile(others: (theirs: Store) => Promise<unknown>) {
    const [mine, theirs] = await openTwo();
    await mine.commit([{ create: document('first') }]);
    const etag = await etagOf(mine);
    const looking = aHold();
    server().faults.next({ cut: 'after' }, 'replace');
    server().faults.next(looking.fault, 'read');
    const outcome = Promise.allSettled([mine.commit([{ replace: document('mine'), ifMatch: etag }])]);
    await looking.came;
    await others(theirs);
    await looking.letGo();
    const [settled] = await outcome;
    return { settled, left: await bodyOf(theirs) };
  }
  const replaced = async (store: Store, body: unknown) =>
    store.commit([{ replace: document(body), ifMatch: await etagOf(store) }]);

  it.each([1, 4, 5, 30])('is not taken for somebody else’s, though others have replaced it %i times', async (times) => {
    const { settled, left } = await lostWhile(async (theirs) => {
      for (let n = 1; n <= times; n += 1) await replaced(theirs, n);
    });
    expect(settled).toEqual({ status: 'fulfilled', value: [undefined] });
    expect(left).toBe(times);
  });

  const withoutTrace: readonly (readonly [string, Write])[] = [
    ['put anew', { put: document('theirs') }],
    ['removed', { remove: place }],
  ];
  it.each(withoutTrace)('and what it wrote was %s by others: nobody is told that it was not kept', async (_, write) => {
    const { settled } = await lostWhile((theirs) => theirs.commit([write]));
    expect(settled).toMatchObject({ status: 'rejected', reason: { name: 'StoreError', code: 'store-unavailable' } });
  });

  it('is a conflict where it was not done, and others have replaced the document', async () => {
    const [mine, theirs] = await openTwo();
    await mine.commit([{ create: document('first') }]);
    const etag = await etagOf(mine);
    await replaced(theirs, 'theirs');
    server().faults.next({ cut: 'before' }, 'replace');
    await expect(mine.commit([{ replace: document('mine'), ifMatch: etag }])).rejects.toBeInstanceOf(Conflict);
    expect(await bodyOf(theirs)).toBe('theirs');
  });

  it('is a conflict where somebody else was first after all', async () => {
    const store = await open();
    await store.commit([{ create: document('first') }]);
    const etag = await etagOf(store);
    await store.commit([{ put: document('theirs') }]);
    server().faults.next({ cut: 'after' }, 'batch');
    const late = store.commit([{ replace: document('mine'), ifMatch: etag }, event(1)]);
    await expect(late).rejects.toBeInstanceOf(Conflict);
    expect((await store.list('A', '', now)).map(({ body }) => body)).toEqual(['theirs']);
  });
});

describe('a write that arrives after it was given up', () => {
  it('finds that it was sent again, and changes nothing', async () => {
    const store = await open({ limits });
    await store.commit([{ create: document(0) }]);
    const etag = await etagOf(store);
    const late = aHold();
    server().faults.next(late.fault, 'batch');
    await store.commit([{ replace: document(1), ifMatch: etag }, event(1)]);
    const version = await etagOf(store);
    await late.letGo();
    expect(await etagOf(store)).toBe(version);
    expect(await store.list('A', 'event:', now)).toHaveLength(1);
  });

  it('is known again when it was there first', async () => {
    const store = await open({ limits });
    await store.commit([{ create: document(0) }]);
    const etag = await etagOf(store);
    // The first is done after it was given up and looked for in vain, and before the second.
    const [first, second] = [aHold(), aHold()];
    server().faults.next(first.fault, 'batch');
    server().faults.next(second.fault, 'batch');
    const outcome = store.commit([{ replace: document(1), ifMatch: etag }, event(1)]);
    await second.came;
    await first.letGo();
    await second.letGo();
    await outcome;
    expect(await bodyOf(store)).toBe(1);
    expect(await store.list('A', 'event:', now)).toHaveLength(1);
  });
});
