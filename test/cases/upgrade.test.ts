/** What an earlier Pathway left, brought to how cases are kept now: whole, once, whatever comes in between. */

import type { DecisionContextAt } from '../../src/cases/perform.ts';
import { headVersion } from '../../src/cases/record/head.ts';
import { type CaseHead, createRepository } from '../../src/cases/repository.ts';
import { streams } from '../../src/cases/streams.ts';
import { isNewerAtWork, upgradeRecord } from '../../src/cases/upgrade.ts';
import { verifyRecord } from '../../src/cases/verify.ts';
import { version as ownVersion } from '../../src/platform/version.ts';
import type { Store, Stored, Write } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { newFile } from '../store/sqlite/files.ts';
import { allAsVersion1, asVersion1 } from '../support/as-version-1.ts';
import { aBackOffice } from '../support/back-office.ts';
import { Casework } from '../support/casework.ts';
import { circumstances, local, person, register } from '../support/factories.ts';
import { bare, type Contents, contentsOf } from '../support/store-contents.ts';
import { leftAt, makeStoreOfVersion1 } from '../support/store-of-version-1.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const contextAt: DecisionContextAt = (now) => circumstances(now);
const upgrade = (store: Store, now = leftAt) => upgradeRecord(store, contextAt, now);

async function listOf(store: Store, name: string, now = leftAt): Promise<readonly string[]> {
  const { cases } = await createRepository(store).openFor(
    { person: person(name), roster: register, now },
    { limit: 500 },
  );
  return cases.map((one) => one.case.reference);
}

const idOf = (write: Write): string => Object.values(write).find((one) => typeof one === 'object').id;

describe('a store of version 1', () => {
  let store: Store;
  beforeEach(() => {
    const file = newFile();
    makeStoreOfVersion1(file);
    store = openSqliteStore(file);
  });
  afterEach(() => store.close());

  it('has each open case in the lists of those who see it afterwards, the first due first', async () => {
    expect(await listOf(store, 'Ruth Marsden')).toEqual([]);
    await upgrade(store);
    expect(await listOf(store, 'Ruth Marsden')).toEqual(['3333-3333', '4444-4444', '7KQ4-2MX6']);
    expect(await listOf(store, 'Hannah Reid')).toEqual(['3333-3333', '4444-4444', '7KQ4-2MX6']);
    expect(await listOf(store, 'Daniel Okafor')).toEqual(['3333-3333', '4444-4444', '7KQ4-2MX6']);
    expect(await listOf(store, 'Priya Shah')).toEqual(['4444-4444', '7KQ4-2MX6']);
    expect(await listOf(store, 'Joanne Hardy')).toEqual(['7KQ4-2MX6']);
    expect(await listOf(store, 'Martin Dale')).toEqual([]);
  });

  it('keeps all that was in it: only heads and marks are others, and they say of each case what they said', async () => {
    const before = await contentsOf(store);
    await upgrade(store);
    const after = await contentsOf(store);
    const rest = (contents: Contents) =>
      bare(contents).filter(({ kind }) => !['case', 'late', 'closed-case', 'layout'].includes(kind));
    expect(rest(after)).toEqual(rest(before));
    const heads = (contents: Contents) =>
      [...contents.values()]
        .filter(({ kind }) => kind === 'case')
        .map(({ partition, due, body }) => {
          const { state, chain } = body as CaseHead;
          return { partition, due, stage: state.stage, receivedAt: state.receivedAt, chain };
        });
    // A day that the referrer was told passed under version 1, which said nothing of it, or is another child's referral
    // to be seen to: that is said at once.
    const isAtOnce = ({ partition }: { partition: string }) => ['3333-3333', '7KQ4-2MX6'].includes(partition);
    // A closed case is woken on the day until which it is kept.
    const dueOf = (one: { partition: string; due?: string | undefined }) =>
      isAtOnce(one) ? leftAt : one.partition === '2222-2222' ? '2032-11-02T09:00:00Z' : one.due;
    expect(heads(after)).toEqual(heads(before).map((one) => ({ ...one, due: dueOf(one) })));
    expect([...after.values()].filter(({ kind, tags }) => kind === 'case' && tags !== undefined)).toEqual([]);
    const marked = [...after.values()].filter(({ kind }) => kind === 'late').map(({ partition }) => partition);
    expect(marked.sort()).toEqual(['3333-3333', '4444-4444', '7KQ4-2MX6']);
    expect(await verifyRecord(store, leftAt, streams)).toMatchObject({ counts: { case: 4 }, misfits: [] });
  });

  it('goes on from there: the next change of a case leaves it as any other', async () => {
    await upgrade(store);
    const office = aBackOffice({}, store).at('2026-11-05', '11:00');
    await office.does('Hannah Reid', 'take', {}, '3333-3333');
    expect(await listOf(store, 'Hannah Reid', office.now)).toContain('3333-3333');
    expect((await store.read('3333-3333', 'late', office.now))?.tags).not.toContain('untaken');
  });
});

it('is gone through once: afterwards nothing is written, and the cases are not gone through again', async () => {
  const { store, commits } = aWatchedStore(() => {});
  const casework = new Casework(store);
  await casework.raiseMany(30, leftAt);
  await allAsVersion1(store);
  await upgrade(store);
  const written = commits.length;
  const unread: Store = { ...store, all: () => Promise.reject(new Error('It went through them again.')) };
  await upgrade(unread);
  expect(commits).toHaveLength(written);
});

it('of a new store there is nothing to bring, and it is remembered so', async () => {
  const { store, commits } = aWatchedStore(() => {});
  await upgrade(store);
  await upgrade(store);
  expect(commits.flat().map(idOf)).toEqual(['cases']);
});

it('knows of a newer Pathway that keeps cases in the same form, and of one that was gone back from', async () => {
  const { store } = aWatchedStore(() => {});
  const startedLast = (pathway: string) =>
    store.commit([
      { put: { partition: 'layout', id: 'cases', kind: 'layout', body: { version: headVersion + 1, pathway } } },
    ]);
  await upgrade(store);
  expect(await isNewerAtWork(store, leftAt)).toBe(false);
  const [major = ''] = ownVersion.split('.');
  for (const [pathway, isNewer] of [
    [`${Number(major) + 10}.0.0`, true],
    ['0.0.9', false],
  ] as const) {
    await startedLast(pathway);
    expect([pathway, await isNewerAtWork(store, leftAt)]).toEqual([pathway, isNewer]);
    await upgrade(store);
    expect(await isNewerAtWork(store, leftAt)).toBe(false);
  }
});

const newer = headVersion + 2;
it.each([
  ['whose cases a newer Pathway wrote', { version: newer }],
  ['that a newer Pathway was bringing over when it ended', { version: newer - 1, way: { to: newer, from: 'next' } }],
])('a store %s is left alone, with a word', async (_, body) => {
  const store = openSqliteStore(':memory:');
  await store.commit([{ put: { partition: 'layout', id: 'cases', kind: 'layout', body } }]);
  expect(await isNewerAtWork(store, leftAt)).toBe(true);
  await expect(upgrade(store)).rejects.toMatchObject({
    code: 'store-unavailable',
    message: `The cases were written by a newer Pathway (layout ${newer}; this one knows ${newer - 1}). Start that one.`,
  });
  await store.close();
});

describe('a case that an earlier Pathway wrote once more', () => {
  const head = async (store: Store, reference: string): Promise<Stored<CaseHead>> => {
    const found = await store.read<CaseHead>(reference, 'case', leftAt);
    if (found === undefined) throw new Error('There is no such case.');
    return found;
  };

  it('is found again with the next start', async () => {
    const store = openSqliteStore(':memory:');
    const [one = '', two = ''] = await new Casework(store).raiseMany(2, local('2026-11-02', '09:15'));
    await upgrade(store);
    await asVersion1(store, await head(store, one));
    expect(await listOf(store, 'Ruth Marsden')).toEqual([two]);
    await upgrade(store);
    expect(await listOf(store, 'Ruth Marsden')).toEqual([one, two].sort());
    await store.close();
  });

  it('is found again with its next change, though nothing about its mark is another', async () => {
    const office = aBackOffice();
    await office.raise('Priya Shah', undefined, '2222-2222');
    await asVersion1(office.store, await head(office.store, '2222-2222'));
    await office.does('Ruth Marsden', 'assign', { to: person('Tom Bell').id, reason: 'MARKER-reason' }, '2222-2222');
    expect(await listOf(office.store, 'Ruth Marsden')).toEqual(['2222-2222']);
  });
});

it('a mark that is not as it should be is put right where cases are gone through again', async () => {
  const store = openSqliteStore(':memory:');
  const [one = ''] = await new Casework(store).raiseMany(1, local('2026-11-02', '09:15'));
  const found = await store.read<CaseHead>(one, 'case', leftAt);
  if (found === undefined) throw new Error('There is no such case.');
  const { etag: _, ...head } = found;
  await store.commit([
    { put: { ...head, body: { ...head.body, mark: { tags: ['earlier'] } } } },
    { put: { partition: one, id: 'late', kind: 'late', body: {}, tags: ['earlier'] } },
  ]);
  await upgrade(store);
  expect(await listOf(store, 'Ruth Marsden')).toEqual([one]);
  await store.close();
});
