import type { Store, Write } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

export interface WatchedStore {
  readonly store: Store;
  /** What was written, a commit each. */
  readonly commits: readonly (readonly Write[])[];
}

type Operation = Exclude<keyof Store, 'close'>;

/** Each of the port, so that none is forgotten. */
const operations: Readonly<Record<Operation, true>> = {
  read: true,
  list: true,
  due: true,
  kindsDue: true,
  withDue: true,
  nextDue: true,
  tagged: true,
  withAnyTag: true,
  dueFirst: true,
  count: true,
  all: true,
  commit: true,
  sweepExpired: true,
  forget: true,
};

/** The same store, where a test does something around each call; as a plain object, of which parts can be replaced. */
export function throughEach(
  inner: Store,
  around: <Result>(name: Operation, work: () => Promise<Result>) => Promise<Result> = (_name, work) => work(),
): Store {
  const call = (name: Operation) =>
    function called(...args: readonly unknown[]): Promise<unknown> {
      return around(name, () => (inner[name] as (...all: readonly unknown[]) => Promise<unknown>)(...args));
    };
  const calls = (Object.keys(operations) as Operation[]).map((name) => [name, call(name)]);
  return { ...Object.fromEntries(calls), close: () => inner.close() } as Store;
}

/** The same store with another way to commit. */
export const withCommit = (inner: Store, commit: Store['commit']): Store => ({ ...throughEach(inner), commit });

/** A store in memory that lets a test in before each commit: to do something meanwhile, or to fail it by throwing. */
export function aWatchedStore(before: (writes: readonly Write[]) => unknown): WatchedStore {
  const inner = openSqliteStore(':memory:');
  const commits: (readonly Write[])[] = [];
  const store = withCommit(inner, async (writes) => {
    await before(writes);
    const written = await inner.commit(writes);
    commits.push(writes);
    return written;
  });
  return { store, commits };
}
