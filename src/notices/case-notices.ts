/** The notices of one case, unfolded. */

import { bundleKind, type StoredBundle } from '../cases/bundle.ts';
import type { Notice } from '../cases/notice.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import type { Store, Stored } from '../store/port.ts';
import type { StoredNotice } from './notice-store.ts';
import { unfold } from './unfolding.ts';

const isBundle = (one: Stored<unknown>): one is StoredBundle => one.kind === bundleKind;
const isNotice = (one: Stored<unknown>): one is Stored<Notice> => one.kind === 'notice';

/** Those of a case in the order of their ids, over or not. What cannot be unfolded is told to `stalled`, and stays. */
export async function noticesOfCase(
  store: Store,
  reference: Reference,
  now: Instant,
  stalled: (error: unknown) => void,
): Promise<readonly StoredNotice[]> {
  // Both begin so.
  const read = () => store.list<unknown>(reference, 'notice', now);
  const found = await read();
  const bundles = found.filter(isBundle);
  for (const one of bundles) await unfold(store, one, now).catch(stalled);
  return (bundles.length > 0 ? await read() : found).filter(isNotice);
}
