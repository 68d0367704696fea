import type { DatabaseSync } from 'node:sqlite';
import type { Versions } from '../port.ts';
import type { Statements } from './statements.ts';

/** A commit that waits for its turn. */
interface Waiting {
  /** Does its writes. Throws where it may not be kept. */
  readonly write: () => Versions;
  readonly resolve: (written: Versions) => void;
  readonly reject: (error: unknown) => void;
}

export interface Commits {
  /**
   * Resolves with what `write` gives once it is on the disk. Rejects with what `write` throws, or with what kept it from
   * the disk.
   */
  add(write: () => Versions): Promise<Versions>;
  /** Brings what waits to the disk at once. */
  flush(): void;
}

/**
 * Commits in the order in which they came. Waiting for the disk is nearly all that a commit takes, and whatever came up
 * while one was waited for waits for the next one together. Without a disk (`hasDisk`) none waits.
 */
export function createCommits(database: DatabaseSync, statements: Statements, hasDisk: boolean): Commits {
  const { begin, commit, rollback, savepoint, release, rollbackTo } = statements;
  let waiting: Waiting[] = [];

  /** Gives what is to be done once all of it is on the disk. One that may not be kept leaves the others as they are. */
  function tryOne({ write, resolve, reject }: Waiting): () => void {
    savepoint.run();
    try {
      const written = write();
      release.run();
      return () => resolve(written);
    } catch (error) {
      // A full or failing disk has ended the whole transaction.
      if (!database.isTransaction) throw error;
      rollbackTo.run();
      release.run();
      return () => reject(error);
    }
  }
  /** The transaction is its alone, and ends with it. */
  function tryAlone({ write, resolve }: Waiting): () => void {
    const written = write();
    return () => resolve(written);
  }
  function tryAll(all: readonly Waiting[]): readonly (() => void)[] {
    begin.run();
    try {
      const ends = all.map(all.length === 1 ? tryAlone : tryOne);
      commit.run();
      return ends;
    } catch (error) {
      if (database.isTransaction) rollback.run();
      throw error;
    }
  }
  function flush(): void {
    const all = waiting;
    waiting = [];
    if (all.length === 0) return;
    try {
      for (const end of tryAll(all)) end();
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }
  return {
    add(write) {
      const { promise, resolve, reject } = Promise.withResolvers<Versions>();
      if (hasDisk && waiting.length === 0) setImmediate(flush);
      waiting.push({ write, resolve, reject });
      if (!hasDisk) flush();
      return promise;
    },
    flush,
  };
}
