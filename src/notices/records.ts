/** What was sent is written down however often the store fails: it is the one thing that must not be done again. */
import { commitUnlessChanged } from '../store/conflicts.ts';
import type { Store, Write } from '../store/port.ts';

export interface Records {
  /** Writes it down. Rejects where the store cannot now, and then it is still to do. */
  keep(writes: readonly Write[]): Promise<void>;
  /** Does what is still to do. */
  catchUp(failed: (error: unknown) => void): Promise<void>;
}

const triesAtOnce = 3;

export function createRecords(store: Store): Records {
  const unkept = new Set<readonly Write[]>();
  async function keep(writes: readonly Write[]): Promise<void> {
    unkept.add(writes);
    for (let tries = 1; unkept.has(writes); tries += 1) {
      try {
        await commitUnlessChanged(store, writes);
        unkept.delete(writes);
      } catch (error) {
        if (tries === triesAtOnce) throw error;
      }
    }
  }
  return {
    keep,
    async catchUp(failed) {
      for (const writes of unkept) await keep(writes).catch(failed);
    },
  };
}
