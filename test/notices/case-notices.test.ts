/** What a case owes goes out in its order, also while others owe more of it, unfold it, or cannot. */
import { allOwed, bundleKind, withOwed } from '../../src/cases/bundle.ts';
import type { NoticeContent } from '../../src/cases/notice.ts';
import { newestChange, openNotices } from '../../src/notices/case-notices.ts';
import type { StoredNotice } from '../../src/notices/notice-store.ts';
import { unfoldCase } from '../../src/notices/unfolding.ts';
import type { Store, Versions } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from '../support/a-case.ts';
import { throughEach, withCommit } from '../support/watched-store.ts';

const now = '2026-11-02T09:15:00Z';
const tell = (index: number): NoticeContent => ({ kind: 'tell', person: `person-${index}`, words: 'taken' });

/** A change that owes so much; more than 99 are folded. */
const owe = (store: Store, seq: number, count: number): Promise<Versions> =>
  store.commit(
    withOwed(
      [],
      allOwed(
        reference,
        seq,
        now,
        Array.from({ length: count }, (_, index) => tell(index)),
      ),
      [],
    ),
  );
const known = async (store: Store) => newestChange(await store.due<StoredNotice['body']>('notice', now, 1000));
const changesOf = (notices: readonly StoredNotice[]): readonly string[] => [
  ...new Set(notices.map(({ id }) => id.split(':')[1] ?? '')),
];

/** The same store, where others do something just after it was asked what of the case is folded. */
function meanwhile(inner: Store, work: () => Promise<void>): Store {
  const withDue: Store['withDue'] = async (partition, kind, at) => {
    const found = await inner.withDue<never>(partition, kind, at);
    if (kind === bundleKind) await work();
    return found;
  };
  return { ...throughEach(inner), withDue };
}
const noError = (error: unknown): never => {
  throw error;
};

it('is unfolded before anything of the case goes out', async () => {
  const store = openSqliteStore(':memory:');
  await owe(store, 3, 250);
  await owe(store, 4, 2);
  const open = await openNotices(store, reference, await known(store), now, noError);
  expect([open.length, changesOf(open)]).toEqual([252, ['000003', '000004']]);
});

it('leaves for the next look what was owed meanwhile: part of it may have been folded then', async () => {
  const inner = openSqliteStore(':memory:');
  await owe(inner, 2, 1);
  const before = await known(inner);
  const store = meanwhile(inner, async () => {
    await owe(inner, 3, 250);
    await owe(inner, 4, 1);
  });
  const open = await openNotices(store, reference, before, now, noError);
  expect(open.map(({ id }) => id)).toEqual(['notice:000002:00']);
  const next = await openNotices(inner, reference, await known(inner), now, noError);
  expect([next.length, changesOf(next)]).toEqual([252, ['000002', '000003', '000004']]);
});

it('has all of what another process unfolds meanwhile', async () => {
  const inner = openSqliteStore(':memory:');
  await owe(inner, 3, 250);
  await owe(inner, 4, 1);
  const before = await known(inner);
  const store = meanwhile(inner, async () => {
    await unfoldCase(inner, reference, now, noError);
  });
  const open = await openNotices(store, reference, before, now, noError);
  expect(open).toHaveLength(251);
});

it('is kept back from the first that cannot be unfolded, and told', async () => {
  const inner = openSqliteStore(':memory:');
  await owe(inner, 3, 250);
  await owe(inner, 4, 1);
  let commits = 0;
  const store = withCommit(inner, async (writes) => {
    commits += 1;
    if (commits > 1) throw new Error('The store is full.');
    return inner.commit(writes);
  });
  const stalled = jest.fn();
  const open = await openNotices(store, reference, await known(inner), now, stalled);
  expect(open.at(-1)?.id).toBe('notice:000003:198');
  expect([open.length, changesOf(open), stalled.mock.calls.length]).toEqual([199, ['000003'], 1]);
});
