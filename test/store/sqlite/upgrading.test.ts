/** Files of an earlier version: they are brought to this one whole, once, or not at all. */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Store, Stored } from '../../../src/store/port.ts';
import { schemaVersion } from '../../../src/store/sqlite/schema.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { leftAt, makeStoreOfVersion1 } from '../../support/store-of-version-1.ts';
import { newFile } from './files.ts';
import { startWriter } from './writers.ts';

const kinds = ['case', 'event', 'late', 'notice'];

function pragma(file: string, name: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const [found] = database.prepare(`PRAGMA ${name}`).all();
  database.close();
  return found === undefined ? undefined : Object.values(found)[0];
}

/** All that is kept, by partition and id. */
async function contents(store: Store): Promise<readonly Stored[]> {
  const pages = await Promise.all(kinds.map((kind) => store.all(kind, 100_000)));
  return pages
    .flatMap(({ items }) => items)
    .map(({ tags, ...rest }) => (tags ? { ...rest, tags: tags.toSorted() } : rest));
}

async function openCases(store: Store): Promise<readonly string[]> {
  const { items } = await store.dueFirst({ kind: 'case', tags: ['open', 'closed'] }, leftAt, 10);
  return items.map(({ partition, due }) => `${partition} ${due}`);
}

const inOrder = [
  '3333-3333 2026-11-06T09:00:00Z',
  '4444-4444 2026-11-06T09:00:00Z',
  '7KQ4-2MX6 2026-11-06T09:00:00Z',
  '2222-2222 undefined',
];

describe('a file of version 1', () => {
  it('is brought to this version where it lies, with all that was in it', async () => {
    const file = newFile();
    makeStoreOfVersion1(file);
    const before = openSqliteStore(file, { readOnly: true });
    const kept = await contents(before);
    await before.close();
    expect(kept.length).toBeGreaterThan(50);
    expect(pragma(file, 'user_version')).toBe(1);

    const store = openSqliteStore(file);
    expect(await contents(store)).toEqual(kept);
    expect(await openCases(store)).toEqual(inOrder);
    expect((await store.tagged('notice', 'stuck', leftAt, 10)).items).toHaveLength(1);
    await store.close();
    expect([pragma(file, 'user_version'), pragma(file, 'integrity_check')]).toEqual([schemaVersion, 'ok']);
    expect(pragma(file, 'foreign_key_check')).toBeUndefined();

    const again = openSqliteStore(file);
    expect(await contents(again)).toEqual(kept);
    await again.close();
  });

  it('is written to afterwards as any other, and its tags go with their documents', async () => {
    const file = newFile();
    makeStoreOfVersion1(file);
    const store = openSqliteStore(file);
    const place = { partition: '3333-3333', id: 'case' };
    await store.commit([{ put: { ...place, kind: 'case', body: {}, tags: ['open'], due: leftAt } }]);
    expect((await openCases(store))[0]).toBe(`3333-3333 ${leftAt}`);
    await store.commit([{ remove: place }]);
    expect(await openCases(store)).toEqual(inOrder.slice(1));
    await store.close();
  });

  it('is read as it is where it may only be read, and not changed by that', async () => {
    const file = newFile();
    makeStoreOfVersion1(file);
    const content = readFileSync(file);
    const store = openSqliteStore(file, { readOnly: true });
    expect(await openCases(store)).toEqual(inOrder);
    const due = (by: string) => store.count({ kind: 'case', tags: ['open', 'closed'], dueBy: by }, leftAt);
    expect([await due('2026-11-06T08:59:59Z'), await due('2026-11-06T09:00:00Z')]).toEqual([0, 3]);
    const writing = store.commit([{ put: { partition: 'A', id: '1', kind: 'case', body: {}, tags: ['open'] } }]);
    await expect(writing).rejects.toMatchObject({ code: 'store-unavailable' });
    await store.close();
    expect(readFileSync(file).equals(content)).toBe(true);
  });
});

/** Beside the cases so many documents more, for the work to take a while. */
const many = 30_000;
function fill(database: DatabaseSync): void {
  const add = database.prepare("INSERT INTO documents VALUES (?, 'one', 'late', '{}', ?, NULL, 'etag')");
  const tag = database.prepare("INSERT INTO tags VALUES ('late', ?, ?, 'one')");
  for (let n = 0; n < many; n += 1) {
    add.run(`P${n}`, n % 2 === 0 ? null : `2026-11-05T10:00:00.${String(n).padStart(9, '0')}Z`);
    for (const word of ['open', `team:${n % 7}`]) tag.run(word, `P${n}`);
  }
}
const countOf = (store: Store, dueBy?: string) =>
  store.count({ kind: 'late', tags: ['open', 'team:3'], dueBy }, leftAt);

it('two processes that open one file of version 1 at once both work on it, and lose nothing', async () => {
  const file = newFile();
  makeStoreOfVersion1(file, fill);
  const writers = [startWriter(file, 'count', '50'), startWriter(file, 'count', '50')];
  await Promise.all(writers.map(({ untilLines }) => untilLines(1)));
  for (const { child } of writers) child.stdin.end();
  await Promise.all(writers.map(({ ended }) => ended));
  const store = openSqliteStore(file);
  expect((await store.read('counter', 'counter', leftAt))?.body).toBe(100);
  expect([await countOf(store), await openCases(store)]).toEqual([many, inOrder]);
  await store.close();
});

it('a process that is killed on the way leaves the file as it was, or whole', async () => {
  for (const round of ['first', 'second', 'third']) {
    const file = newFile();
    makeStoreOfVersion1(file, fill);
    const delay = Number(process.env.KILL_AFTER ?? randomInt(100, 500));
    process.stderr.write(`${round} killed after ${delay} ms (KILL_AFTER=${delay} repeats it)\n`);
    const { child, ended } = startWriter(file, 'count', '1');
    setTimeout(() => child.kill('SIGKILL'), delay);
    await ended;
    expect([1, schemaVersion]).toContain(pragma(file, 'user_version'));
    const store = openSqliteStore(file);
    expect([await countOf(store), await countOf(store, '2026-11-05T11:00:00Z')]).toEqual([many, many / 2]);
    expect(await openCases(store)).toEqual(inOrder);
    await store.close();
    expect(pragma(file, 'integrity_check')).toBe('ok');
  }
});
