/**
 * A store's file as the Pathway of November 2026 left it, before tags had a `due`: a case closed, one that nobody has
 * taken, one that is taken, one with a meeting booked, and a message that was given up.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const sql = readFileSync(join(import.meta.dirname, 'store-of-version-1.sql'), 'utf8');

/** When it was left. */
export const leftAt = '2026-11-05T10:00:00Z';

/** Makes the file, with `more` beside what was in it. */
export function makeStoreOfVersion1(file: string, more: (database: DatabaseSync) => void = () => {}): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; BEGIN; ${sql}`);
  more(database);
  database.exec('COMMIT');
  database.close();
}
