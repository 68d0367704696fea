import { type AccessEntry, accessLogStream, createAccessLog } from '../../src/cases/access-log.ts';
import { type ChainedEvent, chainEvent, eventId } from '../../src/cases/hash-chain.ts';
import { RecordUnreadable } from '../../src/cases/stream-type.ts';
import { streams } from '../../src/cases/streams.ts';
import { verifyRecord } from '../../src/cases/verify.ts';
import { type Document, type Store, StoreError } from '../../src/store/port.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { aConcern, person } from '../support/factories.ts';
import { aWatchedStore, throughEach } from '../support/watched-store.ts';

const other = '2222-2222';
const partitionOf = (of: string) => `access-log:${of}`;
type Link = ChainedEvent<AccessEntry>;

/** An office with two cases. */
async function anOffice(store?: Store): Promise<BackOffice> {
  const office = aBackOffice({}, store);
  await office.raise();
  await office.raise('Priya Shah', aConcern(), other);
  return office;
}

describe('the access log of a case', () => {
  it('says who looked, at what and when, and leaves the case as it was', async () => {
    const office = await anOffice();
    const before = await office.repository.load(reference, office.now);
    const log = createAccessLog(office.store);
    await log.record(reference, person('Hannah Reid'), 'overview', office.now);
    office.later(60);
    await log.record(reference, person('Priya Shah'), 'status', office.now);
    const entries = (await log.history(reference, office.now)).map(({ at, event }) => ({ at, ...event }));
    const name = (full: string) => ({ id: person(full).id, name: full });
    expect(entries).toEqual([
      { at: '2026-11-02T09:15:00Z', v: 1, reference, person: name('Hannah Reid'), what: 'overview' },
      { at: '2026-11-02T09:16:00Z', v: 1, reference, person: name('Priya Shah'), what: 'status' },
    ]);
    expect(await log.history(other, office.now)).toEqual([]);
    expect(await office.repository.load(reference, office.now)).toEqual(before);
  });

  it('reads its head once where one process writes look after look, and again where another was first', async () => {
    const office = await anOffice();
    let reads = 0;
    const counting = throughEach(office.store, (name, work) => {
      if (name === 'read') reads += 1;
      return work();
    });
    const [log, elsewhere] = [createAccessLog(counting), createAccessLog(office.store)];
    const looks = (at: typeof log) => at.record(reference, person('Hannah Reid'), 'overview', office.now);
    for (let n = 0; n < 3; n += 1) await looks(log);
    expect(reads).toBe(1);
    await looks(elsewhere);
    await looks(log);
    expect(reads).toBe(2);
    expect(await log.history(reference, office.now)).toHaveLength(5);
  });

  it('loses nobody and fails nobody where sixty look at once through two processes', async () => {
    const office = await anOffice();
    const logs = [createAccessLog(office.store), createAccessLog(office.store)];
    const names = Array.from({ length: 60 }, (_, n) => `person ${String(n).padStart(2, '0')}`);
    await Promise.all(
      names.map((name, n) => logs[n % 2]?.record(reference, { id: name, name }, 'overview', office.now)),
    );
    const entries = await createAccessLog(office.store).history(reference, office.now);
    expect(entries.map(({ event }) => event.person.name).sort()).toEqual(names);
    expect(await verifyRecord(office.store, office.now, streams)).toMatchObject({
      counts: { case: 2, 'access log': 1, look: 60 },
      misfits: [],
    });
  });

  it('never gets in the way of a change made at the same time, nor a change in its way', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const { store, commits } = aWatchedStore(async () => {
      const first = meanwhile;
      meanwhile = undefined;
      await first?.();
    });
    const office = await anOffice(store);
    // Another process: within one, what is done to one record waits for what is done to it already.
    const another = createAccessLog(store);
    const written = commits.length;
    meanwhile = async () => {
      await another.record(reference, person('Ruth Marsden'), 'overview', office.now);
      await another.record(reference, person('Tom Bell'), 'overview', office.now);
    };
    await office.does('Hannah Reid', 'take', {});
    meanwhile = () => office.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' });
    await another.record(reference, person('Hannah Reid'), 'overview', office.now);
    // One commit each: nobody had to begin again.
    expect(commits.length - written).toBe(5);
    expect(await verifyRecord(store, office.now, streams)).toMatchObject({ counts: { look: 3 }, misfits: [] });
  });

  it('says so where it cannot be written, and nothing is kept', async () => {
    let isDown = false;
    const { store } = aWatchedStore(() => {
      if (isDown) throw new StoreError('store-unavailable', 'The disk is full.');
    });
    const office = await anOffice(store);
    const log = createAccessLog(store);
    isDown = true;
    await expect(log.record(reference, person('Hannah Reid'), 'overview', office.now)).rejects.toThrow(StoreError);
    isDown = false;
    expect(await log.history(reference, office.now)).toEqual([]);
    await log.record(reference, person('Hannah Reid'), 'overview', office.now);
    expect(await log.history(reference, office.now)).toHaveLength(1);
  });

  it('is read as it was written: a page that is no more does no harm, an entry that is none does', async () => {
    const office = await anOffice();
    const log = createAccessLog(office.store);
    await log.record(reference, person('Hannah Reid'), 'a-page-of-before', office.now);
    expect((await log.history(reference, office.now)).map(({ event }) => event.what)).toEqual(['a-page-of-before']);
    const body = chainEvent(undefined, office.now, { v: 1, reference, what: 'overview' });
    await office.store.commit([
      { create: { partition: partitionOf(reference), id: eventId(2, 'look:'), kind: 'look', body } },
    ]);
    await expect(log.history(reference, office.now)).rejects.toThrow(RecordUnreadable);
  });
});

describe('the check of the record finds of who looked', () => {
  let office: BackOffice;
  /** Three looks at the one case, two at the other. */
  beforeEach(async () => {
    office = await anOffice();
    const log = createAccessLog(office.store);
    for (const what of ['overview', 'concern', 'history']) {
      await log.record(reference, person('Hannah Reid'), what, office.now);
    }
    for (const what of ['overview', 'concern']) await log.record(other, person('Ruth Marsden'), what, office.now);
  });
  afterEach(() => office.store.close());

  const check = () => verifyRecord(office.store, office.now, streams);
  async function document(of: string, id: string): Promise<Document<Link>> {
    const found = await office.store.read<Link>(partitionOf(of), id, office.now);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    const { etag: _etag, ...rest } = found;
    return rest;
  }
  const entry = (seq: number, of = reference) => document(of, eventId(seq, 'look:'));

  it('that all fit', async () => {
    expect(await check()).toMatchObject({ counts: { case: 2, event: 2, 'access log': 2, look: 5 }, misfits: [] });
  });

  const wrongs: Readonly<Record<string, readonly [() => Promise<unknown>, seq: number | undefined, reason: string]>> = {
    'one that was changed': [
      async () => {
        const { body, ...place } = await entry(2);
        await office.store.commit([{ put: { ...place, body: { ...body, event: { ...body.event, what: 'why' } } } }]);
      },
      2,
      'It was changed after it was written: its hash does not match it.',
    ],
    'one that was removed': [
      () => office.store.commit([{ remove: { partition: partitionOf(reference), id: eventId(2, 'look:') } }]),
      2,
      'It is missing: look 3 stands in its place.',
    ],
    'the last, removed': [
      () => office.store.commit([{ remove: { partition: partitionOf(reference), id: eventId(3, 'look:') } }]),
      3,
      'It is missing: the record ends before it, and the access log has 3 looks.',
    ],
    'one that was added at the end': [
      async () => {
        const { body, ...place } = await entry(3);
        const added = chainEvent(body, office.now, { ...body.event, what: 'why' });
        await office.store.commit([{ create: { ...place, id: eventId(4, 'look:'), body: added } }]);
      },
      4,
      'The access log does not know it: its last is look 3.',
    ],
    "one that stands in another case's log": [
      async () => {
        const { body } = await entry(2, other);
        const { partition, kind } = await entry(2);
        await office.store.commit([{ put: { partition, id: eventId(2, 'look:'), kind, body } }]);
      },
      2,
      'It does not follow on from look 1: one of the two was changed, or put there later.',
    ],
    'one that is stored as something else': [
      async () => {
        await office.store.commit([{ put: { ...(await entry(1)), kind: 'notice' } }]);
      },
      1,
      'It is not stored under its own number, as a look.',
    ],
    "another case's log, whole, in the place of this one's": [
      async () => {
        const theirs = [await document(other, 'access-log'), await entry(1, other), await entry(2, other)];
        const partition = partitionOf(reference);
        await office.store.commit([
          ...theirs.map((one) => ({ put: { ...one, partition } })),
          { remove: { partition, id: eventId(3, 'look:') } },
        ]);
      },
      1,
      'It is not a look of this access log.',
    ],
    'entries whose log is gone': [
      () => office.store.commit([{ remove: { partition: partitionOf(reference), id: 'access-log' } }]),
      undefined,
      'There are looks, but no access log.',
    ],
    'one under an id of another form': [
      async () => {
        await office.store.commit([{ put: { ...(await entry(1)), id: 'planted' } }]);
      },
      undefined,
      'A look is stored as planted.',
    ],
    'one in the partition of the case': [
      async () => {
        await office.store.commit([{ put: { ...(await entry(1)), partition: reference } }]);
      },
      undefined,
      'There are looks, but no access log.',
    ],
    'a log whose case is gone': [
      async () => {
        const all = await office.store.list(reference, '', office.now);
        await office.store.commit(all.map(({ partition, id }) => ({ remove: { partition, id } })));
      },
      undefined,
      'There is no case to this access log.',
    ],
  };

  it.each(Object.entries(wrongs))('%s', async (_what, [spoil, seq, reason]) => {
    await spoil();
    const { misfits } = await check();
    expect(misfits).toEqual([
      { reference, one: accessLogStream.words.one, reason, ...(seq === undefined ? {} : { seq }) },
    ]);
  });
});
