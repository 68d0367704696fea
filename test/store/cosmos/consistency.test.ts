/** What two processes write is read as it stands, at twice the price; only what says where to look may be a moment old. */
import type { Store } from '../../../src/store/port.ts';
import { now, served } from './served.ts';

const { server, open } = served({ physicalPartitions: 1, consistency: 'strong' });

const sought = { kind: 'late', tags: ['open'] };
const query = 2.8;

it.each<[string, number, (store: Store) => Promise<unknown>]>([
  ['one document', 2, (store) => store.read('A', '1', now)],
  ['what is in a partition', 2 * query, (store) => store.list('A', '', now)],
  ['what of a kind is due', 2 * query, (store) => store.due('case', now, 1)],
  ['what of a partition has a time', 2 * query, (store) => store.withDue('A', 'notice', now)],
  ['what carries a tag', 2 * query, (store) => store.withAnyTag('case', ['open'], now, 1)],
  ['a page of a list', 2 * query, (store) => store.dueFirst(sought, now, 1)],
  ['of which kinds something is due', query, (store) => store.kindsDue(['case', 'notice'], now)],
  ['what has expired', query, (store) => store.sweepExpired(now)],
])('%s costs %d request units where nothing is found', async (_, units, ask) => {
  const store = await open();
  server().countAnew();
  await ask(store);
  expect(server().counts().requestUnits).toBeCloseTo(units, 5);
});
