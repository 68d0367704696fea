import { streams } from '../../src/cases/streams.ts';
import { type RecordReport, verifyRecord } from '../../src/cases/verify.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { checkStoreFile } from '../../src/store/sqlite/pages.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

/**
 * Whether the record in an embedded store's file fits together; nothing is written. Every page is looked at first: what
 * is damaged may seem to fit. Rejects with `StoreError` where it cannot be read or is damaged.
 */
export async function checkRecordFile(file: string): Promise<RecordReport> {
  checkStoreFile(file);
  const store = openSqliteStore(file, { readOnly: true });
  try {
    return await verifyRecord(store, systemClock.now(), streams);
  } finally {
    await store.close();
  }
}
