/**
 * The clock was ahead and is right again. What was to come "then" would wait until then: each open case is woken, so that
 * it says anew when it next needs attention, and what is owed and lies in the future is looked at now.
 */
import type { Notice } from '../cases/notice.ts';
import type { Cases } from '../cases/perform.ts';
import { type CaseHead, HEAD } from '../cases/repository.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import { eachDueOnce } from './batches.ts';
import { keepUntil, keyOf } from './notice-store.ts';

export interface PutRightDeps {
  readonly store: Store;
  readonly cases: Pick<Cases, 'wake'>;
  /** A case could not be woken. */
  readonly onStalled: (reference: Reference, error: unknown) => void;
}

const AT_ONCE = 50;
const inTheEnd = '9999-12-31T00:00:00Z';

/** Rejects at the end with what failed; it can be done again. */
export async function putRight({ store, cases, onStalled }: PutRightDeps, now: Instant): Promise<void> {
  const errors: unknown[] = [];
  let from: string | undefined;
  do {
    const { items, next } = await store.all<CaseHead>(HEAD.kind, AT_ONCE, from);
    for (const { partition, due } of items) {
      if (due === undefined || due <= now) continue;
      await cases.wake(partition, now).catch((error: unknown) => {
        onStalled(partition, error);
        errors.push(error);
      });
    }
    from = next;
  } while (from !== undefined);
  await eachDueOnce(
    (limit) => store.due<Notice>('notice', inTheEnd, limit),
    keyOf,
    async (found) => {
      for (const notice of found) if (notice.due !== undefined && notice.due > now) await keepUntil(store, notice, now);
    },
  );
  if (errors.length > 0) throw new AggregateError(errors, 'Some cases were not woken after the clock was put right.');
}
