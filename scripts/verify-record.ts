/**
 * `npm run verify-record`, or `npm run verify-record -- <file>` for a backup: checks that no case's events were changed,
 * nothing of who looked, and that each case is in the lists it should be in, in the store that is configured or in the
 * file. Says how many there are, and a digest of all heads, so that two stores, or two days, can be compared. Ends with
 * 0 where all fit, 1 where something does not, 2 where the store cannot be read or is damaged.
 */
import { resolve } from 'node:path';
import { streams } from '../src/cases/streams.ts';
import { type Misfit, type RecordReport, verifyRecord } from '../src/cases/verify.ts';
import { ConfigError, readConfig } from '../src/config/config.ts';
import { systemClock } from '../src/platform/clock.ts';
import { storeFile } from '../src/store/data-folder.ts';
import { openStore } from '../src/store/open.ts';
import { type Store, StoreError } from '../src/store/port.ts';
import { checkStoreFile } from '../src/store/sqlite/pages.ts';

const [backup] = process.argv.slice(2);
const { now } = systemClock;

try {
  const report = await verify();
  for (const misfit of report.misfits) console.log(line(misfit));
  for (const text of digestLines(report)) console.log(text);
  console.log(lastLine(report));
  process.exitCode = report.misfits.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** For reading only. Of a file every page is looked at first: what is damaged may seem to fit. */
async function open(): Promise<Store> {
  const store = backup === undefined ? readConfig(process.env).store : ({ kind: 'sqlite' } as const);
  const file = backup === undefined ? storeFile(process.env) : resolve(backup);
  if (store.kind === 'sqlite') checkStoreFile(file);
  return openStore(store, { file, now, readOnly: true });
}

async function verify(): Promise<RecordReport> {
  const store = await open();
  try {
    return await verifyRecord(store, now(), streams);
  } finally {
    await store.close();
  }
}

function line({ reference, one, seq, reason }: Misfit): string {
  return seq === undefined ? `${reference}: ${reason}` : `${reference}, ${one} ${seq}: ${reason}`;
}

/** `All 19 cases together: 9f86d081…`. */
function digestLines({ counts, digests }: RecordReport): readonly string[] {
  return Object.entries(digests).map(([noun, digest]) => `All ${counted(counts[noun] ?? 0, noun)} together: ${digest}`);
}

function lastLine({ counts, misfits }: RecordReport): string {
  const result = misfits.length === 0 ? 'all fit' : `${misfits.length} ${misfits.length === 1 ? 'does' : 'do'} not fit`;
  const all = Object.entries(counts).map(([noun, count]) => counted(count, noun));
  return `${all.join(', ')}: ${result}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
