import type { Store, Write } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

export interface WatchedStore {
  readonly store: Store;
  /** What was written, a commit each. */
  readonly commits: readonly (readonly Write[])[];
}

/** The same store with another way to commit. */
export function withCommit(inner: Store, commit: Store['commit']): Store {
  return {
    read: inner.read.bind(inner),
    list: inner.list.bind(inner),
    due: inner.due.bind(inner),
    nextDue: inner.nextDue.bind(inner),
    tagged: inner.tagged.bind(inner),
    dueFirst: inner.dueFirst.bind(inner),
    count: inner.count.bind(inner),
    all: inner.all.bind(inner),
    sweepExpired: inner.sweepExpired.bind(inner),
    close: inner.close.bind(inner),
    commit,
  };
}

/** A store in memory that lets a test in before each commit: to do something meanwhile, or to fail it by throwing. */
export function aWatchedStore(before: (writes: readonly Write[]) => unknown): WatchedStore {
  const inner = openSqliteStore(':memory:');
  const commits: (readonly Write[])[] = [];
  const store = withCommit(inner, async (writes) => {
    await before(writes);
    await inner.commit(writes);
    commits.push(writes);
  });
  return { store, commits };
}
