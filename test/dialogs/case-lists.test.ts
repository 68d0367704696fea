import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { atTheStart, type ListId } from '../../src/cards/verbs/lists.ts';
import { createRepository } from '../../src/cases/repository.ts';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import { pageOfCases } from '../../src/dialogs/cases/case-lists.ts';
import type { CaseDeps } from '../../src/dialogs/cases/deps.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { aBackOffice } from '../support/back-office.ts';
import { Casework } from '../support/casework.ts';
import { aCountedStore } from '../support/counted-store.ts';
import { aConcern, circumstances, local, person } from '../support/factories.ts';

const december = local('2026-12-01', '09:15');
const monthAgo = local('2026-11-02', '09:15');

/** A page of somebody's list, as it reads, and the buttons at its foot with what they send. */
async function pageOf(store: Store, name: string, list: ListId, from = atTheStart, before = 0, now = december) {
  const unsent = async () => [];
  const repository = createRepository(store);
  const records = createSeparateRecords(store, (at) => circumstances(at), repository.load);
  const deps = { store, repository, records, contextAt: circumstances, unsent } as unknown as CaseDeps;
  const card = await pageOfCases(deps, { person: person(name), now }, { list, from, before });
  const { texts, buttons } = contentsOfCard(card);
  return {
    says: texts.find((text) => /^(?:Showing|You have|Nothing|Pathway has found)/.test(text)),
    cases: texts.filter((text) => /^[\dA-Z]{4}-[\dA-Z]{4}$/.test(text)),
    buttons: buttons.filter(({ title }) => title !== 'Open').map(({ title }) => title),
    next: buttons
      .map(({ action }) => action.data as { from?: string })
      .find((data) => data.from?.length !== 5 && data.from)?.from,
  };
}

describe('2,000 open cases', () => {
  const inner = openSqliteStore(':memory:');
  const { store, during } = aCountedStore(inner);
  beforeAll(async () => {
    const casework = new Casework(inner);
    await casework.raiseMany(60, monthAgo);
    await casework.raiseMany(1_940, local('2026-11-30', '09:15'));
  });
  afterAll(() => inner.close());

  /**
   * A page and a count, with a look for what is kept from the reader; and the cases shown with one that shows that there
   * are more: each as its mark and its head.
   */
  const aPage = { calls: { dueFirst: 2, read: 16, count: 1 }, documents: 32 };

  it('are shown a page at a time: what is read is the page, wherever in the list it is', async () => {
    expect(await during(() => pageOf(store, 'Ruth Marsden', 'mine'))).toEqual(aPage);
    let from: string | undefined = atTheStart;
    for (let n = 0; n < 100; n += 1) from = (await pageOf(inner, 'Ruth Marsden', 'mine', from, n * 15)).next ?? '';
    const deep = await pageOf(inner, 'Ruth Marsden', 'mine', from, 1_500);
    expect(deep.says).toBe('Showing 1501 to 1515 of 2000, the ones due soonest at the top.');
    expect(await during(() => pageOf(store, 'Ruth Marsden', 'mine', from, 1_500))).toEqual(aPage);
    expect(await during(() => pageOf(store, 'Hannah Reid', 'mine'))).toEqual(aPage);
  });

  it('are looked through for what is late by what is late, not by what is open', async () => {
    const late = await pageOf(inner, 'Hannah Reid', 'late');
    expect([late.says, late.buttons]).toEqual([
      'Showing 1 to 15 of up to 60, the ones late the longest at the top.',
      ['Next page'],
    ]);
    expect(await during(() => pageOf(store, 'Hannah Reid', 'late'))).toEqual(aPage);
  });

  it('are not read for what is without an owner, where every owner is there', async () => {
    expect((await pageOf(inner, 'Ruth Marsden', 'without-owner')).cases).toEqual([]);
    expect(await during(() => pageOf(store, 'Ruth Marsden', 'without-owner'))).toEqual({
      // Once for the cases, and once for the separate records.
      calls: { dueFirst: 2 },
      documents: 0,
    });
  });

  it('take no more than 20 do', async () => {
    const few = openSqliteStore(':memory:');
    await new Casework(few).raiseMany(20, monthAgo);
    const counted = aCountedStore(few);
    expect(await counted.during(() => pageOf(counted.store, 'Ruth Marsden', 'mine'))).toEqual(aPage);
    await few.close();
  });

  it('are not counted where all that is somebody’s is shown', async () => {
    expect(await during(() => pageOf(store, 'Martin Dale', 'mine'))).toEqual({ calls: { dueFirst: 1 }, documents: 0 });
  });
});

describe('what is late', () => {
  it('is to somebody who sees part of a case what of that part is late', async () => {
    const office = aBackOffice();
    // Nobody has checked the system: late since 4 November, and nothing of Priya's.
    await office.raise('Priya Shah', aConcern(), '2222-2222');
    await office.does('Hannah Reid', 'take', {}, '2222-2222');
    await office.at('2026-11-03', '09:15').raise('Priya Shah', aConcern(), '3333-3333');
    const lateFor = async (name: string, day: string) =>
      (await pageOf(office.store, name, 'late', atTheStart, 0, local(day, '10:00'))).cases;
    expect(await lateFor('Hannah Reid', '2026-11-04')).toEqual(['2222-2222']);
    expect(await lateFor('Priya Shah', '2026-11-04')).toEqual([]);
    expect(await lateFor('Priya Shah', '2026-11-05')).toEqual(['3333-3333']);
    expect(await lateFor('Priya Shah', '2026-11-10')).toEqual(['2222-2222', '3333-3333']);
  });

  it('is nothing that time has taken off the case, though its mark says so until something happens to it', async () => {
    const office = aBackOffice();
    await office.books();
    await office.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' });
    const list = { person: person('Ruth Marsden'), roster: office.by().roster, late: true };
    const lateAt = async (day: string, time: string) => {
      const now = local(day, time);
      const { cases } = await pageOf(office.store, 'Ruth Marsden', 'late', atTheStart, 0, now);
      return [cases.length, await office.repository.countFor({ ...list, now })];
    };
    // The invitations are not answered, and then the meeting is on.
    expect(await lateAt('2026-11-12', '09:59')).toEqual([1, 1]);
    expect(await lateAt('2026-11-12', '10:00')).toEqual([0, 1]);
  });

  describe('of very much that somebody sees little of', () => {
    const store = openSqliteStore(':memory:');
    beforeAll(async () => {
      const casework = new Casework(store);
      const taken = await casework.raiseMany(170, monthAgo);
      const hannah = person('Hannah Reid');
      for (const one of taken) {
        const take = { id: `take-${one}`, action: 'take', input: {} } as const;
        await casework.cases.perform(one, take, hannah, local('2026-11-02', '15:00'));
      }
      await casework.raiseAt(monthAgo, { reference: 'ZZZZ-ZZZ8' });
    });
    afterAll(() => store.close());
    const now = local('2026-11-04', '09:15');

    it('is looked through in parts, to the end, and what is not seen is not counted', async () => {
      const first = await pageOf(store, 'Priya Shah', 'late', atTheStart, 0, now);
      expect(first).toEqual({
        says: 'Pathway has found nothing of yours that is late so far. There may be more: Pathway looks through a long list in parts.',
        cases: [],
        buttons: ['Look further'],
        next: expect.any(String),
      });
      const second = await pageOf(store, 'Priya Shah', 'late', first.next, 0, now);
      expect([second.cases, second.buttons]).toEqual([['ZZZZ-ZZZ8'], []]);
      // Who sees all of it is told how much there is.
      expect((await pageOf(store, 'Hannah Reid', 'late', atTheStart, 0, now)).says).toBe(
        'Showing 1 to 15 of up to 171, the ones late the longest at the top.',
      );
    });

    it('says, where a page is full and there is more, that there is', async () => {
      const later = local('2026-12-01', '09:15');
      const first = await pageOf(store, 'Priya Shah', 'late', atTheStart, 0, later);
      expect([first.says, first.buttons]).toEqual(['Showing 1 to 15. There are more.', ['Next page']]);
      const mine = await pageOf(store, 'Priya Shah', 'mine', atTheStart, 0, later);
      expect([mine.says, mine.buttons]).toEqual(['Showing 1 to 15 of 171.', ['Next 15']]);
    });
  });
});

it('a page past the end says that there is no more, and leads back', async () => {
  const store = openSqliteStore(':memory:');
  const casework = new Casework(store);
  await casework.raiseMany(16, monthAgo);
  const { next = '' } = await pageOf(store, 'Ruth Marsden', 'mine');
  const second = await pageOf(store, 'Ruth Marsden', 'mine', next, 15);
  expect([second.says, second.buttons]).toEqual([
    'Showing 16 of 16, the ones due soonest at the top.',
    ['Back to the first'],
  ]);
  // The same place in the list of somebody who has none.
  const none = await pageOf(store, 'Martin Dale', 'mine', next, 15);
  expect([none.says, none.buttons]).toEqual(['You have no other open concerns.', ['Back to the first']]);
  await store.close();
});
