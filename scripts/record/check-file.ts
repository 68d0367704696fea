import { streams } from '../../src/cases/streams.ts';
import { type RecordReport, verifyRecord } from '../../src/cases/verify.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { Store } from '../../src/store/port.ts';
import { checkStoreFile } from '../../src/store/sqlite/pages.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

/**
 * Reads an embedded store's file; nothing is written. Every page is looked at first: what is damaged may seem to fit.
 * Rejects with `StoreError` where it cannot be read or is damaged.
 */
export async function withStoreFile<Result>(file: string, use: (store: Store) => Promise<Result>): Promise<Result> {
  checkStoreFile(file);
  const store = openSqliteStore(file, { readOnly: true });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Whether the record in an embedded store's file fits together, as `withStoreFile` reads it. */
export const checkRecordFile = (file: string): Promise<RecordReport> =>
  withStoreFile(file, (store) => verifyRecord(store, systemClock.now(), streams));
