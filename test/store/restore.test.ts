/** A backup in the place of the store: what is there afterwards, and what an end in the middle leaves. */
import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../src/store/backup.ts';
import { restoreStore } from '../../src/store/restore.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { folder, newFile } from './sqlite/files.ts';

const now = '2026-11-05T09:00:00Z';
const document = (body: string) => ({ partition: 'A', id: '1', kind: 'case', body });

/** A store that says "later", and a backup of it that says "before". The store is open, as a killed process leaves it. */
async function aStoreAndItsBackup() {
  const file = newFile();
  const copy = newFile();
  const store = openSqliteStore(file);
  await store.commit([{ put: document('before') }]);
  await backUp(file, copy);
  await store.commit([{ put: document('later') }]);
  return { file, copy, store };
}

async function bodyIn(file: string): Promise<unknown> {
  const store = openSqliteStore(file, { readOnly: true });
  try {
    return (await store.read('A', '1', now))?.body;
  } finally {
    await store.close();
  }
}

it('is what the store holds afterwards, and the store of before is kept whole, with what only its -wal held', async () => {
  const { file, copy, store } = await aStoreAndItsBackup();
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  const { keptAs = '' } = await restoreStore(copy, file, now);
  await store.close();
  expect(keptAs).toMatch(/-before-restore-2026-11-05T09-00-00Z\.sqlite$/);
  expect(await bodyIn(file)).toBe('before');
  expect(await bodyIn(keptAs)).toBe('later');
  expect(await bodyIn(copy)).toBe('before');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('is put where there was no store', async () => {
  const { copy, store } = await aStoreAndItsBackup();
  await store.close();
  const file = newFile();
  expect(await restoreStore(copy, file, now)).toEqual({ keptAs: undefined });
  expect(await bodyIn(file)).toBe('before');
});

it('leaves everything as it was where the backup is none, is the store itself, or the name of the kept one is taken', async () => {
  const { file, copy, store } = await aStoreAndItsBackup();
  await expect(restoreStore(newFile(), file, now)).rejects.toMatchObject({ code: 'store-unavailable' });
  await expect(restoreStore(file, file, now)).rejects.toMatchObject({ code: 'store-misused' });
  await restoreStore(copy, file, now);
  await store.close();
  const second = openSqliteStore(file);
  await second.commit([{ put: document('newer') }]);
  await expect(restoreStore(copy, file, now)).rejects.toMatchObject({ code: 'store-misused' });
  await second.close();
  expect(await bodyIn(file)).toBe('newer');
  expect(readdirSync(folder).filter((name) => name.endsWith('.restoring'))).toEqual([]);
});

it('that a process left beside the -wal of before is refused, and putting it back again is the way out', async () => {
  const { file, copy, store } = await aStoreAndItsBackup();
  const half = newFile();
  await backUp(copy, half);
  // As a process leaves it that ends between the two steps.
  renameSync(half, file);
  expect(() => openSqliteStore(file)).toThrow(/would undo the restore/);
  await restoreStore(copy, file, now);
  await store.close();
  expect(await bodyIn(file)).toBe('before');
  expect(existsSync(join(`${file}-wal`)) && statSync(`${file}-wal`).size > 0).toBe(false);
});

it('lets nothing be written meanwhile, nor where it ended in the middle, until it is put back again', async () => {
  const { file, copy, store } = await aStoreAndItsBackup();
  await store.close();
  // As a process leaves it that ends while it copies.
  writeFileSync(`${file}.restoring`, 'half');
  expect(() => openSqliteStore(file)).toThrow(`restore again, or remove ${file}.restoring`);
  expect(await bodyIn(file)).toBe('later');
  await restoreStore(copy, file, now);
  await openSqliteStore(file).close();
  expect(await bodyIn(file)).toBe('before');
});
