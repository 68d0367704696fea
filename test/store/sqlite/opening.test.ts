import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { backUp } from '../../../src/store/backup.ts';
import { type Document, StoreError } from '../../../src/store/port.ts';
import { schemaVersion } from '../../../src/store/sqlite/schema.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { folder, newFile } from './files.ts';

const now = '2026-11-05T09:00:00Z';
const document: Document = { partition: 'A', id: '1', kind: 'case', body: 'kept', tags: ['open'], due: now };

function trouble(open: () => unknown): StoreError {
  try {
    open();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('It opened');
}

/** Permissions do not bind root, under whom some build machines run the tests. */
function asOrdinaryUser<Result>(work: () => Result): Result {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('opening the embedded store', () => {
  it('finds again what was there, in one file after a clean close', async () => {
    const file = newFile();
    const first = openSqliteStore(file);
    await first.commit([{ create: document }]);
    expect(existsSync(`${file}-wal`)).toBe(true);
    await first.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const second = openSqliteStore(file);
    expect(await second.read('A', '1', now)).toMatchObject(document);
    await second.close();
  });

  it('creates a file that nobody else may read', async () => {
    const file = newFile();
    await openSqliteStore(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says that the folder is missing', () => {
    const file = join(folder, 'nowhere', 'pathway.sqlite');
    const error = trouble(() => openSqliteStore(file));
    expect(error).toMatchObject({ code: 'store-unavailable', cause: { code: 'ENOENT' } });
    expect(error.message).toBe(
      `The folder of the store is missing. Create it, or set DATA_DIR to another one. (${file})`,
    );
    expect(existsSync(dirname(file))).toBe(false);
  });

  it('says that it may not write there', async () => {
    const file = newFile();
    await openSqliteStore(file).close();
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(folder, 0o777);
    chmodSync(file, 0o444);
    chmodSync(closed, 0o555);
    const expected: [string, string][] = [
      [file, 'The store may not be written to. Check the permissions of the file and its folder.'],
      [join(closed, 'new.sqlite'), 'The store may not be created there. Check the permissions of the folder.'],
    ];
    for (const [path, words] of expected) {
      const error = trouble(() => asOrdinaryUser(() => openSqliteStore(path)));
      expect(error.message).toBe(`${words} (${path})`);
      expect(error).toMatchObject({ code: 'store-unavailable', cause: { code: expect.any(String) } });
    }
  });

  it('says that it is not a store, and leaves it as it was', () => {
    const text = newFile();
    writeFileSync(text, 'These are the minutes of a meeting.\n'.repeat(100));
    const other = newFile();
    const database = new DatabaseSync(other);
    database.exec('CREATE TABLE minutes (words TEXT)');
    database.close();
    for (const file of [text, other]) {
      const content = readFileSync(file);
      for (const readOnly of [true, false]) {
        const error = trouble(() => openSqliteStore(file, { readOnly }));
        expect(error.message).toBe(`The file is not a Pathway store. (${file})`);
        expect(error.code).toBe('store-unavailable');
      }
      expect(readFileSync(file).equals(content)).toBe(true);
    }
    for (const readOnly of [true, false]) {
      const error = trouble(() => openSqliteStore(folder, { readOnly }));
      expect(error.message).toBe(`The store should be a file, and there is a folder at ${folder}.`);
    }
  });

  it('refuses a file of nothing, which a restore that did not end leaves, and makes no store of it', () => {
    const file = newFile();
    writeFileSync(file, '');
    for (const readOnly of [true, false]) {
      const error = trouble(() => openSqliteStore(file, { readOnly }));
      expect(error.code).toBe('store-unavailable');
      expect(error.message).toContain('The store is empty: its file has 0 bytes');
      expect(error.message).toContain('Put a backup in its place.');
    }
    expect(statSync(file).size).toBe(0);
  });

  it('makes a new one whole or not at all, and leaves nothing else behind', async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    const beside = readdirSync(folder).filter((name) => name.startsWith(basename(file)));
    expect(beside.sort()).toEqual(['', '-shm', '-wal'].map((end) => basename(file) + end));
    await store.close();
  });

  it('notices a backup that was put in place beside the changes of the store before it', async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    await store.commit([{ create: document }]);
    const copy = newFile();
    await backUp(file, copy);
    await store.commit([{ create: { ...document, id: '2' } }]);
    // As a process that was killed leaves it.
    const place = newFile();
    for (const end of ['-wal', '-shm']) copyFileSync(`${file}${end}`, `${place}${end}`);
    copyFileSync(copy, place);
    await store.close();

    for (const readOnly of [true, false]) {
      const error = trouble(() => openSqliteStore(place, { readOnly }));
      expect(error.code).toBe('store-unavailable');
      expect(error.message).toContain(`Remove ${place}-wal and ${place}-shm`);
    }
    for (const end of ['-wal', '-shm']) rmSync(`${place}${end}`);
    const restored = openSqliteStore(place);
    expect((await restored.list('A', '', now)).map(({ id }) => id)).toEqual(['1']);
    await restored.close();
  });

  it('takes the changes beside a store that was killed for its own', async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    await store.commit([{ create: document }]);
    const place = newFile();
    for (const end of ['', '-wal', '-shm']) copyFileSync(`${file}${end}`, `${place}${end}`);
    await store.close();
    const again = openSqliteStore(place);
    expect(await again.read('A', '1', now)).toMatchObject(document);
    await again.close();
  });

  it('leaves the store of a newer Pathway alone', async () => {
    const file = newFile();
    await openSqliteStore(file).close();
    const database = new DatabaseSync(file);
    database.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
    database.close();
    const error = trouble(() => openSqliteStore(file));
    expect(error.code).toBe('store-unavailable');
    expect(error.message).toContain('written by a newer Pathway');
  });

  it('for reading only, reads beside the writer, writes nothing and creates nothing', async () => {
    const file = newFile();
    const missing = trouble(() => openSqliteStore(file, { readOnly: true }));
    expect(missing).toMatchObject({ code: 'store-unavailable', message: `There is no store at ${file}.` });
    expect(existsSync(file)).toBe(false);

    const writer = openSqliteStore(file);
    await writer.commit([{ create: document }]);
    const reader = openSqliteStore(file, { readOnly: true });
    expect(await reader.read('A', '1', now)).toMatchObject(document);
    await expect(reader.commit([{ put: document }])).rejects.toMatchObject({ code: 'store-unavailable' });
    await reader.close();
    await writer.close();
  });
});
