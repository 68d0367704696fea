/**
 * Tokens that were verified, known again by their hash for ten minutes: Teams uses one for about an hour. Not until they
 * expire, because the key they are signed with may be withdrawn before.
 */
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Vouched } from './token.ts';

export interface TokenCache {
  /** What the token vouches for; `verify` is asked once for each, however many ask at one time. Rejects as it does. */
  get(token: string, now: number, verify: () => Promise<Vouched>): Promise<Vouched>;
  readonly size: number;
}

/** Milliseconds. */
const longest = 600_000;

/** Keeps `most` at the most, those that were used last, and none beyond its expiry. */
export function createTokenCache(most: number): TokenCache {
  const kept = new LRUCache<string, { readonly vouched: Vouched; readonly until: number }>({ max: most });
  const verifying = new Map<string, Promise<Vouched>>();

  async function first(key: string, now: number, verify: () => Promise<Vouched>): Promise<Vouched> {
    try {
      const vouched = await verify();
      const until = Math.min(vouched.expires, now + longest);
      if (now < until) kept.set(key, { vouched, until });
      return vouched;
    } finally {
      verifying.delete(key);
    }
  }
  return {
    get size() {
      return kept.size;
    },
    async get(token, now, verify) {
      const key = hash('sha256', token, 'base64url');
      const known = kept.get(key);
      if (known !== undefined && now < known.until) return known.vouched;
      kept.delete(key);
      const running = verifying.get(key) ?? first(key, now, verify);
      verifying.set(key, running);
      return running;
    },
  };
}
