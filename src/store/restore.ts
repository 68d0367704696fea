/** Puts a backup in the place of the store, so that every end of this process leaves a store that can be trusted. */
import { copyFileSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { backUp } from './backup.ts';
import { StoreError } from './port.ts';
import { incomingFile } from './sqlite/file.ts';

export interface Restored {
  /** Where the store that stood there before is kept; undefined where there was none. */
  readonly keptAs?: string | undefined;
}

const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

/** The name under which the store of before is kept, restored at `now`, an ISO instant; in UTC. */
function keptName(file: string, now: string): string {
  const second = Temporal.Instant.from(now).toString({ smallestUnit: 'second' });
  return `${file.replace(/\.sqlite$/, '')}-before-restore-${second.replaceAll(':', '-')}.sqlite`;
}

/** A second name for what is there, or a copy where the file system has no links. Never in place of anything. */
function keep(from: string, to: string): void {
  if (isThere(to)) throw new StoreError('store-misused', `There is a file at ${to} already. Move it away.`);
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Copies the backup to the store's place; what stood there is kept beside it under a name of its own, with what it had
 * not written into its file yet. Whoever calls it holds the data folder's lock. Throws `StoreError`: `store-misused`
 * where the backup is the store itself, `store-unavailable` or `store-damaged` where it cannot be read or written.
 *
 * The order matters. The store of before has its second name first. Then the backup takes its place at once, and only
 * then the `-wal` goes: a process that ends in between leaves a backup beside changes that are not its own, which is
 * refused at the next start, with what to do.
 */
export async function restoreStore(backup: string, file: string, now: string): Promise<Restored> {
  if (backup === file) throw new StoreError('store-misused', 'This is the store itself. Name a backup of it.');
  const incoming = incomingFile(file);
  try {
    rmSync(incoming, { force: true });
    await backUp(backup, incoming);
    const keptAs = isThere(file) ? keptName(file, now) : undefined;
    if (keptAs !== undefined) {
      keep(file, keptAs);
      if (isThere(`${file}-wal`)) copyFileSync(`${file}-wal`, `${keptAs}-wal`);
    }
    renameSync(incoming, file);
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    return { keptAs };
  } catch (cause) {
    rmSync(incoming, { force: true });
    if (cause instanceof StoreError) throw cause;
    throw new StoreError('store-unavailable', `The backup could not be put in the place of ${file}.`, { cause });
  }
}
