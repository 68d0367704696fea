/** Section 19: what a search finds among the cases of a store, what it finds never, and at what cost. */
import { createIndexedCases } from '../../../src/cases/indexed-cases.ts';
import { MOST_FOUND, type SearchFor } from '../../../src/cases/search/find-cases.ts';
import type { Reference } from '../../../src/rules/base/vocabulary.ts';
import { nameSought } from '../../../src/rules/look-alike/searched-name.ts';
import type { Store } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { onEveryStore } from '../../store/every-store.ts';
import { Casework } from '../../support/casework.ts';
import { aCountedStore } from '../../support/counted-store.ts';
import { aConcern, circumstances, idOf, local, person } from '../../support/factories.ts';
import { nameIndexKey, names } from '../../support/name-index.ts';

const at = local('2026-11-02', '09:15');
const named = (typed: string): SearchFor => ({ name: nameSought(typed), teams: [] });
const told = (casework: Casework, name: string, reference?: Reference): Promise<Reference> =>
  casework.raiseAt(at, {
    concern: aConcern({ youngPerson: { name } }),
    ...(reference === undefined ? {} : { reference }),
  });

async function search(store: Store, who: string, sought: SearchFor, now = at) {
  const found = await createIndexedCases(store, nameIndexKey).findCases(sought, person(who), circumstances(now));
  return { ...found, references: found.looks.map((look) => look.case.reference) };
}
const found = async (store: Store, who: string, sought: SearchFor, now = at) =>
  (await search(store, who, sought, now)).references;

onEveryStore((store) => {
  it('finds by a name, a reference and a team, open and closed, and what was put right by what it is now', async () => {
    const casework = new Casework(store());
    const a = await told(casework, 'Jamie Hartley');
    const b = await told(casework, "Anne-Marie O'Brien");
    expect(await found(store(), 'Hannah Reid', named('hartley'))).toEqual([a]);
    expect(await found(store(), 'Hannah Reid', named('obrien annemarie'))).toEqual([b]);
    expect(await found(store(), 'Hannah Reid', { reference: b })).toEqual([b]);
    expect((await found(store(), 'Ruth Marsden', { teams: ['northfield-academy'] })).sort()).toEqual([a, b].sort());
    await casework.does('Hannah Reid', 'take', {}, a);
    await casework.does('Hannah Reid', 'correct', { fact: 'name', is: 'James Hart', why: 'MARKER-r' }, a);
    expect(await found(store(), 'Hannah Reid', named('hartley'))).toEqual([]);
    await casework.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason', told: 'MARKER-told' }, a);
    expect(await found(store(), 'Hannah Reid', named('hart'))).toEqual([a]);
    expect(await found(store(), 'Priya Shah', named('hart'))).toEqual([]);
  });
});

describe('a search', () => {
  let store: Store;
  let casework: Casework;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
    casework = new Casework(store);
  });
  afterEach(() => store.close());

  it('finds for those invited what they share, and for a referrer, a stranger and a colleague nothing', async () => {
    const a = await told(casework, 'Jamie Hartley');
    const b = await told(casework, 'Jamie Dodds');
    await casework.books(['health'], '7KQ4-2MX6');
    expect(await found(store, 'Ben Asante', named('hartley'), casework.now)).toEqual(['7KQ4-2MX6']);
    for (const who of ['Priya Shah', 'Daniel Okafor', 'Nobody Known', 'Leah Brook', 'Ben Asante']) {
      expect([who, await found(store, who, named('jamie dodds'))]).toEqual([who, []]);
      expect([who, await found(store, who, { reference: b })]).toEqual([who, []]);
    }
    expect(await found(store, 'Tom Bell', { reference: a })).toEqual([a]);
  });

  it('finds nothing that is kept from whoever searches, by whatever they search', async () => {
    const a = await told(casework, 'Jamie Hartley');
    await casework.does('Hannah Reid', 'take', {}, a);
    await casework.does('Hannah Reid', 'keep-from', { person: idOf('Tom Bell'), reason: 'MARKER-related' }, a);
    for (const sought of [named('jamie'), { reference: a }, { teams: ['northfield-academy'] }]) {
      expect(await found(store, 'Tom Bell', sought)).toEqual([]);
      expect(await found(store, 'Hannah Reid', sought)).toEqual([a]);
    }
  });

  it('shows ten and says that there are more, the newest first and closed ones after open ones', async () => {
    const all: Reference[] = [];
    for (let n = 0; n < MOST_FOUND + 2; n += 1) {
      const now = Temporal.Instant.from(at).add({ minutes: n }).toString();
      all.push(await casework.raiseAt(now, { concern: aConcern({ youngPerson: { name: `Jamie Hartley` } }) }));
    }
    const [newest = ''] = all.toReversed();
    await casework.does('Hannah Reid', 'take', {}, newest);
    await casework.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-r', told: 'MARKER-t' }, newest);
    const { references, isMore } = await search(store, 'Hannah Reid', named('jamie'), casework.now);
    expect(isMore).toBe(true);
    expect(references).toEqual([...all.toReversed().slice(1, MOST_FOUND), newest]);
    expect((await search(store, 'Hannah Reid', { reference: newest })).isMore).toBe(false);
  });

  it.each([20, 1_000])(
    'reads what it shows and no more, among %i cases of which all but two are others’',
    async (others) => {
      const mine = await told(casework, 'Jamie Hartley');
      await casework.does('Hannah Reid', 'take', {}, mine);
      const c = await casework.case(mine);
      const [another] = [person('Leah Brook')];
      for (let n = 0; n < others; n += 1) {
        const reference = `${n}`.padStart(4, '0');
        const manager = { id: another?.id ?? '', name: '' };
        const writes = names.documentsOf({ ...c, reference, manager }).map((document) => ({ create: document }));
        await store.commit(writes);
      }
      const counted = aCountedStore(store);
      const { findCases } = createIndexedCases(counted.store, nameIndexKey);
      const asked = await counted.during(() =>
        findCases(named('jamie hartley'), person('Hannah Reid'), circumstances(at)),
      );
      expect(asked).toEqual({ calls: { dueFirst: 1, read: 1 }, documents: 2 });
      const all = await counted.during(() => findCases(named('hartley'), person('Ruth Marsden'), circumstances(at)));
      // Of the others there is no head here: what cannot be read is passed over, some dozens at the most.
      expect(all.calls.dueFirst).toBeLessThanOrEqual(6);
    },
  );
});
