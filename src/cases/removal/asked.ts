/**
 * The document beside a case whose removal was asked for: by it administrators find what waits for a second person, and
 * Pathway what it is to carry out. It says nothing of the case.
 */
import type { Instant, LocalDate, PersonRef } from '../../rules/base/vocabulary.ts';
import type { Case } from '../../rules/record/case.ts';
import type { RemovalReason } from '../../rules/record/retention.ts';
import { isRemovalConfirmed, removalOf } from '../../rules/retention/state.ts';
import type { Document, Write } from '../../store/port.ts';

export const ASKED = { kind: 'removal', id: 'removal' } as const;
/** What it carries while it waits for a second person. */
export const waiting = 'waiting';

export interface AskedRemoval {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly because: RemovalReason;
  /** The day until which it was to be kept, where that had not come. */
  readonly before?: LocalDate;
}

/** For so many minutes after it was confirmed it can be stopped, and what is owed can be told. */
export const minutesToStop = 10;

function documentOf(c: Case): Document<AskedRemoval> | undefined {
  const removal = removalOf(c);
  if (removal === undefined) return undefined;
  const { at, by, because, before, confirmed } = removal;
  const document = {
    ...ASKED,
    partition: c.reference,
    body: { at, by, because, ...(before === undefined ? {} : { before }) },
  };
  if (confirmed === undefined) return { ...document, tags: [waiting] };
  return { ...document, due: Temporal.Instant.from(confirmed.at).add({ minutes: minutesToStop }).toString() };
}

/** What puts it in the place of the one before; nothing where it is the same. */
export function askedWrites(before: Case | undefined, after: Case): readonly Write[] {
  const isSame =
    removalOf(after)?.at === (before && removalOf(before)?.at) &&
    isRemovalConfirmed(after) === (before !== undefined && isRemovalConfirmed(before));
  if (isSame) return [];
  const document = documentOf(after);
  return [document === undefined ? { remove: { partition: after.reference, id: ASKED.id } } : { put: document }];
}
