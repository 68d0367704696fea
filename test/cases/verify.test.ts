import { type ChainedEvent, chainEvent, eventId } from '../../src/cases/hash-chain.ts';
import { defineStream } from '../../src/cases/stream-type.ts';
import { type RecordReport, verifyRecord } from '../../src/cases/verify.ts';
import type { Document, Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

const now = '2026-11-05T09:00:00Z';
const one = 'event';

/** What numbers add up to. */
const sums = defineStream<number, { readonly sum: number }>({
  words: { whole: 'case', one: 'event', anOne: 'an event' },
  partitionPrefix: '',
  head: { id: 'case', kind: 'case' },
  event: { idPrefix: 'event:', kind: 'event' },
  version: 1,
  parse: (stored) => {
    if (typeof stored !== 'number') throw new TypeError('words of the concern');
    return stored;
  },
  evolve: (before, event) => ({ sum: (before?.sum ?? 0) + event, nothing: undefined }),
});
const verify = (store: Store, types = [sums]) => verifyRecord(store, now, types);
const counted = (cases: number, events: number, misfits: RecordReport['misfits'] = []): RecordReport => ({
  counts: { case: cases, event: events },
  digests: { case: expect.stringMatching(/^[0-9a-f]{64}$/) },
  misfits,
  removed: [],
});

/** Commits a case of so many events, each with its head, as the bot does. */
async function makeCase(store: Store, reference: string, count: number): Promise<ChainedEvent<number>[]> {
  const events: ChainedEvent<number>[] = [];
  for (let n = 1; n <= count; n += 1) {
    const event = chainEvent(events.at(-1), now, n);
    events.push(event);
    await store.commit([{ put: head(reference, events) }, { create: eventDocument(reference, event) }]);
  }
  return events;
}

function head(reference: string, events: readonly ChainedEvent<number>[]): Document {
  const { seq, hash } = events.at(-1) as ChainedEvent<number>;
  return { partition: reference, id: 'case', kind: 'case', body: { v: 1, chain: { seq, hash }, state: sum(events) } };
}

function eventDocument(reference: string, event: ChainedEvent<number>, id = eventId(event.seq)): Document {
  return { partition: reference, id, kind: 'event', body: event };
}

function sum(events: readonly ChainedEvent<unknown>[]) {
  return { sum: events.reduce((total, { event }) => total + Number(event), 0), nothing: undefined };
}

describe('verifying the record', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
  });
  afterEach(() => store.close());

  it('finds that all fits, over several pages', async () => {
    for (let n = 0; n < 120; n += 1) await makeCase(store, `case ${n}`, 2);
    expect(await verify(store)).toEqual(counted(120, 240));
  });

  it('finds nothing in an empty store', async () => {
    expect(await verify(store)).toEqual(counted(0, 0));
  });

  it('names each case that does not fit, and its first event that does not', async () => {
    const [, second] = await makeCase(store, 'A', 3);
    await makeCase(store, 'B', 3);
    await makeCase(store, 'C', 3);
    await store.commit([{ put: eventDocument('A', { ...(second as ChainedEvent<number>), event: 7 }) }]);
    await store.commit([{ remove: { partition: 'C', id: eventId(3) } }]);
    expect(await verify(store)).toEqual(
      counted(3, 8, [
        { reference: 'A', one, seq: 2, reason: 'It was changed after it was written: its hash does not match it.' },
        { reference: 'C', one, seq: 3, reason: 'It is missing: the record ends before it, and the case has 3 events.' },
      ]),
    );
  });

  it('finds events whose case is gone', async () => {
    await makeCase(store, 'A', 2);
    await makeCase(store, 'B', 2);
    await store.commit([{ remove: { partition: 'A', id: 'case' } }]);
    expect(await verify(store)).toEqual(
      counted(1, 4, [{ reference: 'A', one, reason: 'There are events, but no case.' }]),
    );
  });

  it('finds events that are stored as something else', async () => {
    const [event] = await makeCase(store, 'A', 2);
    await store.commit([{ create: eventDocument('A', event as ChainedEvent<number>, 'planted') }]);
    const [first] = await makeCase(store, 'B', 2);
    await store.commit([{ put: { ...eventDocument('B', first as ChainedEvent<number>), kind: 'notice' } }]);
    expect((await verify(store)).misfits).toEqual([
      { reference: 'B', one, seq: 1, reason: 'It is not stored under its own number, as an event.' },
      { reference: 'A', one, reason: 'An event is stored as planted.' },
    ]);
  });

  it('finds a case that is not what its events make of it', async () => {
    const events = await makeCase(store, 'A', 3);
    const { seq, hash } = events[2] as ChainedEvent<number>;
    await store.commit([{ put: { ...head('A', events), body: { v: 1, chain: { seq, hash }, state: { sum: 7 } } } }]);
    expect((await verify(store)).misfits).toEqual([
      { reference: 'A', one, reason: 'The case is not what its events make of it.' },
    ]);
    const failing = (): never => {
      throw new Error('words of the concern');
    };
    expect((await verify(store, [{ ...sums, rebuild: failing }])).misfits).toEqual([
      { reference: 'A', one, reason: 'The case cannot be made from its events.' },
    ]);
  });

  it('compares of one that an earlier version kept what that one kept as this does', async () => {
    const events = await makeCase(store, 'A', 3);
    const { seq, hash } = events[2] as ChainedEvent<number>;
    const body = { chain: { seq, hash }, state: { sum: 6, more: 'as it was then' } };
    await store.commit([{ put: { ...head('A', events), body } }]);
    const comparing = (state: unknown, version: number) =>
      version < 1 ? { ...(state as object), more: undefined } : state;
    expect((await verify(store, [{ ...sums, compared: comparing }])).misfits).toEqual([]);
    await store.commit([{ put: { ...head('A', events), body: { ...body, v: 1 } } }]);
    expect((await verify(store, [{ ...sums, compared: comparing }])).misfits).toHaveLength(1);
  });

  it('finds one that is linked as it should be and is no event of this kind, and does not quote it', async () => {
    const added = chainEvent(undefined, now, 'words');
    const document = { partition: 'A', id: eventId(1), kind: 'event', body: added };
    await store.commit([{ create: document }, { create: head('A', [added as never]) }]);
    expect((await verify(store)).misfits).toEqual([
      { reference: 'A', one, seq: 1, reason: 'It is not an event of this case.' },
    ]);
  });

  it('finds a second head', async () => {
    const events = await makeCase(store, 'A', 1);
    await store.commit([{ create: { ...head('A', events), id: 'planted' } }]);
    expect((await verify(store)).misfits).toEqual([
      { reference: 'A', one, reason: 'The case is not stored where it belongs.' },
    ]);
  });

  it('is not misled by cases that change or begin while it looks', async () => {
    const events = await makeCase(store, 'A', 2);
    const busy: Store = Object.create(store, {
      list: {
        value: async (partition: string, prefix: string, at: string) => {
          if (events.length === 2) {
            events.push(chainEvent(events[1], now, 3));
            await store.commit([{ put: head('A', events) }, { create: eventDocument('A', events[2] as never) }]);
            await makeCase(store, 'B', 1);
          }
          return store.list(partition, prefix, at);
        },
      },
    });
    for (const method of ['read', 'all'] as const) Object.assign(busy, { [method]: store[method].bind(store) });
    expect(await verify(busy)).toEqual(counted(1, 3));
  });

  it('passes over what has expired and is not swept yet', async () => {
    const events = await makeCase(store, 'A', 1);
    const documents = [head('A', events), eventDocument('A', events[0] as ChainedEvent<number>)];
    await store.commit(documents.map((document) => ({ put: { ...document, expires: now } })));
    expect(await verify(store)).toEqual(counted(0, 0));
  });
});
