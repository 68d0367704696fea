/**
 * `npm run restore -- <file>`: puts a backup in the place of the store, while Pathway is stopped. The backup is checked
 * before anything is touched and once more in its place; the store of before is kept beside it. With `--as-it-is` also a
 * backup whose record does not fit. Ends with 0 where it is done, 1 where nothing was changed.
 */
import { resolve } from 'node:path';
import { ConfigError, makeDataFolder, readConfig } from '../src/config/config.ts';
import { systemClock } from '../src/platform/clock.ts';
import { storeFile } from '../src/store/data-folder.ts';
import { StoreError } from '../src/store/port.ts';
import { restoreStore } from '../src/store/restore.ts';
import { lockFolder } from '../src/store/sqlite/lock.ts';
import { checkRecordFile } from './record/check-file.ts';
import { countsLine, digestLines, misfitLine } from './record/report-words.ts';

const asItIs = '--as-it-is';
const words = process.argv.slice(2);
const named = words.filter((word) => word !== asItIs);

let isInPlace = false;
try {
  await restore();
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
  console.error(isInPlace ? error.message : `${error.message} Nothing was changed.`);
  process.exitCode = 1;
}

async function restore(): Promise<void> {
  const config = readConfig(process.env);
  if (config.store.kind === 'cosmos') {
    throw new StoreError('store-misused', 'The store is in Cosmos DB, which is restored there: see the guide.');
  }
  const [first, ...more] = named;
  if (first === undefined || more.length > 0) {
    throw new StoreError('store-misused', 'Name one backup: npm run restore -- <file>.');
  }
  const backup = resolve(first);
  makeDataFolder(config);
  const lock = lockFolder(config.dataDir);
  try {
    await putInPlace(backup, storeFile(process.env));
  } finally {
    lock.release();
  }
}

async function putInPlace(backup: string, file: string): Promise<void> {
  const report = await checkRecordFile(backup);
  for (const misfit of report.misfits) console.log(misfitLine(misfit));
  console.log(`The backup: ${countsLine(report)}`);
  if (report.misfits.length > 0 && !words.includes(asItIs)) {
    throw new StoreError(
      'store-misused',
      `The record in the backup does not fit. To put it back all the same, add ${asItIs}.`,
    );
  }
  console.log(`The store until now: ${await stateOf(file)}`);
  const { keptAs } = await restoreStore(backup, file, systemClock.now());
  isInPlace = true;
  const after = await checkRecordFile(file);
  for (const line of digestLines(after)) console.log(line);
  console.log(`The store now: ${countsLine(after)}`);
  if (keptAs !== undefined) console.log(`The store of before is kept as ${keptAs}.`);
}

/** What is to be replaced may be damaged: that is why somebody restores. */
async function stateOf(file: string): Promise<string> {
  try {
    return countsLine(await checkRecordFile(file));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.message;
  }
}
