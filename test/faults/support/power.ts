/** The power of one running Pathway, which a test cuts at a chosen moment: from then on it does and hears nothing. */
import type { Store } from '../../../src/store/port.ts';
import type { Connector } from '../../../src/teams/connector.ts';

/** What a Pathway leaves behind outside itself. A cut before a read is the cut after the effect before it. */
export type Effect = 'commit' | 'sweep' | 'post' | 'redraw' | 'open';

export interface Cut {
  /** Counted from 1. */
  readonly effect: number;
  /** `before` it is done, or `after` it is done, before its answer arrives. */
  readonly when: 'before' | 'after';
}

export interface Power {
  /** The effects done so far, in order. */
  readonly done: readonly Effect[];
  isOff(): boolean;
  /** Resolves when it is cut. */
  readonly off: Promise<void>;
  store(inner: Store): Store;
  connector(inner: Connector): Connector;
}

const never = new Promise<never>(() => {});

export function aPower(cut?: Cut): Power {
  const done: Effect[] = [];
  let begun = 0;
  let isOff = false;
  const { promise: off, resolve } = Promise.withResolvers<void>();
  const goOff = (): Promise<never> => {
    isOff = true;
    resolve();
    return never;
  };
  async function effect<T>(kind: Effect, work: () => Promise<T>): Promise<T> {
    if (isOff) return never;
    begun += 1;
    const isCut = begun === cut?.effect;
    if (isCut && cut.when === 'before') return goOff();
    try {
      const result = await work();
      done.push(kind);
      return isCut || isOff ? goOff() : result;
    } catch (error) {
      if (isCut || isOff) return goOff();
      throw error;
    }
  }
  const looked = async <T>(work: () => Promise<T>): Promise<T> => {
    const result = isOff ? never : await work();
    return isOff ? never : result;
  };
  return {
    done,
    isOff: () => isOff,
    off,
    store: (inner) => ({
      read: (...args) => looked(() => inner.read(...args)),
      list: (...args) => looked(() => inner.list(...args)),
      due: (...args) => looked(() => inner.due(...args)),
      nextDue: (...args) => looked(() => inner.nextDue(...args)),
      tagged: (...args) => looked(() => inner.tagged(...args)),
      dueFirst: (...args) => looked(() => inner.dueFirst(...args)),
      count: (...args) => looked(() => inner.count(...args)),
      all: (...args) => looked(() => inner.all(...args)),
      commit: (...args) => effect('commit', () => inner.commit(...args)),
      sweepExpired: (...args) => effect('sweep', () => inner.sweepExpired(...args)),
      close: () => inner.close(),
    }),
    connector: (inner) => ({
      send: (...args) => effect('post', () => inner.send(...args)),
      update: (...args) => effect('redraw', () => inner.update(...args)),
      createConversation: (...args) => effect('open', () => inner.createConversation(...args)),
    }),
  };
}
