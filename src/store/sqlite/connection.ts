import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../port.ts';
import { prepareFile } from './file.ts';
import { writeOverRemoved } from './forget.ts';
import { applicationId, makeTables, schemaVersion, upgrades, views } from './schema.ts';
import { guard } from './trouble.ts';

/** Pages that are held in memory, so that a turn need not fetch and copy them again. */
const cacheKilobytes = 16_000;
/** How long a statement waits for another process's write, in milliseconds. */
const busyTimeout = 5000;

/**
 * Opens a store's file, creating it where it is missing (not with `readOnly`, and never its folder), and bringing one of
 * an earlier Pathway to these tables. Throws `StoreError` `store-unavailable` where it cannot be opened, is something
 * else, or was written by a newer Pathway.
 */
export function connect(file: string, readOnly: boolean): DatabaseSync {
  return guard(file, () => {
    if (file !== ':memory:') prepareFile(file, readOnly);
    const database = new DatabaseSync(file, { readOnly, timeout: busyTimeout });
    try {
      if (readOnly || !isEmpty(database)) checkVersion(database, file);
      if (readOnly) database.exec(views[pragma(database, 'user_version')] ?? '');
      else prepareForWriting(database, file);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function prepareForWriting(database: DatabaseSync, file: string): void {
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -${cacheKilobytes}`);
  database.exec(writeOverRemoved);
  // Two processes cannot both create the tables, nor both bring them to this version.
  database.exec('BEGIN IMMEDIATE');
  if (isEmpty(database)) makeTables(database);
  else upgrade(database, file);
  // Written each time: SQLite opens a file it may not write to without a word, and only a write shows it.
  database.exec(`PRAGMA user_version = ${schemaVersion}`);
  database.exec('COMMIT');
}

/** Another process, perhaps a newer one, may have been here since the version was checked. */
function upgrade(database: DatabaseSync, file: string): void {
  checkVersion(database, file);
  for (let version = pragma(database, 'user_version'); version < schemaVersion; version += 1) {
    database.exec(upgrades[version] ?? '');
  }
}

function checkVersion(database: DatabaseSync, file: string): void {
  const version = pragma(database, 'user_version');
  if (pragma(database, 'application_id') !== applicationId) {
    throw new StoreError('store-unavailable', `The file is not a Pathway store. (${file})`);
  }
  if (version > schemaVersion) {
    const words = `The store was written by a newer Pathway (tables of version ${version}; this one knows ${schemaVersion}).`;
    throw new StoreError('store-unavailable', `${words} Start that one. (${file})`);
  }
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
}
