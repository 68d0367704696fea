/** A case is removed: what is left of it in every store, wherever a process ends in between, and what cannot be put back. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndexedCases } from '../../../src/cases/indexed-cases.ts';
import { SEARCHED } from '../../../src/cases/name-index.ts';
import { keepingOf } from '../../../src/cases/removal/keeping.ts';
import { REMOVED } from '../../../src/cases/removal/removed.ts';
import type { SearchFor } from '../../../src/cases/search/find-cases.ts';
import { streams } from '../../../src/cases/streams.ts';
import { verifyRecord } from '../../../src/cases/verify.ts';
import { nameSought } from '../../../src/rules/look-alike/searched-name.ts';
import { isKeptFrom } from '../../../src/rules/record/kept-from.ts';
import { type Store, StoreError } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { onEveryStore } from '../../store/every-store.ts';
import { newFile } from '../../store/sqlite/files.ts';
import { aConcern, person } from '../../support/factories.ts';
import { nameIndexKey } from '../../support/name-index.ts';
import { contentsOf, keptWith } from '../../support/store-contents.ts';
import { Office, other, reference } from './closed-case.ts';

const secrets = ['Jamie Hartley', 'MARKER-account', 'MARKER-reason', 'MARKER-removal', 'Hannah Reid'];
const ofTheCase = async (store: Store) =>
  [...(await contentsOf(store)).values()].filter(({ partition }) => partition.includes(reference));
const verified = (office: Office) => verifyRecord(office.store, office.now, streams);

onEveryStore((store) => {
  it('leaves what says so and the number and hash of each event, and nothing else', async () => {
    const office = new Office(store());
    await office.confirms();
    const events = (await office.repository.history(reference, office.now)).map(({ seq, hash }) => ({ seq, hash }));
    await office.removals.carryOut(office.now);
    expect(await office.repository.load(reference, office.now)).toBeDefined();
    await office.later(600).removals.carryOut(office.now);
    expect(await office.repository.load(reference, office.now)).toBeUndefined();
    await office.later(600).removals.carryOut(office.now);

    const left = await ofTheCase(office.store);
    expect(left.filter(({ kind }) => kind === 'removed-event').map(({ body }) => body)).toEqual(events);
    expect(left.filter(({ kind }) => kind !== 'removed-event')).toMatchObject([
      { id: 'case', kind: REMOVED.kind, body: { seq: events.length + 1, event: { type: 'removed', reference } } },
    ]);
    expect(await office.store.nextDue(REMOVED.kind)).toBeUndefined();
    const contents = await contentsOf(office.store);
    expect(keptWith(contents, ['Jamie Hartley']).filter((one) => !one.includes(other))).toEqual([]);
    expect(keptWith(contents, ['Robin Vale'])).not.toEqual([]);
    expect(office.removed).toHaveLength(1);
    const report = await verified(office);
    expect(report.misfits).toEqual([]);
    expect(report.counts).toMatchObject({ case: 1, 'access log': 0 });
  });
});

it('leaves no byte of it in the file of a store, nor beside it', async () => {
  const file = newFile();
  const office = new Office(openSqliteStore(file));
  await office.confirms();
  const bytes = () =>
    readdirSync(dirname(file))
      .filter((name) => join(dirname(file), name).startsWith(file))
      .map((name) => readFileSync(join(dirname(file), name)).toString('latin1'))
      .join('\n');
  expect(bytes()).toContain('MARKER-removal');
  await office.later(600).removals.carryOut(office.now);
  for (const secret of ['Jamie Hartley', 'MARKER-removal', 'MARKER-told']) expect(bytes()).not.toContain(secret);
  expect(bytes()).toContain('Robin Vale');
  await office.store.close();
});

describe('a process that ends in the middle', () => {
  /** A store that ends after so many commits. */
  const ending = (store: Store, after: number): Store => {
    let left = after;
    const commit: Store['commit'] = async (writes) => {
      if (left === 0) throw new StoreError('store-unavailable', 'It ended here.');
      left -= 1;
      return store.commit(writes);
    };
    return Object.assign(Object.create(store) as Store, { commit });
  };

  it.each([0, 1, 2, 3])('after %s commits leaves a case or none, and another goes on with it', async (after) => {
    const office = new Office(openSqliteStore(':memory:'));
    await office.confirms();
    office.later(600);
    const inner = office.store;
    const bound = Object.fromEntries(
      ['read', 'list', 'due', 'withDue', 'nextDue', 'tagged', 'dueFirst', 'count', 'all', 'sweepExpired', 'forget'].map(
        (name) => [name, (inner[name as keyof Store] as (...given: unknown[]) => unknown).bind(inner)],
      ),
    ) as unknown as Store;
    await office
      .through(ending({ ...bound, commit: inner.commit.bind(inner) }, after))
      .carryOut(office.now)
      .catch(() => {});
    // Whatever was done, the check of the record finds nothing wrong.
    expect((await verified(office)).misfits).toEqual([]);
    expect((await office.repository.load(reference, office.now)) === undefined).toBe(after > 0);
    await office.removals.carryOut(office.now);
    const left = await ofTheCase(inner);
    expect(left.every(({ kind }) => [REMOVED.kind, 'removed-event'].includes(kind))).toBe(true);
    expect((await verified(office)).misfits).toEqual([]);
  });
});

describe('what was removed', () => {
  async function removed(): Promise<Office> {
    const office = new Office(openSqliteStore(':memory:'));
    await office.confirms();
    await office.later(600).removals.carryOut(office.now);
    await office.later(600).removals.carryOut(office.now);
    return office;
  }

  it('cannot be put back, changed or taken away without the check of the record finding it', async () => {
    const before = new Office(openSqliteStore(':memory:'));
    await before.closes();
    const [first] = await before.store.list(reference, 'event:000001', before.now);
    if (first === undefined) throw new Error('It has a first event.');
    const { etag: _etag, ...event } = first;
    const hash = { partition: reference, id: 'event:000001', kind: 'removed-event' } as const;
    const tampering = [
      { put: event },
      { put: { ...hash, body: { seq: 1, hash: 'f'.repeat(64) } } },
      { put: { ...hash, body: { ...(event.body as object) } } },
      { remove: { partition: reference, id: 'event:000001' } },
      { put: { partition: reference, id: 'event:000099', kind: 'event', body: event.body } },
      { put: { partition: reference, id: 'notice:000001:01', kind: 'notice', body: {} } },
      { put: { ...REMOVED, partition: reference, body: { seq: 1 } } },
    ] as const;
    for (const write of tampering) {
      const office = await removed();
      await office.store.commit([write]);
      const { misfits } = await verified(office);
      expect(misfits.map((one) => one.reference)).toContain(reference);
    }
  });

  it('is found by nobody who searches by the name, and leaves no place among what is searched', async () => {
    const office = new Office(openSqliteStore(':memory:'));
    await office.confirms();
    const { store } = office;
    const named = (name: string) => ({ name: nameSought(name), teams: [] });
    const foundBy = async (sought: SearchFor) => {
      const { findCases } = createIndexedCases(store, nameIndexKey);
      const { looks } = await findCases(sought, person('Ruth Marsden'), office.by());
      return looks.map((look) => look.case.reference);
    };
    const searchable = async () => (await store.all(SEARCHED.kind, 10)).items.map(({ partition }) => partition).sort();
    expect(await foundBy(named('jamie hartley'))).toEqual([reference]);
    expect(await searchable()).toEqual([reference, other].sort());
    await office.later(600).removals.carryOut(office.now);
    await office.later(600).removals.carryOut(office.now);
    for (const sought of [named('jamie hartley'), named('hartley'), { reference }]) {
      expect(await foundBy(sought)).toEqual([]);
    }
    expect(await searchable()).toEqual([other]);
    expect(await foundBy(named('vale'))).toEqual([other]);
  });

  it('holds no name of a child and none that anybody typed', async () => {
    const office = await removed();
    const text = JSON.stringify(await ofTheCase(office.store));
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain('Gwen Parry');
  });

  it('keeps its reference, so that no other case begins there', async () => {
    const office = await removed();
    await expect(office.raise()).rejects.toMatchObject({ code: 'store-conflict' });
  });
});

it('is not carried out where a hold was set or it was stopped in the ten minutes', async () => {
  for (const action of ['keep', 'stop-removal'] as const) {
    const office = new Office(openSqliteStore(':memory:'));
    await office.confirms();
    await office.does('Ruth Marsden', action, { reason: 'MARKER' });
    await office.later(1200).removals.carryOut(office.now);
    expect(await office.repository.load(reference, office.now)).toBeDefined();
    expect(await office.store.nextDue('removal')).toBeUndefined();
  }
});

it('waits for what is still to be told, a day at the most', async () => {
  const office = new Office(openSqliteStore(':memory:'));
  await office.confirms();
  await office.store.commit([
    { put: { partition: reference, id: 'notice:000099:01', kind: 'notice', body: {}, due: office.now } },
  ]);
  await office.later(3_600).removals.carryOut(office.now);
  expect(await office.repository.load(reference, office.now)).toBeDefined();
  await office.later(24 * 3_600).removals.carryOut(office.now);
  expect(await office.repository.load(reference, office.now)).toBeUndefined();
});

it('stays kept from the workers that it was kept from, where a separate record stays', async () => {
  const office = new Office(openSqliteStore(':memory:'));
  await office.raise('Priya Shah', aConcern({ otherChild: { another: 'yes' } }));
  await office.does('Hannah Reid', 'take', {});
  await office.does('Hannah Reid', 'keep-separate-record', { record: 'record-1' });
  await office.does('Hannah Reid', 'keep-from', { person: person('Ben Asante').id, reason: 'MARKER' });
  const said = {
    asked: { at: office.now, by: person('Ruth Marsden'), because: 'court' },
    confirmed: { at: office.now, by: person('Gwen Parry'), because: 'order-read' },
  } as const;
  const keeping = keepingOf(office.store, office.repository.load);
  const isKept = async () => isKeptFrom((await keeping(reference, office.now))?.state ?? {}, person('Ben Asante').id);
  expect(await isKept()).toBe(true);
  await office.removals.remove({ ...said, reference }, office.now);
  expect(await isKept()).toBe(true);
  expect(await keeping('2222-2222', office.now)).toBeUndefined();
  expect((await verified(office)).misfits).toEqual([]);
});
