import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreError } from './port.ts';
import { connect } from './sqlite/connection.ts';

/** More pages than any store has: copied in one step, a commit made meanwhile cannot make the copy start again. */
const allPages = 2 ** 31 - 1;

/** The default name of a backup made at `now`, an ISO instant; in UTC, and fit for any file system. */
export function backupName(now: string): string {
  const second = Temporal.Instant.from(now).toString({ smallestUnit: 'second' });
  return `pathway-${second.replaceAll(':', '-')}.sqlite`;
}

/**
 * Copies the store at `file`, as it stands at one moment, to `target`, while the bot runs. The copy is one file that
 * has passed SQLite's integrity check, or there is none. Throws `StoreError`: `store-misused` where `target` exists,
 * `store-unavailable` where the store cannot be read or the copy cannot be written.
 */
export async function backUp(file: string, target: string): Promise<void> {
  const source = connect(file, true);
  try {
    create(target);
    await copyInto(source, target);
  } finally {
    source.close();
  }
}

/** `target` is ours and empty; the copy takes its place only when it is whole. */
async function copyInto(source: DatabaseSync, target: string): Promise<void> {
  const partial = `${target}.part`;
  try {
    rmSync(partial, { force: true });
    create(partial);
    await backup(source, partial, { rate: allPages });
    finish(partial);
    renameSync(partial, target);
  } catch (cause) {
    rmSync(partial, { force: true });
    rmSync(target, { force: true });
    if (cause instanceof StoreError) throw cause;
    throw new StoreError('store-unavailable', `The backup could not be written to ${target}.`, { cause });
  }
}

/** A new empty file that only this account may read. */
function create(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new StoreError('store-misused', `There is a file at ${file} already. Give another name.`, { cause });
    }
    throw new StoreError('store-unavailable', `The backup could not be written to ${file}. Check its folder.`, {
      cause,
    });
  }
}

function finish(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    // Out of WAL mode: the copy stays one file, and can be read where nothing can be written.
    copy.exec('PRAGMA journal_mode = DELETE');
    const found = copy.prepare('PRAGMA integrity_check(1)').get();
    if (found?.integrity_check !== 'ok') {
      throw new StoreError(
        'store-unavailable',
        'The copy failed its check, so it was not kept. The store may be damaged.',
      );
    }
  } finally {
    copy.close();
  }
}
