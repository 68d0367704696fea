import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { backUp, backupName } from '../../src/store/backup.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { folder, newFile } from './sqlite/files.ts';
import { startWriter } from './sqlite/writers.ts';

const now = '2026-11-05T09:00:00Z';

it('copies the store as it stands at one moment, while another process writes', async () => {
  const file = newFile();
  const { lines, untilLines } = startWriter(file, 'append', 'A');
  await untilLines(200);
  const acknowledged = lines().length;
  const target = newFile();
  await backUp(file, target);
  await untilLines(lines().length + 1);

  const copy = openSqliteStore(target, { readOnly: true });
  const events = await copy.list('A', 'event:', now);
  expect(events.length).toBeGreaterThanOrEqual(acknowledged);
  expect((await copy.read('A', 'head', now))?.body).toBe(events.length);
  await copy.close();
  const database = new DatabaseSync(target, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  database.close();
});

it('makes one file, for this account only, that can be taken into use', async () => {
  const file = newFile();
  const target = newFile();
  const store = openSqliteStore(file);
  await store.commit([{ create: { partition: 'A', id: '1', kind: 'case', body: 'kept' } }]);
  await backUp(file, target);
  await store.commit([{ put: { partition: 'A', id: '1', kind: 'case', body: 'later' } }]);
  await store.close();
  await openSqliteStore(target, { readOnly: true }).close();
  expect(readdirSync(folder).filter((name) => join(folder, name).startsWith(target))).toHaveLength(1);
  expect(statSync(target).mode & 0o777).toBe(0o600);

  const restored = openSqliteStore(target);
  expect((await restored.read('A', '1', now))?.body).toBe('kept');
  await restored.commit([{ put: { partition: 'A', id: '1', kind: 'case', body: 'changed' } }]);
  await restored.close();
});

it('does not overwrite a file', async () => {
  const file = newFile();
  await openSqliteStore(file).close();
  const target = newFile();
  writeFileSync(target, 'minutes');
  await expect(backUp(file, target)).rejects.toMatchObject({
    code: 'store-misused',
    message: `There is a file at ${target} already. Give another name.`,
  });
  await expect(backUp(file, file)).rejects.toMatchObject({ code: 'store-misused' });
  expect(readFileSync(target, 'utf8')).toBe('minutes');
});

it('says what is missing, and leaves nothing behind', async () => {
  const file = newFile();
  const target = newFile();
  await expect(backUp(file, target)).rejects.toMatchObject({ message: `There is no store at ${file}.` });
  expect(existsSync(file)).toBe(false);
  expect(existsSync(target)).toBe(false);

  await openSqliteStore(file).close();
  const nowhere = join(folder, 'nowhere', 'copy.sqlite');
  await expect(backUp(file, nowhere)).rejects.toMatchObject({ code: 'store-unavailable' });
  expect(existsSync(dirname(nowhere))).toBe(false);
});

it('does not keep a copy of a damaged store', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  for (let n = 0; n < 100; n += 1) {
    await store.commit([{ create: { partition: 'A', id: `${n}`, kind: 'case', body: 'words '.repeat(200) } }]);
  }
  await store.close();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 8 * 4096, 10 * 4096);
  writeFileSync(file, bytes);
  const target = newFile();
  await expect(backUp(file, target)).rejects.toMatchObject({ code: 'store-unavailable' });
  expect(readdirSync(folder).filter((name) => join(folder, name).startsWith(target))).toEqual([]);
});

it('is named by the second', () => {
  expect(backupName('2026-11-05T09:00:00.123Z')).toBe('pathway-2026-11-05T09-00-00Z.sqlite');
});
