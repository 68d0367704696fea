/** How long it takes to find and wake the cases that are due, among few open cases and among many. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { handsOnNothing } from '../../src/cases/bundle.ts';
import { createCases } from '../../src/cases/perform.ts';
import { createRepository } from '../../src/cases/repository.ts';
import { createSweep } from '../../src/notices/sweep.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { circumstances } from '../../test/support/factories.ts';
import { names } from '../../test/support/name-index.ts';
import { spread, steepness } from './arithmetic.ts';
import { atMost, type Row } from './rows.ts';
import type { Sizes } from './sizes.ts';
import { makeOpenCases, type OpenCases } from './sweep/open-cases.ts';
import { fillStoreFile, type StoreFile } from './sweep/store-file.ts';

const mostSteep = 1.5;
/** Of the first rounds nothing is kept. */
const warmUps = 2;

/** Milliseconds from asking what is due until all of it is woken. Throws where it was not so many. */
async function sweepOnce({ file, reset }: StoreFile, { now }: OpenCases, due: number): Promise<number> {
  reset();
  const store = openSqliteStore(file);
  const repository = createRepository(store, names);
  const cases = createCases(repository, (at) => circumstances(at), handsOnNothing);
  const sweep = createSweep(repository, cases);
  const started = performance.now();
  const woken = await sweep.wakeDue(now);
  const took = performance.now() - started;
  const notices = await store.due('notice', now, due);
  await store.close();
  if (woken !== due || notices.length < due) throw new Error(`${woken} of ${due} cases were woken.`);
  return took;
}

const megabytes = (file: string): string => `${Math.round(statSync(file).size / 1e6).toLocaleString('en-GB')} MB`;

export async function measureSweep(folder: string, { cases, due, sweeps }: Sizes): Promise<readonly Row[]> {
  const open = await makeOpenCases();
  const files: StoreFile[] = [];
  for (const many of cases) files.push(await fillStoreFile(join(folder, `${many}.sqlite`), many, due, open));
  const took = files.map((): number[] => []);
  for (let round = 0; round < warmUps + sweeps; round += 1) {
    for (const [index, file] of files.entries()) {
      const milliseconds = await sweepOnce(file, open, due);
      if (round >= warmUps) took[index]?.push(milliseconds);
    }
  }
  const rows = files.map(({ cases: many, file }, index): Row => {
    const { median, least, most } = spread(took[index] ?? []);
    return {
      what: `Waking ${due} due among ${many.toLocaleString('en-GB')} open cases (${megabytes(file)})`,
      figure: `${median.toFixed(1)} ms`,
      range: `${least.toFixed(1)} to ${most.toFixed(1)} ms`,
    };
  });
  for (const file of files) file.close();
  const steep = steepness(took.map((times) => spread(times).median));
  const flat: Row = {
    what: 'Waking: the slowest size to the fastest',
    figure: steep.toFixed(2),
    target: atMost(mostSteep, steep),
  };
  return [...rows, flat];
}
