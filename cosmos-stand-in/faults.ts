/** What a request may meet. */
import { setImmediate } from 'node:timers/promises';

export type RequestKind =
  | 'read'
  | 'create'
  | 'upsert'
  | 'replace'
  | 'delete'
  | 'batch'
  | 'query'
  /** Asking how a query is to be run. */
  | 'plan'
  /** Databases and containers. */
  | 'meta';

export const writes: readonly RequestKind[] = ['create', 'upsert', 'replace', 'delete', 'batch'];

export type Fault =
  /** Answered so, and nothing done. `retryAfter` in milliseconds. */
  | { readonly status: number; readonly substatus?: number; readonly retryAfter?: number }
  /** The connection is cut: before anything was done, or after it was done and before the answer. */
  | { readonly cut: 'before' | 'after' }
  /** Done only after so many milliseconds, and answered then. */
  | { readonly late: number }
  /** Done only once this resolves, and answered then. It is called when the request is there. */
  | { readonly held: () => Promise<unknown> }
  /** Of a batch: its last operation is answered so, the others 424, as 207. Nothing is done. Else as `status`. */
  | { readonly part: number };

/** A fault that keeps a request until it is let go. */
export interface Hold {
  readonly fault: Fault;
  /** Resolves when a request is kept. */
  readonly came: Promise<void>;
  /** Resolves when what was kept is done. */
  letGo(): Promise<void>;
}

export function aHold(): Hold {
  const { promise: came, resolve: comes } = Promise.withResolvers<void>();
  const { promise: gone, resolve: goes } = Promise.withResolvers<void>();
  const held = () => {
    comes();
    return gone;
  };
  return {
    fault: { held },
    came,
    async letGo() {
      goes();
      await setImmediate();
    },
  };
}

export interface Faults {
  /** The next request of this kind, or of any, meets this. */
  next(fault: Fault, kind?: RequestKind): void;
  /** Whether each request meets something, once `next` is used up. */
  always(choose: (kind: RequestKind) => Fault | undefined): void;
  /** How many were met. */
  met(): number;
}

export interface FaultsInUse extends Faults {
  of(kind: RequestKind): Fault | undefined;
}

export function createFaults(): FaultsInUse {
  const waiting: { readonly fault: Fault; readonly kind: RequestKind | undefined }[] = [];
  let choose: (kind: RequestKind) => Fault | undefined = () => undefined;
  let met = 0;
  return {
    next: (fault, kind) => void waiting.push({ fault, kind }),
    always: (chosen) => {
      choose = chosen;
    },
    met: () => met,
    of: (kind) => {
      const at = waiting.findIndex((one) => one.kind === undefined || one.kind === kind);
      const fault = at < 0 ? choose(kind) : waiting.splice(at, 1)[0]?.fault;
      if (fault) met += 1;
      return fault;
    },
  };
}
