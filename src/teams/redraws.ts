/**
 * Posts of private chats that are changed. What Teams does not take is tried again, as long as nothing newer is to stand in
 * the post: until then another device shows what stood there before, which may be all about a child.
 */
import { LRUCache } from 'lru-cache';

/** Seconds. Of a post that is there Teams says at times that it is gone, and finds it again. */
const waits = [10, 30] as const;

const mostPosts = 1_000;

/** Does something after so many seconds. */
export type Later = (seconds: number, work: () => void) => void;

/** A process that ends does not wait for it. */
const later: Later = (seconds, work) => void setTimeout(work, seconds * 1000).unref();

export interface Redraws {
  /** Resolves after the first try. `draw`: whether it is settled, or to be tried again; never rejects. */
  show(post: string, draw: () => Promise<boolean>): Promise<void>;
}

export function createRedraws(tryAgain: Later = later): Redraws {
  const newest = new LRUCache<string, symbol>({ max: mostPosts });
  return {
    async show(post, draw) {
      const own = Symbol(post);
      newest.set(post, own);
      const isNewest = (): boolean => newest.get(post) === own;
      const attempt = async (tries: number): Promise<void> => {
        const isSettled = await draw();
        const wait = isSettled ? undefined : waits[tries];
        if (wait !== undefined) tryAgain(wait, () => void (isNewest() && attempt(tries + 1)));
        else if (isNewest()) newest.delete(post);
      };
      await attempt(0);
    },
  };
}
