/** The store's file before SQLite opens it: what may not be opened is refused here, and a new one is made whole. */
import { randomUUID } from 'node:crypto';
import { closeSync, constants, copyFileSync, linkSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../port.ts';
import { makeTables } from './schema.ts';

const unavailable = (message: string): StoreError => new StoreError('store-unavailable', message);
const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** Where a file says how it is written: 2 with a `-wal` beside it, 1 without. A backup says 1, a store in use 2. */
const writtenHow = 18;

/** Whether the file says that it has no `-wal` beside it. */
function isAlone(file: string): boolean {
  const opened = openSync(file, 'r');
  try {
    const found = Buffer.alloc(1);
    return readSync(opened, found, 0, 1, writtenHow) === 1 && found[0] === 1;
  } finally {
    closeSync(opened);
  }
}

/** Throws where what is there must not be opened: opening it would hide what has happened to it. */
function checkThere(file: string, size: number): void {
  if (size === 0) {
    throw unavailable(
      `The store is empty: its file has 0 bytes, as a copy or a restore leaves it that did not end. Put a backup in its place. Only where there was never a case in it, remove the file: a new store is made then. (${file})`,
    );
  }
  // SQLite would take what stands in the `-wal` for newer than the file, and so undo the restore without a word.
  if ((sizeOf(`${file}-wal`) ?? 0) > 0 && isAlone(file)) {
    throw unavailable(
      `The store is a backup that was put in place beside the changes of another one: ${file}-wal is not its own, and would undo the restore. Remove ${file}-wal and ${file}-shm, then check the store with verify-record. (${file})`,
    );
  }
}

/** Beside the store while a backup is copied to its place; an end in the middle leaves it. */
export const incomingFile = (file: string): string => `${file}.restoring`;

/**
 * Sees to it that there is a store's file, and that it is the one which stays: makes it where it is missing, not with `readOnly`. Throws `StoreError` or
 * what the file system throws.
 */
export function prepareFile(file: string, readOnly: boolean): void {
  const incoming = incomingFile(file);
  // What is written now would stand in the store of before alone.
  if (!readOnly && sizeOf(incoming) !== undefined) {
    throw unavailable(
      `A backup is being put in the place of the store. Wait until it is there; if that ended early, restore again, or remove ${incoming} to go on with the store as it is. (${file})`,
    );
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw unavailable(`The store should be a file, and there is a folder at ${file}.`);
  if (found !== undefined) checkThere(file, found.size);
  else if (readOnly) throw unavailable(`There is no store at ${file}.`);
  else create(file);
}

/** Made beside its place and put there whole, so that no end of this process leaves half of one. */
function create(file: string): void {
  const made = `${file}.${randomUUID()}.new`;
  try {
    createPrivately(made);
    const database = new DatabaseSync(made);
    try {
      database.exec('PRAGMA journal_mode = WAL');
      makeTables(database);
    } finally {
      database.close();
    }
    putInPlace(made, file);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${made}${end}`, { force: true });
  }
}

/** The file names children: only the account that runs Pathway may read it. Does nothing where it is there. */
export function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!isThereAlready(error)) throw error;
  }
}

const isThereAlready = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Never in place of what another process has put there meanwhile. */
function putInPlace(made: string, file: string): void {
  try {
    linkSync(made, file);
  } catch (error) {
    if (isThereAlready(error)) return;
    // Some file systems have no links.
    copyFileSync(made, file, constants.COPYFILE_EXCL);
  }
}
