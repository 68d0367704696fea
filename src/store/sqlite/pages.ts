import { StoreError } from '../port.ts';
import { connect } from './connection.ts';
import { damagedWords, guard } from './trouble.ts';

/**
 * Reads every page of a store's file and sees whether they hang together: some 3 seconds a gigabyte once it was read,
 * and as long as the disk takes before. Throws `StoreError`: `store-damaged` where they do not, `store-unavailable`
 * where they cannot be read.
 */
export function checkStoreFile(file: string): void {
  const database = connect(file, true);
  try {
    // What SQLite says of the first fault names pages and tables.
    const found = guard(file, () => database.prepare('PRAGMA quick_check(1)').get()?.quick_check);
    if (found === 'ok') return;
    throw new StoreError('store-damaged', `${damagedWords} (${file})`, { cause: new Error(String(found)) });
  } finally {
    database.close();
  }
}
