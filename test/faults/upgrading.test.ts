/** Bringing an old store up to date is stopped on the way, done twice at once, and overtaken by what people do. */
import type { CaseHead } from '../../src/cases/repository.ts';
import { upgradeRecord } from '../../src/cases/upgrade.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { allAsVersion1 } from '../support/as-version-1.ts';
import { aBackOffice } from '../support/back-office.ts';
import { Casework } from '../support/casework.ts';
import { circumstances, local } from '../support/factories.ts';
import { seed } from '../support/random.ts';
import { bare, contentsOf, fillWith } from '../support/store-contents.ts';
import { throughEach } from '../support/watched-store.ts';
import { crashAt } from './support/crash.ts';

const now = local('2026-11-05', '10:00');
const upgrade = (store: Store) => upgradeRecord(store, (at) => circumstances(at), now);
/** The store as a plain object, of which a test replaces a part. */
const plain = (store: Store): Store => throughEach(store);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A store of version 1 with so many cases, of which some are closed; filled from one that was made before. */
async function oldStores(count: number): Promise<() => Promise<Store>> {
  const first = openSqliteStore(':memory:');
  const casework = new Casework(first);
  const [one = '', two = ''] = await casework.raiseMany(count, local('2026-11-02', '09:15'));
  const office = aBackOffice({}, first);
  await office.does('Hannah Reid', 'take', {}, one);
  await office.does('Hannah Reid', 'take', {}, two);
  await allAsVersion1(first);
  const all = [...(await contentsOf(first)).values()];
  const documents = all.filter(({ kind }) => ['case', 'late', 'event'].includes(kind));
  await first.close();
  return async () => {
    const store = openSqliteStore(':memory:');
    await fillWith(documents, store);
    return store;
  };
}

describe('an old store on its way', () => {
  const count = 60;
  let make: () => Promise<Store>;
  let expected: ReturnType<typeof bare>;
  beforeAll(async () => {
    make = await oldStores(count);
    const store = await make();
    await upgrade(store);
    expected = bare(await contentsOf(store));
    expect(expected.filter(({ kind }) => kind === 'late')).toHaveLength(count);
    await store.close();
  });

  it(`the power may fail at any moment (SEED=${seed}): the next start brings the rest`, async () => {
    const wrong: string[] = [];
    // One in three, by the seed; `npm run proof` makes them all.
    const oneIn = process.env.CUTS === 'all' ? 1 : 3;
    for (let effect = 1 + (seed % oneIn); effect <= count + 3; effect += oneIn) {
      for (const when of ['before', 'after'] as const) {
        const store = await make();
        const power = crashAt({ effect, when });
        await Promise.race([upgrade(power.store(store)), power.off]);
        if (!power.isOff()) wrong.push(`${when} ${effect}: it was not cut`);
        await upgrade(store);
        if (!isSame(bare(await contentsOf(store)), expected)) wrong.push(`${when} ${effect}`);
        await store.close();
      }
    }
    expect(wrong).toEqual([]);
  });

  it('it goes on with the page it had come to', async () => {
    const store = await make();
    // The first page of 25, and the word that it is done.
    const power = crashAt({ effect: 26, when: 'after' });
    await Promise.race([upgrade(power.store(store)), power.off]);
    const froms: (string | undefined)[] = [];
    const watched: Store = {
      ...plain(store),
      all: (kind, limit, from) => {
        froms.push(from);
        return store.all(kind, limit, from);
      },
    };
    await upgrade(watched);
    expect(froms).toEqual([expect.any(String), expect.any(String)]);
    await store.close();
  });

  it('two processes may do it at once, and somebody may do something to a case in between', async () => {
    const inner = await make();
    const office = aBackOffice({}, inner);
    const all = (await inner.all<CaseHead>('case', 10)).items;
    const [first = '', third = ''] = all.filter(({ body }) => !body.state.manager).map(({ partition }) => partition);
    let commits = 0;
    const store: Store = {
      ...plain(inner),
      async commit(writes) {
        commits += 1;
        // Before this one's first write another process goes through all of it, and something is done to a case.
        if (commits === 1) {
          await office.does('Hannah Reid', 'take', {}, first);
          await upgrade(inner);
          await office.does('Hannah Reid', 'take', {}, third);
        }
        return inner.commit(writes);
      },
    };
    await Promise.all([upgrade(store), upgrade(inner)]);
    const isOther = (partition: string) => partition !== first && partition !== third;
    const without = (kept: ReturnType<typeof bare>) =>
      kept.filter(({ kind, partition }) => ['late', 'layout'].includes(kind) && isOther(partition));
    expect(without(bare(await contentsOf(inner)))).toEqual(without(expected));
    for (const reference of [first, third]) expect((await office.case(reference)).commands.at(-1)).toMatch(/^take-/);
    await inner.close();
  });

  it('two that go through it side by side write each case once', async () => {
    const inner = await make();
    const rewritten: string[] = [];
    const store: Store = {
      ...plain(inner),
      async commit(writes) {
        const written = await inner.commit(writes);
        rewritten.push(...writes.flatMap((write) => ('replace' in write ? [write.replace.partition] : [])));
        return written;
      },
    };
    await Promise.all([upgrade(store), upgrade(store), upgrade(store)]);
    const cases = rewritten.filter((partition) => partition !== 'layout');
    expect(cases).toHaveLength(count);
    expect(new Set(cases).size).toBe(count);
    expect(bare(await contentsOf(inner))).toEqual(expected);
    await inner.close();
  });
});
