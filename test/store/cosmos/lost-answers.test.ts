/** Answers that never come, while the write was done, was not, or is done later. */
import { setTimeout } from 'node:timers/promises';
import { Conflict, type Store } from '../../../src/store/port.ts';
import { writes } from '../../support/cosmos-server.ts';
import { now, served } from './served.ts';

const { server, open } = served();
const limits = { call: 5_000, answer: 100 };

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
    await store.commit(change());
    expect(server().counts().written - written).toBe(change().length);
  });

  it('is not taken for somebody else’s, whoever has replaced it since', async () => {
    const [mine, theirs] = [await open({ database: 'shared' }), await open({ database: 'shared' })];
    await mine.commit([{ create: document('first') }]);
    const etag = await etagOf(mine);
    server().faults.next({ cut: 'after' }, 'replace');
    // Between the lost answer and the looking, somebody else replaces the document.
    server().faults.next({ late: 200 }, 'read');
    const outcome = mine.commit([{ replace: document('mine'), ifMatch: etag }]);
    await setTimeout(100);
    await theirs.commit([{ replace: document('theirs'), ifMatch: await etagOf(theirs) }]);
    await expect(outcome).resolves.toBeUndefined();
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
    server().faults.next({ late: 300 }, 'batch');
    await store.commit([{ replace: document(1), ifMatch: etag }, event(1)]);
    const version = await etagOf(store);
    await setTimeout(400);
    expect(await etagOf(store)).toBe(version);
    expect(await store.list('A', 'event:', now)).toHaveLength(1);
  });

  it('is known again when it was there first', async () => {
    const store = await open({ limits });
    await store.commit([{ create: document(0) }]);
    const etag = await etagOf(store);
    // The first is done at 150 ms, after the looking at 100 ms; the second arrives after that.
    server().faults.next({ late: 150 }, 'batch');
    server().faults.next({ late: 80 }, 'batch');
    await store.commit([{ replace: document(1), ifMatch: etag }, event(1)]);
    expect(await bodyOf(store)).toBe(1);
    expect(await store.list('A', 'event:', now)).toHaveLength(1);
  });
});
