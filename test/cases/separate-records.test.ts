/** Separate records in the store: apart from the case, each with its own chain, list and log (PR-11). */
import { createAccessLog } from '../../src/cases/access-log.ts';
import { createIndexedCases } from '../../src/cases/indexed-cases.ts';
import { SEARCHED } from '../../src/cases/name-index.ts';
import type { SearchFor } from '../../src/cases/search/find-cases.ts';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import { streams } from '../../src/cases/streams.ts';
import { verifyRecord } from '../../src/cases/verify.ts';
import { nameSought } from '../../src/rules/look-alike/searched-name.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { ChildFacts } from '../../src/rules/separate-record/record.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { circumstances, person } from '../support/factories.ts';
import { nameIndexKey } from '../support/name-index.ts';

const hannah = person('Hannah Reid');
const child: ChildFacts = { name: 'MARKER-child', ownReferral: 'made-now' };
const id = 'record-1';

interface Office extends Pick<BackOffice, 'now' | 'store'> {
  readonly records: ReturnType<typeof createSeparateRecords>;
  readonly kept: Case;
  make(command?: string): ReturnType<ReturnType<typeof createSeparateRecords>['make']>;
}

/** A case that says there is a record, as the rules leave it. */
async function anOffice(): Promise<Office> {
  const office = aBackOffice();
  await office.raise();
  const found = await office.repository.load(reference, office.now);
  if (found === undefined) throw new Error('There is no case.');
  const own = { id, at: office.now, by: { id: hannah.id, name: hannah.name } };
  const kept: Case = { ...found.state, stage: 'with-manager', manager: own.by, separateRecords: [own] };
  const records = createSeparateRecords(office.store, (now) => circumstances(now), office.repository.load);
  const make = (command = 'made') => records.make(kept, id, child, hannah, command, office.now);
  return { now: office.now, store: office.store, records, kept, make };
}

it('is made once, however often it is sent, and nobody else makes another of the same', async () => {
  const { make, records, kept, now } = await anOffice();
  expect(await make()).toMatchObject({ ok: true, changed: true });
  expect(await make()).toMatchObject({ ok: true, changed: false });
  expect(await make('another')).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  expect(await records.make(kept, id, child, person('Tom Bell'), 'toms', now)).toMatchObject({ ok: false });
  expect(await records.history(id, now)).toHaveLength(1);
});

it('is no part of the case: nothing of it is in the partition of one, nor in the log of who looked at one', async () => {
  const { make, records, store, now } = await anOffice();
  await make();
  await records.recordLook(id, hannah, 'record', now);
  const ofCase = await store.list(reference, '', now);
  expect(JSON.stringify(ofCase)).not.toContain('MARKER-child');
  expect(await createAccessLog(store).history(reference, now)).toEqual([]);
  expect((await records.looks(id, now)).map(({ event }) => event.person.name)).toEqual(['Hannah Reid']);
  expect(JSON.stringify((await records.looks(id, now)).concat())).not.toContain('MARKER');
});

it('is found by no search, by whatever is searched for, whoever searches: a search finds cases', async () => {
  const { make, store, now } = await anOffice();
  const before = (await store.all(SEARCHED.kind, 10)).items;
  await make();
  const { findCases } = createIndexedCases(store, nameIndexKey);
  const sought: readonly SearchFor[] = [
    { name: nameSought(child.name ?? ''), teams: [] },
    { name: nameSought('marker'), teams: [] },
    { reference: id },
  ];
  for (const who of ['Hannah Reid', 'Ruth Marsden', 'Tom Bell']) {
    for (const one of sought) expect((await findCases(one, person(who), circumstances(now))).looks).toEqual([]);
  }
  // Nor does a case get a word more to be found by.
  expect((await store.all(SEARCHED.kind, 10)).items).toEqual(before);
});

it('is found and listed for those on its list alone, until they are taken off', async () => {
  const { make, records, now } = await anOffice();
  await make();
  const seenBy = async (name: string) => (await records.visibleTo(person(name), now)).records.length;
  const tom = person('Tom Bell');
  expect([await seenBy('Hannah Reid'), await seenBy('Ruth Marsden'), await seenBy('Tom Bell')]).toEqual([1, 1, 0]);
  expect(await records.find(id, tom, now)).toBeUndefined();
  await records.perform(id, { id: 'a', does: 'give-access', typed: 'Tom Bell', reason: 'Deputy' }, hannah, now);
  expect([await seenBy('Tom Bell'), (await records.find(id, tom, now))?.child.name]).toEqual([1, 'MARKER-child']);
  await records.perform(id, { id: 'b', does: 'take-access', person: tom.id, reason: 'Over' }, hannah, now);
  expect(await seenBy('Tom Bell')).toBe(0);
  const again = { id: 'b', does: 'take-access', person: tom.id, reason: 'Over' } as const;
  expect(await records.perform(id, again, hannah, now)).toMatchObject({ ok: true, changed: false });
});

it('loses nothing where two processes change it at once', async () => {
  const office = await anOffice();
  await office.make();
  const other = createSeparateRecords(
    office.store,
    (now) => circumstances(now),
    async () => undefined,
  );
  const adds = (typed: string) => ({ id: typed, does: 'give-access', typed, reason: 'Needed' }) as const;
  await Promise.all([
    office.records.perform(id, adds('Tom Bell'), hannah, office.now),
    other.perform(id, adds('Ben Asante'), hannah, office.now),
  ]);
  const record = await office.records.find(id, hannah, office.now);
  expect(record?.access.map(({ person: { name } }) => name).sort()).toEqual(['Ben Asante', 'Hannah Reid', 'Tom Bell']);
});

it('is checked with the record of all cases, which names what was changed, and a list that does not fit', async () => {
  const { make, records, store, now } = await anOffice();
  await make();
  await records.recordLook(id, hannah, 'record', now);
  expect(await verifyRecord(store, now, streams)).toMatchObject({
    counts: { 'separate record': 1, 'record event': 1, 'record log': 1, 'record look': 1 },
    misfits: [],
  });
  const partition = `separate-record:${id}`;
  const [event] = await store.list<{ event: object }>(partition, 'entry:', now);
  if (event === undefined) throw new Error('There is no event.');
  const { etag: _etag, ...document } = event;
  const changed = JSON.parse(JSON.stringify(document.body).replace('MARKER-child', 'MARKER-other'));
  await store.commit([{ put: { ...document, body: changed } }]);
  expect((await verifyRecord(store, now, streams)).misfits).toEqual([
    { reference: id, one: 'record event', seq: 1, reason: expect.stringContaining('changed after it was written') },
  ]);
  await store.commit([{ put: { ...document } }]);
  await store.commit([{ put: { partition, kind: 'separate-record-mark', id: 'mark', body: {}, tags: ['person:x'] } }]);
  expect((await verifyRecord(store, now, streams)).misfits).toMatchObject([
    { reason: 'It is in the lists of others than it should be.' },
  ]);
});
