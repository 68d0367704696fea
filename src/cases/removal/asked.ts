/**
 * The document beside a case, or a separate record, whose removal was asked for: by it administrators find what waits for a second person, and
 * Pathway what it is to carry out. It says nothing of the case.
 */
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant, LocalDate, PersonRef, Reference } from '../../rules/base/vocabulary.ts';
import type { RemovalReason } from '../../rules/record/retention.ts';
import { isRemovalConfirmed, type Kept, removalOf } from '../../rules/retention/state.ts';
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
  /** Of a separate record, its case: from whom that is kept, they read nothing of this. */
  readonly of?: Reference;
}

/** For so many minutes after it was confirmed it can be stopped, and what is owed can be told. */
const minutesToStop = 10;

function documentOf(partition: string, c: Kept, of?: Reference): Document<AskedRemoval> | undefined {
  const removal = removalOf(c);
  if (removal === undefined) return undefined;
  const { at, by, because, before, confirmed } = removal;
  const document = {
    ...ASKED,
    partition,
    body: { at, by, because, ...(before === undefined ? {} : { before }), ...(of === undefined ? {} : { of }) },
  };
  if (confirmed === undefined) return { ...document, tags: [waiting] };
  return { ...document, due: timeAfter(confirmed.at, { minutes: minutesToStop }) };
}

/** What puts it in the place of the one before; nothing where it is the same. `of`: the case of a separate record. */
export function askedWrites(
  partition: string,
  before: Kept | undefined,
  after: Kept,
  of?: Reference,
): readonly Write[] {
  const isSame =
    removalOf(after)?.at === (before && removalOf(before)?.at) &&
    isRemovalConfirmed(after) === (before !== undefined && isRemovalConfirmed(before));
  if (isSame) return [];
  const document = documentOf(partition, after, of);
  return [document === undefined ? { remove: { partition, id: ASKED.id } } : { put: document }];
}
