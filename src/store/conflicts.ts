/** What to do where somebody else wrote first: go on from what they left, or leave it to them. */
import { Conflict, type Document, type Etag, type Store, type Write } from './port.ts';

/**
 * Writes a document where it is still as it was read at `asOf`, an ISO instant; `etag` is of what was read, undefined
 * where there was nothing.
 */
export function writeOver(document: Document, etag: Etag | undefined, asOf: string): Write {
  return etag === undefined ? { create: document, asOf } : { replace: document, ifMatch: etag };
}

/** True where it was written, false where somebody else wrote first. Rejects where the store cannot. */
export async function commitUnlessChanged(store: Store, writes: readonly Write[]): Promise<boolean> {
  try {
    await store.commit(writes);
    return true;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return false;
  }
}

/**
 * Takes a step that reads, decides and writes, again and again while others write first. `tries` counts from 1. Throws
 * the last `Conflict` after `mostTries`.
 */
export async function againOnConflict<Result>(
  mostTries: number,
  step: (tries: number) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step(tries);
    } catch (error) {
      if (!(error instanceof Conflict) || tries >= mostTries) throw error;
    }
  }
}
