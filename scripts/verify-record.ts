/**
 * `npm run verify-record`, or `npm run verify-record -- <file>` for a backup: checks that no case's events were changed,
 * nothing of who looked, and that each case is in the lists it should be in, in the store that is configured or in the
 * file; of a case that was removed, that nothing of it was put back. Then holds it against the witness: that of the
 * settings, or with `--witness <path>` a folder of its entries, or a file with what its channel says. Says how many there
 * are, and a digest of all heads, so that two stores, or two days, can be compared. Ends with 0 where all fit, 1 where
 * something does not, 2 where the store or the witness cannot be read, or the store is damaged.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { streams } from '../src/cases/streams.ts';
import { type RecordReport, verifyRecord } from '../src/cases/verify.ts';
import { ConfigError, readConfig } from '../src/config/config.ts';
import type { WitnessConfig } from '../src/config/witness.ts';
import { systemClock } from '../src/platform/clock.ts';
import { storeFile } from '../src/store/data-folder.ts';
import { openStore } from '../src/store/open.ts';
import { type Store, StoreError } from '../src/store/port.ts';
import type { WitnessReport } from '../src/witness/check.ts';
import { WitnessError } from '../src/witness/place.ts';
import { withStoreFile } from './record/check-file.ts';
import { countsLine, digestLines, misfitLine, removedLine } from './record/report-words.ts';
import { heldAgainstWitness, witnessLines } from './record/witness.ts';

const { now } = systemClock;

function said(report: RecordReport, witness: WitnessReport | undefined): void {
  for (const misfit of report.misfits) console.log(misfitLine(misfit));
  for (const one of report.removed) console.log(removedLine(one));
  for (const text of digestLines(report)) console.log(text);
  console.log(countsLine(report));
  for (const text of witness === undefined ? [] : witnessLines(witness)) console.log(text);
  const misfits = report.misfits.length + (witness?.misfits.length ?? 0);
  process.exitCode = misfits === 0 ? 0 : 1;
}

const usage = 'npm run verify-record -- [a backup] [--witness a folder or a file]';

function asked() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { witness: { type: 'string' } } });
    return { witness: values.witness, backup: positionals[0] };
  } catch (cause) {
    throw new ConfigError([`That is no way to ask: ${usage}.`], { cause });
  }
}

try {
  const { witness, backup } = asked();
  const check = async (store: Store, settings: WitnessConfig): Promise<void> =>
    said(await verifyRecord(store, now(), streams), await heldAgainstWitness(store, witness, settings));
  // A backup is held against the witness only where somebody asks: it lacks what was recorded since.
  if (backup !== undefined) await withStoreFile(resolve(backup), (store) => check(store, {}));
  else {
    const config = readConfig(process.env);
    const use = (store: Store) => check(store, config.witness);
    if (config.store.kind === 'sqlite') await withStoreFile(storeFile(process.env), use);
    else {
      const store = await openStore(config.store, { file: '', now, readOnly: true });
      await use(store).finally(() => store.close());
    }
  }
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigError || error instanceof WitnessError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
