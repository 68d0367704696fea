/** Unfolding what a change owes into notices: by any process, again and again, until all of them are there. */
import { idPrefixOf, noticesOf, type StoredBundle } from '../cases/bundle.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../store/conflicts.ts';
import { firstThatFit } from '../store/limits.ts';
import type { Store, Write } from '../store/port.ts';

/** Creates the notices a bundle stands for, and removes it with the last of them. Rejects where the store cannot. */
export async function unfold(store: Store, { partition, id, body }: StoredBundle, now: Instant): Promise<void> {
  const notices = noticesOf(body, true);
  for (;;) {
    const found = await store.list(partition, idPrefixOf(body), now);
    const there = new Set(found.map((one) => one.id));
    const missing = notices.filter((one) => !there.has(one.id)).map((create): Write => ({ create }));
    const writes = firstThatFit([...missing, { remove: { partition, id } }]);
    // Where somebody else created one of them first, what is missing is another.
    if ((await commitUnlessChanged(store, writes)) && writes.length > missing.length) return;
  }
}
