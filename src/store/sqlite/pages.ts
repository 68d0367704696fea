import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../port.ts';
import { damagedWords, guard } from './trouble.ts';

/**
 * Reads every page of the file and sees whether they hang together: some 3 seconds a gigabyte where the disk is fast.
 * Throws `StoreError`: `store-damaged` where they do not, `store-unavailable` where they cannot be read.
 */
export function checkPages(database: DatabaseSync, file: string): void {
  // What SQLite says of the first fault names pages and tables.
  const found = guard(file, () => database.prepare('PRAGMA quick_check(1)').get()?.quick_check);
  if (found === 'ok') return;
  throw new StoreError('store-damaged', `${damagedWords} (${file})`, { cause: new Error(String(found)) });
}
