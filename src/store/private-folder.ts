/** The data folder belongs to the account that runs Pathway, and to nobody else on the machine. */
import { chmodSync, readdirSync, statSync } from 'node:fs';

/** All that anybody may do, and that its group may change; that a group may read it is somebody's choice. */
const tooMuch = 0o027;
/** What Pathway and its scripts put there, and what a disk of its own has. */
const ours = /^(?:pathway[-.].*|desk\.sqlite.*|lost\+found)$/;

/** Windows keeps permissions another way. */
const isOpen = (folder: string): boolean => process.platform !== 'win32' && (statSync(folder).mode & tooMuch) !== 0;

/**
 * Closes the folder to others. One that holds anything that is not ours may be meant for them as well, and is left as
 * it is. False where others may still look into it or change what is there.
 */
export function keepPrivate(folder: string): boolean {
  if (!isOpen(folder)) return true;
  if (!readdirSync(folder).every((name) => ours.test(name))) return false;
  try {
    chmodSync(folder, statSync(folder).mode & ~tooMuch);
  } catch {
    // It is another account's.
  }
  // Some disks keep no permissions.
  return !isOpen(folder);
}
