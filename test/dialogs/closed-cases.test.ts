/** `closed cases`, page by page, the newest closing first, by the store's index and for those who manage them. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { atTheStart } from '../../src/cards/verbs/lists.ts';
import { createRepository } from '../../src/cases/repository.ts';
import { pageOfCases } from '../../src/dialogs/cases/case-lists.ts';
import type { CaseDeps } from '../../src/dialogs/cases/deps.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { Casework } from '../support/casework.ts';
import { aCountedStore } from '../support/counted-store.ts';
import { circumstances, local, person } from '../support/factories.ts';

const inner = openSqliteStore(':memory:');
const counted = aCountedStore(inner);
afterAll(() => inner.close());

const referenceForm = /^[\dA-Z]{4}-[\dA-Z]{4}$/;
async function pageOf(store: Store, name: string, from = atTheStart, before = 0) {
  const deps = { store, repository: createRepository(store), contextAt: circumstances } as unknown as CaseDeps;
  const speaker = { person: person(name), now: local('2026-12-01', '09:15') };
  const { texts, buttons } = contentsOfCard(await pageOfCases(deps, speaker, { list: 'closed', from, before }));
  const sent = buttons.map(({ action }) => action.data as { from?: string });
  return {
    texts,
    cases: texts.filter((text) => referenceForm.test(text)),
    next: sent.find(({ from: there }) => there !== undefined && there !== atTheStart)?.from ?? '',
  };
}

describe('forty closed cases among open ones', () => {
  const closed: string[] = [];
  let casework: Casework;
  beforeAll(async () => {
    casework = new Casework(inner);
    const raised = await casework.raiseMany(50, local('2026-11-02', '09:15'));
    for (const [n, reference] of raised.entries()) {
      await casework.does('Hannah Reid', 'take', {}, reference);
      if (n % 5 === 0) continue;
      casework.now = local('2026-11-03', `${10 + Math.floor(n / 10)}:${10 + (n % 10)}`);
      await casework.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason' }, reference);
      closed.unshift(reference);
    }
  });

  it('are shown a page at a time, the one closed last first, with when and by what each ended', async () => {
    const first = await pageOf(inner, 'Hannah Reid');
    expect(first.cases).toEqual(closed.slice(0, 15));
    expect(first.texts).toContain('Showing 1 to 15 of 40, the ones closed last at the top.');
    expect(first.texts.join()).toContain('Closed on Tuesday 3 November 2026: opened in error.');
    const second = await pageOf(inner, 'Hannah Reid', first.next, 15);
    const third = await pageOf(inner, 'Hannah Reid', second.next, 30);
    expect([...second.cases, ...third.cases]).toEqual(closed.slice(15));
    expect(third.texts).toContain('Showing 31 to 40 of 40, the ones closed last at the top.');
  });

  it('are read by the page, not by how many there are', async () => {
    expect(await counted.during(() => pageOf(counted.store, 'Ruth Marsden'))).toEqual({
      calls: { dueFirst: 2, read: 16, count: 1 },
      documents: 32,
    });
  });

  it('are the same for the deputy and the service lead, and none for a manager who has none of them', async () => {
    for (const name of ['Tom Bell', 'Ruth Marsden']) {
      expect((await pageOf(inner, name)).cases).toEqual(closed.slice(0, 15));
    }
  });

  it('are for nobody who manages no cases: they are told how to look', async () => {
    for (const name of ['Priya Shah', 'Joanne Hardy', 'Gwen Parry']) {
      const { cases, texts } = await pageOf(inner, name);
      expect(cases).toEqual([]);
      expect(texts.join()).toContain('type "status" and its reference');
    }
  });

  it('leave the list when they are opened again, and stand at the top once they are closed again', async () => {
    const last = closed.at(-1) ?? '';
    casework.at('2026-11-10', '09:00');
    await casework.does('Hannah Reid', 'reopen', { reason: 'MARKER-reason' }, last);
    expect((await pageOf(inner, 'Hannah Reid')).texts).toContain(
      'Showing 1 to 15 of 39, the ones closed last at the top.',
    );
    casework.at('2026-11-11', '09:00');
    await casework.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason' }, last);
    expect((await pageOf(inner, 'Hannah Reid')).cases.slice(0, 2)).toEqual([last, closed[0]]);
  });

  it('are not shown to somebody they are kept from', async () => {
    const kept = closed[3] ?? '';
    casework.at('2026-11-12', '09:00');
    await casework.does('Ruth Marsden', 'reopen', { reason: 'MARKER-reason' }, kept);
    await casework.does('Ruth Marsden', 'keep-from', { person: person('Tom Bell').id, reason: 'MARKER' }, kept);
    await casework.does('Ruth Marsden', 'close', { code: 'error', reason: 'MARKER-reason' }, kept);
    expect((await pageOf(inner, 'Hannah Reid')).cases).toContain(kept);
    const { cases, texts } = await pageOf(inner, 'Tom Bell');
    expect(cases).not.toContain(kept);
    expect(texts).toContain('Showing 1 to 15 of 39, the ones closed last at the top.');
  });
});
