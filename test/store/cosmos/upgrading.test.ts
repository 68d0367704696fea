/** A container that an earlier Pathway filled, whose documents have no rank, while requests fail and two start at once. */
import { CosmosClient } from '@azure/cosmos';
import { type Fault, writes } from '../../../cosmos-stand-in/server.ts';
import { createRepository } from '../../../src/cases/repository.ts';
import { upgradeRecord } from '../../../src/cases/upgrade.ts';
import { containerName } from '../../../src/store/cosmos/container.ts';
import type { Store } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { circumstances, person, register } from '../../support/factories.ts';
import { dice, seed } from '../../support/random.ts';
import { contentsOf } from '../../support/store-contents.ts';
import { leftAt, makeStoreOfVersion1 } from '../../support/store-of-version-1.ts';
import { newFile } from '../sqlite/files.ts';
import { served } from './served.ts';

const { server, open } = served({ now: () => Date.parse(leftAt) });

/** Fills the database with what a store of version 1 held, as items were then. */
async function fill(database: string, store: Store): Promise<void> {
  const file = newFile();
  makeStoreOfVersion1(file);
  const old = openSqliteStore(file, { readOnly: true });
  const documents = [...(await contentsOf(old)).values()];
  await old.close();
  for (const create of documents) await store.commit([{ create }]);
  const { endpoint, key } = server();
  const client = new CosmosClient({ endpoint, key });
  const container = client.database(database).container(containerName);
  for (const { partition, id } of documents) {
    const { resource } = await container.item(id, partition).read();
    const { rank: _, ...item } = resource;
    await container.items.upsert(item);
  }
  client.dispose();
}

const troubles: readonly Fault[] = [{ status: 429, retryAfter: 2 }, { status: 503 }, { status: 408 }, { part: 429 }];

it('is brought to this one, and what is stuck in it is still found', async () => {
  const [store, another] = [await open({ database: 'old' }), await open({ database: 'old' })];
  await fill('old', store);
  const repository = createRepository(store);
  const list = (name: string) => ({ person: person(name), roster: register, now: leftAt });
  const listed = async (name: string) =>
    (await repository.openFor(list(name), { limit: 10 })).cases.map((one) => one.case.reference);
  expect(await listed('Ruth Marsden')).toEqual([]);

  process.stderr.write(`two requests in ten fail (SEED=${seed} repeats it)\n`);
  const rolls = dice(seed);
  server().faults.always((kind) => {
    if (rolls.below(10) > 1) return undefined;
    return rolls.oneOf(writes.includes(kind) ? [...troubles, { cut: 'before' }, { cut: 'after' }] : troubles);
  });
  await Promise.all([store, another].map((one) => upgradeRecord(one, (now) => circumstances(now), leftAt)));
  server().faults.always(() => undefined);

  expect(await listed('Ruth Marsden')).toEqual(['3333-3333', '4444-4444', '7KQ4-2MX6']);
  expect(await repository.countFor(list('Ruth Marsden'))).toBe(3);
  expect(await listed('Joanne Hardy')).toEqual(['7KQ4-2MX6']);
  expect((await store.tagged('notice', 'stuck', leftAt, 10)).items).toHaveLength(1);
});
