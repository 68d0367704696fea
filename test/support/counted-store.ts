/** A store that counts what it is asked and what it gives. */
import type { Store } from '../../src/store/port.ts';

export interface Asked {
  /** How often each operation was asked for. */
  readonly calls: Readonly<Partial<Record<keyof Store, number>>>;
  /** Documents given, with their bodies. */
  readonly documents: number;
}

export interface CountedStore {
  readonly store: Store;
  /** What the work asked of the store. */
  during(work: () => Promise<unknown>): Promise<Asked>;
}

/** A document, a list of them, a page of them, or something else. */
function documentsIn(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  if (typeof result !== 'object' || result === null) return 0;
  return 'items' in result ? documentsIn(result.items) : 1;
}

export function aCountedStore(inner: Store): CountedStore {
  let calls: Partial<Record<keyof Store, number>> = {};
  let documents = 0;
  async function counted<Result>(name: keyof Store, work: () => Promise<Result>): Promise<Result> {
    calls = { ...calls, [name]: (calls[name] ?? 0) + 1 };
    const result = await work();
    documents += documentsIn(result);
    return result;
  }
  const store: Store = {
    read: (...args) => counted('read', () => inner.read(...args)),
    list: (...args) => counted('list', () => inner.list(...args)),
    due: (...args) => counted('due', () => inner.due(...args)),
    nextDue: (...args) => counted('nextDue', () => inner.nextDue(...args)),
    tagged: (...args) => counted('tagged', () => inner.tagged(...args)),
    dueFirst: (...args) => counted('dueFirst', () => inner.dueFirst(...args)),
    count: (...args) => counted('count', () => inner.count(...args)),
    all: (...args) => counted('all', () => inner.all(...args)),
    commit: (...args) => counted('commit', () => inner.commit(...args)),
    sweepExpired: (...args) => counted('sweepExpired', () => inner.sweepExpired(...args)),
    close: () => inner.close(),
  };
  return {
    store,
    async during(work) {
      [calls, documents] = [{}, 0];
      await work();
      return { calls, documents };
    },
  };
}
