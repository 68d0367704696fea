/** What was removed leaves the file itself, and what stands beside it. */
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../port.ts';

/**
 * Written over in the file: what is removed or replaced from now on leaves nothing in the room it had. What earlier
 * versions left there goes when the file is written anew (`forget`).
 */
export const writeOverRemoved = 'PRAGMA secure_delete = ON';

/**
 * Writes the file anew without what was removed, and empties its `-wal`. Throws `StoreError` where somebody else reads
 * it meanwhile, because the `-wal` is then still needed.
 */
export function forget(database: DatabaseSync): void {
  // What SQLite sorts meanwhile would lie in a file of its own.
  database.exec('PRAGMA temp_store = MEMORY; VACUUM');
  const found = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (found?.busy === 1) {
    const says = 'Another process reads the store. What was removed leaves the file once that has ended.';
    throw new StoreError('store-unavailable', says, { says });
  }
}
