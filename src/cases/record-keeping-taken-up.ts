/** Separate records of an earlier Pathway had no date until which they are kept: each is looked at once, by the background work. */
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import { RECORD_MARK, separateRecordStream } from './separate-record-streams.ts';
import { KEEPING, type KeepingToCome } from './separate-record-work.ts';
import { referenceIn } from './stream-type.ts';

const place = { partition: 'layout', id: 'record-keeping' } as const;
const AT_ONCE = 50;

/** Rejects with `StoreError`: then it begins again at the next start. */
export async function takeUpRecordKeeping(store: Store, now: Instant): Promise<void> {
  if ((await store.read(place.partition, place.id, now)) !== undefined) return;
  let from: string | undefined;
  do {
    const { items, next } = await store.all(RECORD_MARK.kind, AT_ONCE, from);
    for (const { partition } of items) {
      if ((await store.read(partition, KEEPING.id, now)) !== undefined) continue;
      const record = referenceIn(separateRecordStream, partition);
      const body: KeepingToCome = { record, since: now, told: [], unreached: [], tries: 0 };
      await store.commit([{ put: { partition, ...KEEPING, due: now, body } }]);
    }
    from = next;
  } while (from !== undefined);
  await store.commit([{ put: { ...place, kind: 'layout', body: {} } }]);
}
