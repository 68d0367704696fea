/** How long an overview takes that shows the same, among few open cases and among many. */

import { join } from 'node:path';
import { createRepository } from '../../src/cases/repository.ts';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import type { CaseDeps } from '../../src/dialogs/cases/deps.ts';
import { workOverview } from '../../src/dialogs/cases/work-overview.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { circumstances, local, person } from '../../test/support/factories.ts';
import { keepCase } from '../../test/support/store-of-cases.ts';
import { booked } from '../../test/support/usual-cases.ts';
import { spread, steepness } from './arithmetic.ts';
import { fillStore, quietMark } from './quiet-cases.ts';
import { atMost, type Row } from './rows.ts';
import type { Sizes } from './sizes.ts';

const mostSteep = 1.5;
/** The sweep goes further; an overview among a million says nothing more. */
const mostCases = 100_000;
const warmUps = 3;
const now = local('2026-11-20', '09:00');

/** Milliseconds. Throws where it does not show so many. */
async function once(store: Store, shown: number): Promise<number> {
  const repository = createRepository(store);
  const records = createSeparateRecords(store, (at) => circumstances(at), repository.load);
  const deps = { store, repository, records, contextAt: circumstances } as unknown as CaseDeps;
  const started = performance.now();
  const card = await workOverview(deps, { person: person('Ruth Marsden'), now });
  const took = performance.now() - started;
  if (!JSON.stringify(card).includes(`Late: ${shown} cases`)) throw new Error('The overview shows something else.');
  return took;
}

export async function measureOverview(folder: string, { cases, due: shown, sweeps }: Sizes): Promise<readonly Row[]> {
  const sizes = cases.filter((many) => many <= mostCases);
  const stores: Store[] = [];
  for (const many of sizes) {
    const file = join(folder, `${many}.sqlite`);
    await fillStore(
      file,
      { cases: many, shown },
      (store, reference) => keepCase(store, booked, reference),
      (reference) => [quietMark(reference)],
    );
    stores.push(openSqliteStore(file));
  }
  const took = stores.map((): number[] => []);
  for (let round = 0; round < warmUps + sweeps; round += 1) {
    for (const [index, store] of stores.entries()) {
      const milliseconds = await once(store, shown);
      if (round >= warmUps) took[index]?.push(milliseconds);
    }
  }
  for (const store of stores) await store.close();
  const rows = sizes.map((many, index): Row => {
    const { median, least, most } = spread(took[index] ?? []);
    return {
      what: `An overview that shows ${shown} late among ${many.toLocaleString('en-GB')} open cases`,
      figure: `${median.toFixed(1)} ms`,
      range: `${least.toFixed(1)} to ${most.toFixed(1)} ms`,
    };
  });
  const steep = steepness(took.map((times) => spread(times).median));
  return [
    ...rows,
    {
      what: 'An overview: the slowest size to the fastest',
      figure: steep.toFixed(2),
      target: atMost(mostSteep, steep),
    },
  ];
}
