/** What was sent is written down however often the store fails: it is the one thing that must not be done again. */
import { commitUnlessChanged } from '../store/conflicts.ts';
import type { Document, Store, Write } from '../store/port.ts';
import { keyOf } from './notice-store.ts';

type Address = Pick<Document, 'partition' | 'id'>;

/** That something was sent. */
export interface Receipt {
  /** What it was. As long as that is not written down, this process does not send it again. */
  readonly of: readonly Address[];
  readonly writes: readonly Write[];
  /** Where somebody else has written meanwhile: what is to be written on top of it; undefined where nothing is. */
  readonly onTop?: () => Promise<readonly Write[] | undefined>;
}

export interface DurableWrites {
  /** Writes it down. Rejects where the store cannot now, and then it is still to do. */
  keep(receipt: Receipt): Promise<void>;
  /** Whether it was sent, and that is still to be written down. */
  isUnkept(notice: Address): boolean;
  /** Does what is still to do. */
  catchUp(failed: (error: unknown) => void): Promise<void>;
}

const triesAtOnce = 3;

export function createDurableWrites(store: Store): DurableWrites {
  const unkept = new Set<Receipt>();
  async function write({ writes, onTop }: Receipt): Promise<void> {
    if (await commitUnlessChanged(store, writes)) return;
    const left = await onTop?.();
    if (left !== undefined) await store.commit(left);
  }
  async function keep(receipt: Receipt): Promise<void> {
    unkept.add(receipt);
    for (let tries = 1; unkept.has(receipt); tries += 1) {
      try {
        await write(receipt);
        unkept.delete(receipt);
      } catch (error) {
        if (tries === triesAtOnce) throw error;
      }
    }
  }
  return {
    keep,
    isUnkept: (notice) => [...unkept].some(({ of }) => of.some((one) => keyOf(one) === keyOf(notice))),
    async catchUp(failed) {
      for (const receipt of unkept) await keep(receipt).catch(failed);
    },
  };
}
