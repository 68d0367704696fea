/**
 * `npm run bench`: measures what a turn of the concern conversation costs against a plain echo of the Bot Framework SDK,
 * how long waking the cases that are due takes, an overview, a list and a search, what is asked of the store, and the
 * memory. Ends with 1 where a target is missed, and says which. `-- --quick` only shows that it runs. What was found: docs/speed.md.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureFinding } from './bench/finding.ts';
import { inFolder } from './bench/folder.ts';
import { measureHeld } from './bench/held.ts';
import { measureMemory } from './bench/memory.ts';
import { measureOperations } from './bench/operations.ts';
import { measureOverview } from './bench/overview.ts';
import { missed, type Row, table } from './bench/rows.ts';
import { sizesFor } from './bench/sizes.ts';
import { measureStart } from './bench/start.ts';
import { measureSweep } from './bench/sweep.ts';
import { measureTurns } from './bench/turns.ts';

const sizes = sizesFor(process.argv.slice(2));
if (sizes === undefined) {
  console.error('Only --quick can be asked for.');
  process.exit(1);
}

/** Each in a folder of its own, which is emptied before the next: the stores of the sweep are large. */
const measurements: readonly (readonly [string, (folder: string) => Promise<readonly Row[]>])[] = [
  ['turns', (folder) => measureTurns(folder, sizes)],
  ['sweep', (folder) => measureSweep(folder, sizes)],
  ['overview', (folder) => measureOverview(folder, sizes)],
  ['finding', (folder) => measureFinding(folder, sizes)],
  ['operations', measureOperations],
  ['memory', (folder) => measureMemory(folder, sizes)],
  ['held', (folder) => measureHeld(folder, sizes)],
  ['start', (folder) => measureStart(folder, sizes)],
];

const rows = await inFolder(async (folder) => {
  const all: Row[] = [];
  for (const [name, measure] of measurements) {
    const own = join(folder, name);
    mkdirSync(own);
    all.push(...(await measure(own)));
    rmSync(own, { recursive: true });
    console.error(`Measured: ${name}.`);
  }
  return all;
});

console.log(`Node ${process.version} on ${cpus().length} of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}.\n`);
console.log(table(rows));
const misses = missed(rows);
console.log(misses.length === 0 ? '\nEvery target is met.' : `\nMissed: ${misses.join('; ')}.`);
process.exitCode = misses.length === 0 ? 0 : 1;
