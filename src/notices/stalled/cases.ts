/**
 * Cases that Pathway cannot go on with, as they are kept: a small document each, in a partition that is none of theirs,
 * so that whatever is wrong with the case is not in its way.
 */

import type { Stalled } from '../../cases/stalled.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';
import { writeOver } from '../../store/conflicts.ts';
import type { Store, Stored, Write } from '../../store/port.ts';

const partition = 'stalled';
const prefix = 'case:';
const idOf = (reference: Reference): string => `${prefix}${reference}`;

export function listStalled(store: Store, now: Instant): Promise<readonly Stored<Stalled>[]> {
  return store.list<Stalled>(partition, prefix, now);
}

/** Seconds between two times it is written down that a case is still stalled. */
const betweenLooks = 300;

export function keeping(body: Stalled, now: Instant, before: Stored<Stalled> | undefined): Write {
  const due = timeAfter(now, { seconds: betweenLooks });
  const document = { partition, id: idOf(body.reference), kind: 'stalled', body, due };
  return writeOver(document, before?.etag, now);
}

export const forgetting = (reference: Reference): Write => ({ remove: { partition, id: idOf(reference) } });
