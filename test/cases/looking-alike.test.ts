/** Cases of what may be the same young person are found by keyed hashes, among few cases and among many alike. */
import { findLookingAlike, type LookingAlike, MOST_ALIKE } from '../../src/cases/looking-alike.ts';
import { createNameIndex, NAMES, SEARCHED } from '../../src/cases/name-index.ts';
import { RecordUnreadable } from '../../src/cases/stream-type.ts';
import type { Reference } from '../../src/rules/base/vocabulary.ts';
import type { YoungPerson } from '../../src/rules/concern/concern.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { onEveryStore } from '../store/every-store.ts';
import { Casework } from '../support/casework.ts';
import { aCountedStore } from '../support/counted-store.ts';
import { aConcern, local } from '../support/factories.ts';
import { names } from '../support/name-index.ts';
import { contentsOf, keptWith } from '../support/store-contents.ts';

const at = local('2027-06-14', '09:00');
const nobody: ReadonlySet<Reference> = new Set();
const jamie: Partial<YoungPerson> = { name: 'Jamie Hartley', birthDate: '2013-02-11', setting: 'Northfield' };

const told = (casework: Casework, youngPerson: Partial<YoungPerson>, reference?: Reference): Promise<Reference> =>
  casework.raiseAt(at, { concern: aConcern({ youngPerson }), ...(reference === undefined ? {} : { reference }) });

const asked = (store: Store, casework: Casework): LookingAlike =>
  findLookingAlike(store, casework.repository.load, names);

const found = async (lookingAlike: LookingAlike, casework: Casework, of: Reference, besides = nobody) =>
  (await lookingAlike(await casework.case(of), besides, at)).map(({ reference }) => reference);

onEveryStore((store) => {
  it('finds what agrees, open and closed, from either side, and not what has only the name', async () => {
    const casework = new Casework(store());
    const a = await told(casework, jamie);
    const b = await told(casework, { name: 'HÁRTLEY, jamie', birthDate: undefined, approximateAge: 14 });
    const c = await told(casework, { name: 'Jamie Hartley', birthDate: '2010-01-01', setting: 'Riverside' });
    const alike = asked(store(), casework);
    expect(await found(alike, casework, a)).toEqual([b]);
    expect(await found(alike, casework, b)).toEqual([a]);
    expect(await found(alike, casework, c)).toEqual([]);
    await casework.does('Hannah Reid', 'take', {}, a);
    await casework.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason', told: 'MARKER-told' }, a);
    expect((await casework.case(a)).closed).toBeDefined();
    expect(await found(alike, casework, b)).toEqual([a]);
    expect(await found(alike, casework, b, new Set([a]))).toEqual([]);
  });
});

describe('the index of names', () => {
  let store: Store;
  let casework: Casework;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
    casework = new Casework(store);
  });
  afterEach(() => store.close());

  it('holds no name in clear, and no hash that is made without the key', async () => {
    const reference = await told(casework, jamie);
    const words = ['jamie', 'hartley', 'northfield', 'Jamie', 'Hartley', 'Northfield', '2013'];
    const other = createNameIndex('another-key-that-is-used-in-tests-and-nowhere-else');
    const ofAnother = other.documentsOf(await casework.case(reference)).flatMap(({ tags = [] }) => tags);
    for (const { kind, id } of [NAMES, SEARCHED]) {
      const document = await store.read(reference, id, at);
      expect(document?.tags?.length).toBeGreaterThan(1);
      expect(document?.tags?.join(' ')).toMatch(/^[\w -]+$/);
      const ofKind = new Map([...(await contentsOf(store))].filter(([, one]) => one.kind === kind));
      expect(ofKind.size).toBe(1);
      expect(keptWith(ofKind, words)).toEqual([]);
      expect(ofAnother.filter((tag) => document?.tags?.includes(tag))).toEqual([]);
    }
  });

  it('is not written again by a change that is not of the young person', async () => {
    const reference = await told(casework, jamie);
    const before = await store.read(reference, NAMES.id, at);
    await casework.does('Hannah Reid', 'take', {}, reference);
    expect((await store.read(reference, NAMES.id, at))?.etag).toBe(before?.etag);
  });

  it.each([
    ['a name of one word', 'Jamie'],
    ['a name that is not known', 'not known'],
    ['signs that are no letters', '🙂 🙃'],
    ['ten thousand letters', 'Jamie'.repeat(2_000)],
    ['two thousand words', Array.from({ length: 2_000 }, (_, n) => `jam${n}`).join(' ')],
    ['a name that is read from the right', '\u202eשרון כהן'],
  ])('takes %s', async (_what, name) => {
    const reference = await told(casework, { ...jamie, name });
    const again = await told(casework, { ...jamie, name });
    const isName = name.includes('כהן');
    expect(await found(asked(store, casework), casework, reference)).toEqual(isName ? [again] : []);
  });

  it('finds what the referrer told since', async () => {
    const a = await told(casework, jamie);
    const open = { name: 'Jamie Hartley', birthDate: undefined, setting: undefined, inEducation: undefined };
    const b = await told(casework, open);
    const alike = asked(store, casework);
    expect(await found(alike, casework, a)).toEqual([]);
    await casework.does('Hannah Reid', 'take', {}, b);
    await casework.does('Hannah Reid', 'record-answers', { on: '2027-06-14', answers: {}, birthDate: '2013-02-11' }, b);
    expect(await found(alike, casework, a)).toEqual([b]);
  });
});

describe('a name that is put right', () => {
  const named = (c: Case, name: string): Case => {
    const { concern } = c.origin;
    return { ...c, origin: { ...c.origin, concern: { ...concern, youngPerson: { ...concern.youngPerson, name } } } };
  };

  it('is found by what it is now, and by what it was no more', async () => {
    const store = openSqliteStore(':memory:');
    const casework = new Casework(store);
    const [a, b] = [await told(casework, jamie), await told(casework, { ...jamie, name: 'James Hart' })];
    const before = await casework.case(b);
    const after = named(before, 'Jamie Hartley');
    expect(names.writes(before, before)).toEqual([]);
    await store.commit([...names.writes(before, after)]);
    const { load } = casework.repository;
    const corrected = async (reference: Reference, now: string) => {
      const found = await load(reference, now);
      return found && reference === b ? { ...found, state: after } : found;
    };
    expect(await found(findLookingAlike(store, corrected, names), casework, a)).toEqual([b]);
    // Where the index is behind what the case says, the case counts.
    expect(await found(findLookingAlike(store, load, names), casework, a)).toEqual([]);
    await store.commit([...names.writes(after, before)]);
    expect(await found(findLookingAlike(store, corrected, names), casework, a)).toEqual([]);
    await store.close();
  });

  it('and a case that is gone, or cannot be read, is left out', async () => {
    const store = openSqliteStore(':memory:');
    const casework = new Casework(store);
    const [a, b, c] = [await told(casework, jamie), await told(casework, jamie), await told(casework, jamie)];
    const unreadable: typeof casework.repository.load = (reference, now) =>
      reference === b
        ? Promise.reject(new RecordUnreadable('It cannot be read.'))
        : casework.repository.load(reference, now);
    expect(await found(findLookingAlike(store, unreadable, names), casework, a)).toEqual([c]);
    await store.commit([{ remove: { partition: c, id: 'case' } }]);
    expect(await found(asked(store, casework), casework, a)).toEqual([b]);
    await store.close();
  });
});

describe('finding costs the same among many cases as among few', () => {
  it.each([10, 400])('among %i', async (others) => {
    const store = openSqliteStore(':memory:');
    const counted = aCountedStore(store);
    const casework = new Casework(store);
    const a = await told(casework, jamie);
    const b = await told(casework, jamie);
    const c = await casework.case(b);
    for (let n = 0; n < others; n += 1) {
      const concern = aConcern({ youngPerson: { ...jamie, birthDate: '2006-01-01', setting: `Riverside${n}` } });
      const reference = `${n}`.padStart(4, '0');
      const { state } = await store.read<{ state: object }>(a, 'case', at).then((one) => one?.body ?? { state: {} });
      await store.commit([
        { create: { partition: reference, id: 'case', kind: 'case', body: { state } } },
        { create: names.documentOf({ ...c, reference, origin: { kind: 'concern', concern } }) },
      ]);
    }
    const { load } = new Casework(counted.store).repository;
    const lookingAlike = findLookingAlike(counted.store, load, names);
    const { calls, documents } = await counted.during(() => lookingAlike(c, nobody, at));
    expect(calls).toEqual({ withAnyTag: 1, read: 1 });
    // The two in the index, and the head of the one that is another.
    expect(documents).toBe(3);
    await store.close();
  });

  it('of very many that agree a page is read, and those that were answered are left out in the index', async () => {
    const store = openSqliteStore(':memory:');
    const counted = aCountedStore(store);
    const casework = new Casework(store);
    const all: Reference[] = [];
    for (let n = 0; n < MOST_ALIKE + 10; n += 1) all.push(await told(casework, jamie));
    const [first = ''] = all.sort();
    const c = await casework.case(first);
    const lookingAlike = findLookingAlike(counted.store, new Casework(counted.store).repository.load, names);
    const { calls, documents } = await counted.during(() => lookingAlike(c, nobody, at));
    expect(calls.read).toBe(MOST_ALIKE);
    expect(documents).toBeLessThanOrEqual(2 * MOST_ALIKE + 1);
    const answered = new Set(all.slice(0, -1));
    const last = await lookingAlike(c, answered, at);
    expect(last.map(({ reference }) => reference)).toEqual(all.slice(-1));
    await store.close();
  });
});
