/** A stream of any events: here one that Pathway does not have, of notes beside a case, and what they add up to. */
import { chainEvent, eventId } from '../../src/cases/hash-chain.ts';
import { inTurn } from '../../src/cases/in-turn.ts';
import { caseStream } from '../../src/cases/repository.ts';
import { createStream, type Loaded } from '../../src/cases/stream.ts';
import { defineStream, type Head, RecordUnreadable } from '../../src/cases/stream-type.ts';
import { verifyRecord } from '../../src/cases/verify.ts';
import { Conflict, type Store, StoreError, type Write } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from '../support/a-case.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const now = '2026-11-02T09:15:00Z';

interface Notes {
  readonly words: readonly string[];
}
/** The second version writes `words`; the first wrote `note`. */
type Note = { readonly v: 2; readonly words: string };

const notesStream = defineStream<Note, Notes>({
  words: { whole: 'restricted record', one: 'note', anOne: 'a note' },
  partitionPrefix: 'restricted:',
  head: { id: 'restricted', kind: 'restricted' },
  event: { idPrefix: 'note:', kind: 'note' },
  version: 2,
  parse: (stored) => {
    const { v, words, note } = stored as { v?: number; words?: string; note?: string };
    const text = v === 2 ? words : note;
    if (text === undefined) throw new TypeError('No words.');
    return { v: 2, words: text };
  },
  evolve: (before, { words }) => ({ words: [...(before?.words ?? []), words] }),
});
const partition = `restricted:${reference}`;

const openStream = (store: Store) => createStream(store, notesStream);
const head = (body: Head<Notes>) => ({ ...notesStream.head, partition, body });

async function adds(store: Store, words: string, before?: Loaded<Head<Notes>>): Promise<void> {
  const state = { words: [...(before?.state.words ?? []), words] };
  await openStream(store).append(reference, before, { events: [{ v: 2, words }], state, head }, now);
}

describe('a stream', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
  });
  afterEach(() => store.close());
  const loads = () => openStream(store).load(reference, now);

  it('gives back what was added, and what it adds up to, in a partition of its own', async () => {
    expect(await loads()).toBeUndefined();
    await adds(store, 'one');
    await adds(store, 'two', await loads());
    expect(await loads()).toMatchObject({ v: 2, state: { words: ['one', 'two'] }, chain: { seq: 2 } });
    const history = await openStream(store).history(reference, now);
    expect(history.map(({ seq, at, event }) => [seq, at, event.words])).toEqual([
      [1, now, 'one'],
      [2, now, 'two'],
    ]);
    expect(await store.list(reference, '', now)).toEqual([]);
    expect((await store.list(partition, '', now)).map(({ id }) => id)).toEqual([
      'note:000001',
      'note:000002',
      'restricted',
    ]);
  });

  it('refuses whoever adds to what is no longer so, and whoever begins what has begun', async () => {
    await adds(store, 'one');
    const before = await loads();
    await adds(store, 'two', before);
    await expect(adds(store, 'three', before)).rejects.toThrow(Conflict);
    await expect(adds(store, 'three')).rejects.toThrow(Conflict);
    expect((await loads())?.state.words).toEqual(['one', 'two']);
  });

  it('is kept with what goes besides, all or nothing', async () => {
    const mark = { partition, id: 'mark', kind: 'mark', body: {} };
    const withMark = (own: readonly Write[]): readonly Write[] => [...own, { create: mark }];
    const addition = { events: [{ v: 2, words: 'one' } as const], state: { words: ['one'] }, head };
    await openStream(store).append(reference, undefined, { ...addition, commit: withMark }, now);
    const before = await loads();
    const again = openStream(store).append(reference, before, { ...addition, commit: withMark }, now);
    await expect(again).rejects.toThrow(Conflict);
    expect(await openStream(store).history(reference, now)).toHaveLength(1);
  });

  it('does not begin without an event', async () => {
    const nothing = openStream(store).append(reference, undefined, { events: [], state: { words: [] }, head }, now);
    await expect(nothing).rejects.toThrow(StoreError);
  });

  it('reads what an earlier version wrote as it is now, and its head is made again', async () => {
    const first = chainEvent(undefined, now, { note: 'one' });
    const second = chainEvent(first, now, { note: 'two' });
    const old = { state: { notes: 2 }, chain: { seq: 2, hash: second.hash }, more: 'kept' };
    await store.commit([
      { create: { ...notesStream.head, partition, body: old } },
      ...[first, second].map((body) => ({
        create: { partition, id: eventId(body.seq, 'note:'), kind: 'note', body },
      })),
    ]);
    const [one] = await openStream(store).history(reference, now);
    expect(one?.event).toEqual({ v: 2, words: 'one' });
    const loaded = await loads();
    expect(loaded).toMatchObject({ v: 2, state: { words: ['one', 'two'] }, more: 'kept' });
    await adds(store, 'three', loaded);
    expect((await verifyRecord(store, now, [notesStream])).misfits).toEqual([]);
  });

  it('of which something is missing is not made again from the rest, and says what is missing', async () => {
    const second = chainEvent(chainEvent(undefined, now, { note: 'one' }), now, { note: 'two' });
    const state = { words: ['one', 'two'] };
    await store.commit([
      { create: { ...notesStream.head, partition, body: { state, chain: second } } },
      { create: { partition, id: 'note:000002', kind: 'note', body: second } },
    ]);
    await expect(loads()).rejects.toMatchObject({
      code: 'record-unreadable',
      message: expect.stringContaining('note 1 is missing'),
    });
    expect((await verifyRecord(store, now, [notesStream])).misfits).toMatchObject([{ one: 'note', seq: 1 }]);
  });

  it('says which event cannot be read, and where', async () => {
    const body = chainEvent(undefined, now, { v: 7 });
    await store.commit([{ create: { partition, id: 'note:000001', kind: 'note', body } }]);
    const history = openStream(store).history(reference, now);
    await expect(history).rejects.toThrow(RecordUnreadable);
    await expect(history).rejects.toThrow(`In the restricted record of ${reference} note 1 cannot be read.`);
  });

  it('that belongs to a case is found where there is no case', async () => {
    await adds(store, 'one');
    const belonging = { ...notesStream, belongsTo: caseStream };
    expect(await verifyRecord(store, now, [belonging])).toMatchObject({
      counts: { 'restricted record': 1, note: 1 },
      misfits: [{ reference, one: 'note', reason: 'There is no case to this restricted record.' }],
    });
  });
});

describe('changes in turn', () => {
  it('load again what another process has left meanwhile, and never overlap in this one', async () => {
    let others = 3;
    let isOther = false;
    const { store } = aWatchedStore(async ([write]) => {
      if (isOther || others === 0 || write === undefined || !('replace' in write)) return;
      others -= 1;
      isOther = true;
      await adds(store, `other ${others}`, await openStream(store).load(reference, now));
      isOther = false;
    });
    await adds(store, 'first');
    const onStream = inTurn(openStream(store).load, 20);
    await Promise.all(
      ['one', 'two', 'three'].map((words) => onStream(reference, now, (before) => adds(store, words, before))),
    );
    const found = await openStream(store).load(reference, now);
    expect(found?.state.words.toSorted()).toEqual(['first', 'one', 'other 0', 'other 1', 'other 2', 'three', 'two']);
    await store.close();
  });
});
