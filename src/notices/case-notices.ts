/** What one case still owes: read at a cost that follows that, and not what it has owed ever. */
import { changeOf } from '../cases/bundle.ts';
import type { Notice } from '../cases/notice.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import type { StoredNotice } from './notice-store.ts';
import { unfoldCase } from './unfolding.ts';

/** The change that owes the newest of these. */
export const newestChange = (known: readonly StoredNotice[]): string =>
  known
    .map(({ id }) => changeOf(id))
    .sort()
    .at(-1) ?? '';

/**
 * In their order, those that are not over, up to the change `newest`, which is known to be committed, and none that comes
 * after one still folded. What was owed before something that was known already is there by the time this reads: of a
 * change that came since, part could still be folded while this looks for what is, and be missed. `stalled`: see
 * `unfoldCase`.
 */
export async function openNotices(
  store: Store,
  reference: Reference,
  newest: string,
  now: Instant,
  stalled: (error: unknown) => void,
): Promise<readonly StoredNotice[]> {
  // Before the notices: what is unfolded by now is among them.
  const folded = await unfoldCase(store, reference, now, stalled);
  const open = await store.withDue<Notice>(reference, 'notice', now);
  return open.filter(({ id }) => changeOf(id) <= newest && (folded === undefined || id < folded));
}
