/** How long it takes to list and to find cases where the same is shown, among few open cases and among many. */
import { join } from 'node:path';
import type { Card } from '../../src/cards/card.ts';
import { createAccessLog } from '../../src/cases/access-log.ts';
import { createIndexedCases } from '../../src/cases/indexed-cases.ts';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import { firstPage } from '../../src/dialogs/cases/case-lists.ts';
import type { CaseDeps } from '../../src/dialogs/cases/deps.ts';
import { find } from '../../src/dialogs/search/find.ts';
import type { Speaker } from '../../src/dialogs/turn.ts';
import type { Document, Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { circumstances, local, person } from '../../test/support/factories.ts';
import { nameIndexKey, names } from '../../test/support/name-index.ts';
import { keepCase } from '../../test/support/store-of-cases.ts';
import { booked, taken } from '../../test/support/usual-cases.ts';
import { spread, steepness } from './arithmetic.ts';
import { fillStore, quietMark } from './quiet-cases.ts';
import { atMost, type Row } from './rows.ts';
import type { Sizes } from './sizes.ts';
import { referenceOf } from './sweep/open-cases.ts';

const mostSteep = 1.5;
/** The sweep goes further; a search among a million says nothing more. */
const mostCases = 100_000;
const warmUps = 3;
const now = local('2026-11-20', '09:00');

/** All are of young people with the same name, at the same school: what is found is told apart by who may see it. */
const others = names.documentsOf({ ...taken.case, manager: { id: 'somebody', name: 'Somebody' } });
/** Received before those that are shown: the newest stand first. */
const before = '9999-01-01T00:00:00.000000000Z';

async function keepShown(store: Store, reference: string): Promise<void> {
  await keepCase(store, booked, reference);
  await store.commit(names.documentsOf({ ...booked.case, reference }).map((put) => ({ put })));
}

const otherOf = (partition: string): readonly Document[] => [
  quietMark(partition),
  ...others.map((document) => ({ ...document, partition, ...(document.due === undefined ? {} : { due: before }) })),
];

function depsOf(store: Store): CaseDeps {
  const { repository, findCases, searches } = createIndexedCases(store, nameIndexKey);
  const records = createSeparateRecords(store, (at) => circumstances(at), repository.load);
  const own = { store, repository, findCases, searches, records, accessLog: createAccessLog(store) };
  return { ...own, contextAt: circumstances, unsent: async () => [] } as unknown as CaseDeps;
}

interface Asked {
  readonly what: string;
  readonly who: string;
  readonly ask: (deps: CaseDeps, speaker: Speaker) => Promise<Card>;
  /** How many cases are shown where somebody has so many. */
  readonly shows: (own: number) => number;
}

const aPage = (own: number): number => Math.min(own, 15);
const found = (own: number): number => Math.min(own, 10);
const asked: readonly Asked[] = [
  { what: '`my cases`', who: 'Hannah Reid', ask: (deps, by) => firstPage(deps, by, 'mine'), shows: aPage },
  { what: '`late cases`', who: 'Hannah Reid', ask: (deps, by) => firstPage(deps, by, 'late'), shows: aPage },
  { what: '`find` by a name', who: 'Hannah Reid', ask: (deps, by) => find(deps, by, 'jamie hartley'), shows: found },
  {
    what: '`find` by a name for the service lead',
    who: 'Ruth Marsden',
    ask: (deps, by) => find(deps, by, 'hartley'),
    shows: found,
  },
  {
    what: '`find` by a reference',
    who: 'Hannah Reid',
    ask: (deps, by) => find(deps, by, referenceOf(7)),
    shows: () => 1,
  },
  {
    what: '`find` by a team',
    who: 'Hannah Reid',
    ask: (deps, by) => find(deps, by, 'team northfield academy'),
    shows: found,
  },
];

/** Milliseconds. Throws where it shows another number of cases. */
async function once({ what, who, ask, shows }: Asked, store: Store, own: number): Promise<number> {
  const deps = depsOf(store);
  const started = performance.now();
  const card = JSON.stringify(await ask(deps, { person: person(who), now }));
  const took = performance.now() - started;
  const shown = Array.from({ length: own }, (_, number) => referenceOf(number)).filter((one) => card.includes(one));
  if (shown.length !== shows(own)) throw new Error(`${what} shows ${shown.length} cases.`);
  return took;
}

export async function measureFinding(folder: string, { cases, due: own, sweeps }: Sizes): Promise<readonly Row[]> {
  const sizes = cases.filter((many) => many <= mostCases);
  const stores: Store[] = [];
  for (const many of sizes) {
    const file = join(folder, `${many}.sqlite`);
    await fillStore(file, { cases: many, shown: own }, keepShown, otherOf);
    stores.push(openSqliteStore(file));
  }
  const rows: Row[] = [];
  for (const one of asked) {
    const took = stores.map((): number[] => []);
    for (let round = 0; round < warmUps + sweeps; round += 1) {
      for (const [index, store] of stores.entries()) {
        const milliseconds = await once(one, store, own);
        if (round >= warmUps) took[index]?.push(milliseconds);
      }
    }
    for (const [index, many] of sizes.entries()) {
      const { median, least, most } = spread(took[index] ?? []);
      rows.push({
        what: `${one.what}, showing ${one.shows(own)} among ${many.toLocaleString('en-GB')} open cases`,
        figure: `${median.toFixed(1)} ms`,
        range: `${least.toFixed(1)} to ${most.toFixed(1)} ms`,
      });
    }
    const steep = steepness(took.map((times) => spread(times).median));
    rows.push({
      what: `${one.what}: the slowest size to the fastest`,
      figure: steep.toFixed(2),
      target: atMost(mostSteep, steep),
    });
  }
  for (const store of stores) await store.close();
  return rows;
}
