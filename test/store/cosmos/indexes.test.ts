/** What the store asks is answered from its indexes, and it keeps no index that nothing asks for. */

import type { QueryPaths } from '../../../cosmos-stand-in/server.ts';
import { containerDefinition } from '../../../src/store/cosmos/container.ts';
import { now, served } from './served.ts';

const { server, open } = served({ physicalPartitions: 1 });
const { includedPaths, compositeIndexes } = containerDefinition.indexingPolicy;

const single = includedPaths.map(({ path }) => path.replace(/\/(\[\]\/)?\?$/, ''));
const composite = compositeIndexes.map((one) => one.map(({ path }) => path));

/**
 * The indexes a query is answered from, or undefined where it would have to go through the documents. A composite one
 * serves a sorted query, and one that filters by all of its paths.
 */
function indexesOf({ filter, order }: QueryPaths): readonly string[] | undefined {
  const chosen = composite.find((paths) =>
    order.length > 0 ? paths.join() === order.join() : paths.every((path) => filter.includes(path)),
  );
  if (order.length > 0 && !chosen) return undefined;
  const others = filter.filter((path) => !chosen?.includes(path));
  return others.every((path) => single.includes(path)) ? [...(chosen ? [chosen.join()] : []), ...others] : undefined;
}

/** Everything the port can be asked. */
async function everything(): Promise<void> {
  const store = await open();
  const document = { partition: 'A', kind: 'case', body: {}, tags: ['open'] };
  await store.commit(['1', '2', '3'].map((id) => ({ create: { ...document, id, due: now } })));
  await store.list('A', 'event:', now);
  await store.due('case', now, 10);
  await store.kindsDue(['case', 'draft'], now);
  await store.withDue('A', 'case', now);
  await store.nextDue('case');
  await store.sweepExpired(now);
  const { next } = await store.all('case', 1);
  await store.all('case', 1, next);
  const { next: onwards } = await store.tagged('case', 'open', now, 1);
  await store.tagged('case', 'open', now, 1, onwards);
  await store.withAnyTag('case', ['open', 'mash'], now, 1);
  const sought = { kind: 'case', tags: ['open', 'mash'], dueBy: now };
  await store.count(sought, now);
  await store.dueFirst(sought, now, 1, (await store.dueFirst({ ...sought, tags: ['open'] }, now, 1)).next);
}

it('each query has its index, and each index its query', async () => {
  await everything();
  const asked = [...server().queries()];
  expect(asked.length).toBeGreaterThanOrEqual(12);
  const used = asked.map(([query, paths]) => ({ query, indexes: indexesOf(paths) }));
  expect(used.filter(({ indexes }) => indexes === undefined)).toEqual([]);
  const needed = new Set(used.flatMap(({ indexes }) => indexes ?? []));
  expect([...needed].sort()).toEqual([...single, ...composite.map((paths) => paths.join())].sort());
});

it('asks in ways that Cosmos DB and its emulators answer alike, and never with values in the text', async () => {
  await everything();
  for (const [query] of server().queries()) {
    expect(query).not.toMatch(/OFFSET|GROUP BY|DISTINCT|LIKE|open|case|event/);
  }
});

it('writes with few terms: a document of a case costs no more than a third over its bare size', async () => {
  const store = await open();
  server().countAnew();
  await store.commit([{ create: { partition: 'A', id: 'event:1', kind: 'event', body: 'x'.repeat(700) } }]);
  expect(server().counts().requestUnits).toBeCloseTo(4.95 + 6 * 0.2, 5);
});
