/** What to do where somebody else wrote first: go on from what they left, or leave it to them. */
import { Conflict, type Document, type Etag, type Store, type Stored, type Versions, type Write } from './port.ts';

/**
 * Writes a document where it is still as it was read at `asOf`, an ISO instant; `etag` is of what was read, undefined
 * where there was nothing.
 */
export function writeOver(document: Document, etag: Etag | undefined, asOf: string): Write {
  return etag === undefined ? { create: document, asOf } : { replace: document, ifMatch: etag };
}

/** What was written, as `commit` gives it; undefined where somebody else wrote first. Rejects where the store cannot. */
export async function commitUnlessChanged(store: Store, writes: readonly Write[]): Promise<Versions | undefined> {
  try {
    return await store.commit(writes);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return undefined;
  }
}

/** What a commit created or replaced, as it left it; without that of which it could not say the version. */
export function leftBy(writes: readonly Write[], versions: Versions): readonly Stored[] {
  return writes.flatMap((write, index) => {
    const etag = versions[index];
    const document = 'create' in write ? write.create : 'replace' in write ? write.replace : undefined;
    return document === undefined || etag === undefined ? [] : [{ ...document, etag }];
  });
}

/** A document as its commit left it; it is read where the commit could not say its version. */
export async function asWritten<Body>(
  store: Store,
  document: Document<Body>,
  version: Etag | undefined,
  now: string,
): Promise<Stored<Body> | undefined> {
  return version === undefined
    ? store.read<Body>(document.partition, document.id, now)
    : { ...document, etag: version };
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
