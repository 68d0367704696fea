/** The index of names in a store that has none, or one by another key: built once, a page at a time, whole. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Building, buildNameIndex } from '../../src/cases/build-name-index.ts';
import { findLookingAlike } from '../../src/cases/looking-alike.ts';
import { createNameIndex, NAMES } from '../../src/cases/name-index.ts';
import { createRepository, type Repository } from '../../src/cases/repository.ts';
import { RecordUnreadable } from '../../src/cases/stream-type.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { newFile } from '../store/sqlite/files.ts';
import { sqliteFile } from '../stores/folder.ts';
import { Casework } from '../support/casework.ts';
import { local } from '../support/factories.ts';
import { nameIndexKey, names } from '../support/name-index.ts';
import { everythingOf } from '../support/store-contents.ts';
import { leftAt, makeStoreOfVersion1 } from '../support/store-of-version-1.ts';
import { throughEach } from '../support/watched-store.ts';

const at = local('2026-11-02', '09:15');
const other = createNameIndex('another-key-that-is-used-in-tests-and-nowhere-else');
const building = (store: Store, by = names): Building => ({ store, load: createRepository(store, by).load, names: by });
const build = (store: Store, by = names) => buildNameIndex(building(store, by), at);

const alikeTo = async (store: Store, reference: string, by = names, now = at): Promise<readonly string[]> => {
  const { load }: Pick<Repository, 'load'> = createRepository(store, by);
  const found = await load(reference, now);
  if (found === undefined) throw new Error('There is no such case.');
  const alike = await findLookingAlike(store, load, by)(found.state, new Set(), now);
  return alike.map((one) => one.reference).sort();
};

async function withoutIndex(store: Store): Promise<void> {
  for (const { partition, id } of await everythingOf(store, NAMES.kind)) {
    await store.commit([{ remove: { partition, id } }]);
  }
}

describe('the index of names', () => {
  let store: Store;
  let all: readonly string[];
  beforeEach(async () => {
    store = openSqliteStore(':memory:');
    all = (await new Casework(store).raiseMany(12, at)).toSorted();
  });
  afterEach(() => store.close());

  it('is there after one building, and then is not gone through again', async () => {
    await withoutIndex(store);
    const [one = ''] = all;
    expect(await alikeTo(store, one)).toEqual([]);
    expect(await build(store)).toBe(12);
    expect(await alikeTo(store, one)).toEqual(all.slice(1));
    const unread = throughEach(store, (name, work) =>
      name === 'all' ? Promise.reject(new Error('It went through them again.')) : work(),
    );
    expect(await build(unread)).toBeUndefined();
  });

  it('is built again by another key, and by the first again, and nothing of the other is left', async () => {
    await build(store);
    const [one = ''] = all;
    expect(await alikeTo(store, one, other)).toEqual([]);
    expect(await build(store, other)).toBe(12);
    expect(await alikeTo(store, one, other)).toEqual(all.slice(1));
    expect(await alikeTo(store, one)).toEqual([]);
    await build(store);
    expect(await alikeTo(store, one)).toEqual(all.slice(1));
    expect(await everythingOf(store, NAMES.kind)).toHaveLength(12);
  });

  it('says in the store which key it is by, and not the key', async () => {
    await build(store);
    const layout = JSON.stringify(await store.read('layout', 'names', at));
    expect(layout).toContain(names.keyId);
    expect(layout).not.toContain(nameIndexKey);
  });

  it('leaves out a case whose record cannot be read, and stops at nothing else', async () => {
    await withoutIndex(store);
    const [one = '', two = ''] = all;
    const { load } = createRepository(store, names);
    const broken: Building = {
      ...building(store),
      load: (reference, now) =>
        reference === one ? Promise.reject(new RecordUnreadable('It cannot be read.')) : load(reference, now),
    };
    await buildNameIndex(broken, at);
    expect(await alikeTo(store, two)).toEqual(all.slice(2));
    await withoutIndex(store);
    const away = { ...broken, load: () => Promise.reject(new Error('The store is away.')) };
    await store.commit([{ remove: { partition: 'layout', id: 'names' } }]);
    await expect(buildNameIndex(away, at)).rejects.toThrow('The store is away.');
  });

  it('has what somebody changes while it is built', async () => {
    await withoutIndex(store);
    const casework = new Casework(store);
    const { load } = casework.repository;
    const [one = ''] = all;
    let isFirst = true;
    const slow: Building = {
      ...building(store),
      load: async (reference, now) => {
        const found = await load(reference, now);
        if (reference === one && isFirst && found !== undefined) {
          isFirst = false;
          // The change wrote its own, by a name that was put right, after the old one was read.
          await store.commit([{ put: { ...names.documentOf(found.state), tags: ['the newer one'] } }]);
        }
        return found;
      },
    };
    await buildNameIndex(slow, at);
    expect(isFirst).toBe(false);
    // It was read again, and what stands there is by what was read last.
    expect((await store.read(one, NAMES.id, at))?.tags).not.toContain('the newer one');
    expect(await alikeTo(store, one)).toEqual(all.slice(1));
  });
});

it('goes on where it was interrupted, and begins again where the key has changed meanwhile', async () => {
  const store = openSqliteStore(':memory:');
  await new Casework(store).raiseMany(60, at);
  await withoutIndex(store);
  let pages = 0;
  const dying = throughEach(store, (name, work) => {
    if (name === 'all') pages += 1;
    return name === 'all' && pages === 2 ? Promise.reject(new Error('It was switched off.')) : work();
  });
  await expect(build(dying)).rejects.toThrow('switched off');
  expect(await everythingOf(store, NAMES.kind)).toHaveLength(25);
  expect(await build(store)).toBe(35);
  expect(await everythingOf(store, NAMES.kind)).toHaveLength(60);
  pages = 0;
  await expect(build(dying, other)).rejects.toThrow('switched off');
  expect(await build(store)).toBe(60);
  await store.close();
});

it.each(['0.1.0', '0.2.0'])(
  'the store of %s gets one, and finds those of one name, open and closed',
  async (version) => {
    const file = newFile();
    copyFileSync(sqliteFile(join(import.meta.dirname, '../stores', version)), file);
    const store = openSqliteStore(file);
    const heads = await everythingOf(store, 'case');
    const now = '2027-01-04T09:00:00Z';
    expect(await buildNameIndex(building(store), now)).toBe(heads.length);
    expect(await everythingOf(store, NAMES.kind)).toHaveLength(heads.length);
    const [first] = heads;
    const found = await createRepository(store, names).load(first?.partition ?? '', now);
    expect(names.sought(found?.state as Case)).toBeDefined();
    await store.close();
  },
);

it('a store of version 1 gets one, with its closed cases', async () => {
  const file = newFile();
  makeStoreOfVersion1(file);
  const store = openSqliteStore(file);
  expect(await buildNameIndex(building(store), leftAt)).toBe(4);
  expect(await everythingOf(store, NAMES.kind)).toHaveLength(4);
  await store.close();
});
