/** Unfolding what a change owes into notices: by any process, again and again, until all of them are there. */
import { bundleKind, idPrefixOf, noticesOf, type Owed, type StoredBundle } from '../cases/bundle.ts';
import type { Notice } from '../cases/notice.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../store/conflicts.ts';
import { firstThatFit } from '../store/limits.ts';
import type { Document, Store, Write } from '../store/port.ts';
import { eachDueOnce } from './batches.ts';
import { keyOf } from './notice-store.ts';

/** The notices that a bundle stands for and that are not there, in their order. Only the last can be missing. */
async function missingOf(
  store: Store,
  { partition, body }: StoredBundle,
  now: Instant,
): Promise<readonly Document<Notice>[]> {
  const found = await store.list(partition, idPrefixOf(body), now);
  const there = new Set(found.map((one) => one.id));
  return noticesOf(body, true).filter((one) => !there.has(one.id));
}

/** Creates the notices a bundle stands for, and removes it with the last of them. Rejects where the store cannot. */
export async function unfold(store: Store, folded: StoredBundle, now: Instant): Promise<void> {
  const { partition, id } = folded;
  for (;;) {
    const missing = await missingOf(store, folded, now);
    const writes = firstThatFit([...missing.map((create): Write => ({ create })), { remove: { partition, id } }]);
    // Where somebody else created one of them first, what is missing is another.
    if ((await commitUnlessChanged(store, writes)) && writes.length > missing.length) return;
  }
}

/**
 * Unfolds all that a case owes. What cannot be unfolded is told to `stalled`, and stays: then the id of the first notice
 * that is not there. Rejects where the store cannot be read.
 */
export async function unfoldCase(
  store: Store,
  reference: Reference,
  now: Instant,
  stalled: (error: unknown) => void,
): Promise<string | undefined> {
  let first: string | undefined;
  for (const folded of await store.withDue<Owed>(reference, bundleKind, now)) {
    try {
      await unfold(store, folded, now);
    } catch (error) {
      stalled(error);
      first ??= (await missingOf(store, folded, now))[0]?.id;
    }
  }
  return first;
}

/**
 * Unfolds what was left folded of any case: before anything of a case goes out it is unfolded, but nothing of it may be
 * due any more. Rejects at the end with what failed; where a case could not be unfolded, `stalled` is told before.
 */
export function unfoldLeft(
  store: Store,
  now: Instant,
  stalled: (reference: Reference, error: unknown) => void = () => {},
): Promise<number> {
  return eachDueOnce(
    (limit) => store.due<Owed>(bundleKind, now, limit),
    keyOf,
    async (bundles, failed) => {
      for (const reference of new Set(bundles.map(({ partition }) => partition))) {
        const toldOf = (error: unknown): void => {
          stalled(reference, error);
          failed(error);
        };
        await unfoldCase(store, reference, now, toldOf).catch(failed);
      }
    },
  );
}
