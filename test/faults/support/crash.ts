/** The power of one running Pathway, which a test cuts at a chosen moment: from then on it does and hears nothing. */
import type { Store } from '../../../src/store/port.ts';
import type { Connector } from '../../../src/teams/connector.ts';
import { throughEach } from '../../support/watched-store.ts';

/** What a Pathway leaves behind outside itself. A cut before a read is the cut after the effect before it. */
export type Effect = 'commit' | 'sweep' | 'post' | 'redraw' | 'open';

export interface Cut {
  /** Counted from 1. */
  readonly effect: number;
  /** `before` it is done, or `after` it is done, before its answer arrives. */
  readonly when: 'before' | 'after';
}

export interface Crash {
  /** The effects done so far, in order. */
  readonly done: readonly Effect[];
  isOff(): boolean;
  /** Resolves when it is cut. */
  readonly off: Promise<void>;
  store(inner: Store): Store;
  connector(inner: Connector): Connector;
}

const never = new Promise<never>(() => {});

export function crashAt(cut?: Cut): Crash {
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
    store: (inner) =>
      throughEach(inner, (name, work) => {
        if (name === 'commit') return effect('commit', work);
        return name === 'sweepExpired' ? effect('sweep', work) : looked(work);
      }),
    connector: (inner) => ({
      send: (...args) => effect('post', () => inner.send(...args)),
      update: (...args) => effect('redraw', () => inner.update(...args)),
      createConversation: (...args) => effect('open', () => inner.createConversation(...args)),
    }),
  };
}
