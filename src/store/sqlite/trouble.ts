import { Conflict, StoreError } from '../port.ts';

export const damagedWords = 'The store is damaged. Restore it from a backup.';

/** SQLite's primary result codes (sqlite.org/rescode.html) and what a person can do about them. */
const advice: Readonly<Record<number, string>> = {
  5: 'Another process is busy with the store. Try again in a moment.',
  6: 'Another process is busy with the store. Try again in a moment.',
  8: 'The store may not be written to. Check the permissions of the file and its folder.',
  10: 'The disk failed to read or write the store. Check the disk.',
  11: damagedWords,
  13: 'The disk is full. Make room, then try again.',
  14: 'The store cannot be opened. Check the permissions of the file and its folder.',
  26: 'The file is not a Pathway store.',
};

/** Node's own codes. */
const nodeAdvice: Readonly<Record<string, string>> = {
  ENOENT: 'The folder of the store is missing. Create it, or set DATA_DIR to another one.',
  ENOTDIR: 'The folder of the store is a file. Set DATA_DIR to a folder.',
  EACCES: 'The store may not be created there. Check the permissions of the folder.',
  EPERM: 'The store may not be created there. Check the permissions of the folder.',
  EROFS: 'The store may not be created there. The disk is for reading only.',
  ERR_INVALID_STATE: 'The store is closed.',
  ENOSPC: 'The disk is full. Make room, then try again.',
};

/** The port's error for whatever `node:sqlite` or the file system threw; the port's own errors pass unchanged. */
export function asStoreError(cause: unknown, file: string): Error {
  if (cause instanceof Conflict || cause instanceof StoreError) return cause;
  const { code, errcode } = cause as { code?: string; errcode?: number };
  const words =
    (errcode !== undefined && advice[errcode & 0xff]) ||
    (code !== undefined && nodeAdvice[code]) ||
    'The store does not work.';
  return new StoreError(words === damagedWords ? 'store-damaged' : 'store-unavailable', `${words} (${file})`, {
    cause,
    says: words,
  });
}

/** Runs `work`, turning what it throws into the port's errors. */
export function guard<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw asStoreError(cause, file);
  }
}
