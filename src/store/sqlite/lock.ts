/** One Pathway a data folder: what holds it is SQLite's own lock on a file, which ends with its process, however that ends. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../port.ts';
import { createPrivately } from './file.ts';
import { guard } from './trouble.ts';

export interface FolderLock {
  release(): void;
}

/** SQLite's code where somebody else holds a lock. */
const busy = 5;

function isHeld(error: unknown): boolean {
  return ((error as { errcode?: number }).errcode ?? 0) % 256 === busy;
}

/**
 * Holds the folder for this process. Throws `StoreError` `store-unavailable` where another process holds it, or the
 * folder cannot be written to. The scripts that work beside a running Pathway do not ask for it.
 */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, 'pathway.lock');
  return guard(file, () => {
    createPrivately(file);
    const database = new DatabaseSync(file, { timeout: 0 });
    try {
      // Nothing is ever written to it, so no journal need lie beside it.
      database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      if (!isHeld(error)) throw error;
      throw new StoreError(
        'store-unavailable',
        `Another Pathway is running with the data folder ${folder}. Stop that one first, or set DATA_DIR to a folder of its own for this one.`,
        { cause: error },
      );
    }
    return { release: () => database.close() };
  });
}
