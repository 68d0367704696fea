/** A store that counts what it is asked and what it gives. */
import type { Store } from '../../src/store/port.ts';
import { throughEach } from './watched-store.ts';

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
  const store = throughEach(inner, async (name, work) => {
    calls = { ...calls, [name]: (calls[name] ?? 0) + 1 };
    const result = await work();
    documents += documentsIn(result);
    return result;
  });
  return {
    store,
    async during(work) {
      [calls, documents] = [{}, 0];
      await work();
      return { calls, documents };
    },
  };
}
