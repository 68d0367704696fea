/** What one case still owes: read at a cost that follows that, and not what it has owed ever. */
import { changeOf } from '../cases/bundle.ts';
import type { Notice } from '../cases/notice.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import type { StoredNotice } from './notice-store.ts';
import { unfoldCase } from './unfolding.ts';

/**
 * In their order, those that are not over, up to the change that owes the newest of `known`, and none that comes after
 * one still folded. What was owed before something that was known already is there by the time this reads: of a change
 * that came since, part could still be folded while this looks for what is, and be missed. `stalled`: see `unfoldCase`.
 */
export async function openNotices(
  store: Store,
  reference: Reference,
  known: readonly StoredNotice[],
  now: Instant,
  stalled: (error: unknown) => void,
): Promise<readonly StoredNotice[]> {
  const newest =
    known
      .map(({ id }) => changeOf(id))
      .sort()
      .at(-1) ?? '';
  // Before the notices: what is unfolded by now is among them.
  const folded = await unfoldCase(store, reference, now, stalled);
  const open = await store.withDue<Notice>(reference, 'notice', now);
  return open.filter(({ id }) => changeOf(id) <= newest && (folded === undefined || id < folded));
}
