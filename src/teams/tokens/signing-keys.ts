/**
 * The connector's keys, kept: fetched when one is asked for that is not known, and once an hour, so that one that was
 * withdrawn is good for an hour more. Where they cannot be fetched, those that are known go on being good.
 */
import type { Watch } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Part } from '../../server/readiness.ts';
import { type KeySet, KeysUnavailable, type SigningKey } from './key-set.ts';

export interface SigningKeys {
  /** Undefined where there is no such key. Rejects with `KeysUnavailable` where none was ever fetched. */
  find(kid: string): Promise<SigningKey | undefined>;
  /** Whether keys are there, trying for them where they are not. */
  check(): Promise<Part>;
}

export interface SigningKeysParts {
  /** Rejects with `KeysUnavailable`. */
  readonly fetchKeys: () => Promise<KeySet>;
  /** Pauses are measured by it: the clock may be wrong, and be put right. */
  readonly watch: Watch;
  readonly log: Log;
}

/** Seconds. Anybody can name a key that does not exist, so that is no reason to ask again and again. */
const betweenFetches = 300;
const afterFailure = 15;
const oldAfter = 3600;

export function createSigningKeys({ fetchKeys, watch, log }: SigningKeysParts): SigningKeys {
  let keys: KeySet | undefined;
  let failure: KeysUnavailable | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;
  const now = (): number => watch.elapsed() / 1000;

  async function attempt(): Promise<void> {
    triedAt = now();
    try {
      keys = await fetchKeys();
      fetchedAt = now();
      failure = undefined;
    } catch (error) {
      log.warn({ event: 'keys-failed', error });
      failure = error instanceof KeysUnavailable ? error : new KeysUnavailable('The keys failed.', { cause: error });
    } finally {
      fetching = undefined;
    }
  }
  /** Resolves when a fetch has ended, if it is time for one or one runs. Never rejects. */
  async function refresh(): Promise<void> {
    const pause = failure === undefined ? betweenFetches : afterFailure;
    if (fetching === undefined && now() - triedAt >= pause) fetching = attempt();
    await fetching;
  }
  async function loaded(): Promise<KeySet> {
    if (keys === undefined) await refresh();
    if (keys !== undefined) return keys;
    throw failure ?? new KeysUnavailable('The keys that Teams signs with were not fetched yet.');
  }
  return {
    async find(kid) {
      const known = (await loaded()).get(kid);
      if (known !== undefined) {
        // Nobody waits for it: what is known goes on being good.
        if (now() - fetchedAt >= oldAfter) void refresh();
        return known;
      }
      await refresh();
      return keys?.get(kid);
    },
    async check() {
      try {
        await loaded();
      } catch (error) {
        const { message } = error as KeysUnavailable;
        return { works: false, says: `${message} Until they are, nothing that Teams sends is taken.` };
      }
      return {
        works: true,
        says: failure === undefined ? 'Works.' : `Works with the keys of before. ${failure.message}`,
      };
    },
  };
}
