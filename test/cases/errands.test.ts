/** What a change of one case has to do on another: in the same commit, and carried out however often it is stopped. */

import { seenLinks } from '../../src/cases/both-ends.ts';
import { errandKind, type OwedErrand } from '../../src/cases/errands.ts';
import { createErrands } from '../../src/notices/errands.ts';
import type { Store } from '../../src/store/port.ts';
import { StoreError } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { Casework } from '../support/casework.ts';
import { person } from '../support/factories.ts';
import { throughEach } from '../support/watched-store.ts';

const hannah = person('Hannah Reid');
const first = '7KQ4-2MX6';
const other = '2222-2222';
const linking = { other, kind: 'same-matter', reason: 'MARKER-why' } as const;
const linked = { other, kind: 'same-matter', why: 'MARKER-why' } as const;

/** A store that fails each commit to that partition, as long as it is told to. */
function failing(store: Store, partition: string) {
  const fails = { now: false };
  const commit: Store['commit'] = async (writes) => {
    const [write] = writes;
    const document = write && ('create' in write ? write.create : 'replace' in write ? write.replace : undefined);
    if (fails.now && document?.partition === partition) throw new StoreError('store-unavailable', 'It is away.');
    return store.commit(writes);
  };
  return { fails, store: { ...throughEach(store), commit } };
}

async function twoCases(store: Store): Promise<Casework> {
  const casework = new Casework(store);
  for (const reference of [first, other]) {
    await casework.raise('Priya Shah', undefined, reference);
    await casework.does('Hannah Reid', 'take', {}, reference);
  }
  return casework;
}

it('is carried out at once, on both cases alike', async () => {
  const casework = await twoCases(openSqliteStore(':memory:'));
  await casework.does('Hannah Reid', 'link-case', linking, first);
  const [one, two] = [await casework.case(first), await casework.case(other)];
  expect(one.links).toMatchObject([linked]);
  expect(two.links).toEqual([
    { other: first, kind: linked.kind, at: one.links?.[0]?.at, by: { id: hannah.id, name: 'Hannah Reid' } },
  ]);
  // What she wrote stands on the case on which she wrote it, and is read from there by who sees both.
  expect(JSON.stringify(await casework.store.list(other, '', casework.now))).not.toContain('MARKER-why');
  const seen = await seenLinks(casework.repository, two, hannah, casework.by());
  expect(seen).toMatchObject([{ other: first, why: 'MARKER-why' }]);
  expect(await casework.store.due(errandKind, '9999-01-01T00:00:00Z', 10)).toEqual([]);
});

it('heals where it was stopped between the two: it is carried out later, once', async () => {
  const { fails, store } = failing(openSqliteStore(':memory:'), other);
  const casework = await twoCases(store);
  fails.now = true;
  await casework.does('Hannah Reid', 'link-case', linking, first);
  expect((await casework.case(other)).links).toBeUndefined();

  const stalled: string[] = [];
  const carryOutLeft = createErrands(casework.repository, casework.cases, (reference) => stalled.push(reference));
  await carryOutLeft(casework.now);
  expect(stalled).toEqual([other]);
  fails.now = false;
  await carryOutLeft(casework.now);
  await carryOutLeft(casework.now);
  expect((await casework.case(other)).links).toMatchObject([{ kind: linked.kind, other: first }]);
  const events = await casework.repository.history(other, casework.now);
  expect(events.filter(({ event }) => event.event.type === 'linked')).toHaveLength(1);
});

it('changes nothing where it was carried out and only its end was not kept', async () => {
  const casework = await twoCases(openSqliteStore(':memory:'));
  const left: OwedErrand[] = [];
  const { carryOut } = casework.cases;
  await casework.does('Hannah Reid', 'link-case', linking, first);
  const before = await casework.repository.history(other, casework.now);
  const [link] = (await casework.case(first)).links ?? [];
  left.push({
    ...{ id: 'errand:000003:0', from: first, to: other, at: link?.at ?? '' },
    actor: { kind: 'person', person: { id: 'x', name: 'x' } },
    brings: { does: 'link', kind: linked.kind },
  });
  for (const errand of left) await carryOut(errand, casework.now);
  expect(await casework.repository.history(other, casework.now)).toEqual(before);
});
