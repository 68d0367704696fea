/**
 * `npm run restore -- <file>`: puts a backup in the place of the store, while Pathway is stopped. The backup is checked
 * before anything is touched and once more in its place; the store of before is kept beside it. With `--as-it-is` also a
 * backup whose record does not fit. Ends with 0 where it is done, 1 where nothing was changed.
 */
import { dirname, resolve } from 'node:path';
import { lastOfEach, noteRemoval, readRemovals, removalsFile } from '../src/app/removals-file.ts';
import { backAgain, removedIn } from '../src/cases/removal/listed.ts';
import type { RemovedCase } from '../src/cases/removal/removed.ts';
import { ConfigError, makeDataFolder, readConfig } from '../src/config/config.ts';
import { systemClock } from '../src/platform/clock.ts';
import { storeFile } from '../src/store/data-folder.ts';
import { type Store, StoreError } from '../src/store/port.ts';
import { restoreStore } from '../src/store/restore.ts';
import { lockFolder } from '../src/store/sqlite/lock.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { checkRecordFile } from './record/check-file.ts';
import { countsLine, digestLines, misfitLine, removedLine } from './record/report-words.ts';

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
  const report = await checkRecordFile(backup).catch(aboutTheBackup);
  for (const misfit of report.misfits) console.log(misfitLine(misfit));
  console.log(`The backup: ${countsLine(report)}`);
  if (report.misfits.length > 0 && !words.includes(asItIs)) {
    throw new StoreError(
      'store-misused',
      `The record in the backup does not fit. To put it back all the same, add ${asItIs}.`,
    );
  }
  console.log(`The store until now: ${await stateOf(file)}`);
  const removed = await removedBefore(file);
  const { keptAs } = await restoreStore(backup, file, systemClock.now());
  isInPlace = true;
  const after = await checkRecordFile(file);
  for (const line of digestLines(after)) console.log(line);
  console.log(`The store now: ${countsLine(after)}`);
  if (keptAs !== undefined) console.log(`The store of before is kept as ${keptAs}.`);
  await sayWhatIsBack(file, removed);
}

/** What is wrong with a store is said for whoever runs it on that store; here it is said of the backup that was named. */
function aboutTheBackup(error: unknown): never {
  if (!(error instanceof StoreError)) throw error;
  throw new StoreError(error.code, `This backup cannot be used, so name another: ${error.message}`, { cause: error });
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

/** By the store that is replaced, as far as it can be read, and by the list beside it; the list has all of it afterwards. */
async function removedBefore(file: string): Promise<readonly RemovedCase[]> {
  const list = removalsFile(dirname(file));
  const listed = readRemovals(list).removed;
  const known = new Set(listed.map(({ hash }) => hash));
  const found = await removedInFile(file);
  for (const one of found) if (!known.has(one.hash)) noteRemoval(list, one);
  return lastOfEach([...listed, ...found]);
}

async function removedInFile(file: string): Promise<readonly RemovedCase[]> {
  try {
    return await reading(file, removedIn);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [];
  }
}

async function reading<Found>(file: string, read: (store: Store) => Promise<Found>): Promise<Found> {
  const store = openSqliteStore(file, { readOnly: true });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

/** A backup holds what was removed after it was made. */
async function sayWhatIsBack(file: string, removed: readonly RemovedCase[]): Promise<void> {
  const back = await reading(file, (store) => backAgain(store, removed, systemClock.now()));
  if (back.length === 0) return;
  for (const one of back) console.log(removedLine(one));
  const these = back.length === 1 ? 'This record was' : `These ${back.length} records were`;
  console.log(`${these} removed after the backup was made, and ${back.length === 1 ? 'is' : 'are'} there again.`);
  console.log('Before you start Pathway, remove again what two people removed: npm run remove -- again');
}
