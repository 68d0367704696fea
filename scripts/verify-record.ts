/**
 * `npm run verify-record`, or `npm run verify-record -- <file>` for a backup: checks that no case's events were changed,
 * nothing of who looked, and that each case is in the lists it should be in, in the store that is configured or in the
 * file; of a case that was removed, that nothing of it was put back. Says how many there are, and a digest of all heads, so that two stores, or two days, can be compared. Ends with
 * 0 where all fit, 1 where something does not, 2 where the store cannot be read or is damaged.
 */
import { resolve } from 'node:path';
import { streams } from '../src/cases/streams.ts';
import { type RecordReport, verifyRecord } from '../src/cases/verify.ts';
import { ConfigError, readConfig } from '../src/config/config.ts';
import { systemClock } from '../src/platform/clock.ts';
import { storeFile } from '../src/store/data-folder.ts';
import { openStore } from '../src/store/open.ts';
import { StoreError } from '../src/store/port.ts';
import { checkRecordFile } from './record/check-file.ts';
import { countsLine, digestLines, misfitLine, removedLine } from './record/report-words.ts';

const [backup] = process.argv.slice(2);
const { now } = systemClock;

try {
  const report = await verify();
  for (const misfit of report.misfits) console.log(misfitLine(misfit));
  for (const one of report.removed) console.log(removedLine(one));
  for (const text of digestLines(report)) console.log(text);
  console.log(countsLine(report));
  process.exitCode = report.misfits.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function verify(): Promise<RecordReport> {
  const store = backup === undefined ? readConfig(process.env).store : ({ kind: 'sqlite' } as const);
  if (store.kind === 'sqlite') return checkRecordFile(backup === undefined ? storeFile(process.env) : resolve(backup));
  const opened = await openStore(store, { file: '', now, readOnly: true });
  try {
    return await verifyRecord(opened, now(), streams);
  } finally {
    await opened.close();
  }
}
