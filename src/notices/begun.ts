/**
 * What this process began to send in the very commit that made it, and has not tried to send yet. Others leave it alone
 * until its lease ends. Here it is due at once, and where it has to wait it is known that it was not sent yet.
 */
import { LRUCache } from 'lru-cache';
import type { Committed } from '../cases/bundle.ts';
import type { Etag } from '../store/port.ts';
import { keyOf, type StoredNotice } from './notice-store.ts';

/** Few wait at one time. Of one that is forgotten it is said that it may have arrived. */
const most = 1_000;

export interface Begun {
  add(changes: readonly Committed[]): void;
  /** Whether nobody has tried to send it, nor written it since it was made. */
  isUntried(notice: StoredNotice): boolean;
  /** It is tried now. */
  tried(notice: StoredNotice): void;
}

export function createBegun(): Begun {
  const etags = new LRUCache<string, Etag>({ max: most });
  return {
    add(changes) {
      for (const notice of changes.flatMap(({ notices }) => notices)) {
        if (notice.body.state === 'sending') etags.set(keyOf(notice), notice.etag);
      }
    },
    isUntried: (notice) => etags.get(keyOf(notice)) === notice.etag,
    tried: (notice) => void etags.delete(keyOf(notice)),
  };
}
