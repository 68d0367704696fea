/**
 * The clock was ahead and is right again. What was to come "then" would wait until then: each open case is woken, so that
 * it says anew when it next needs attention, and what is owed, or is to be said of anything else, and lies in the future
 * is looked at now.
 */
import { errandKind } from '../cases/errands.ts';
import type { Notice } from '../cases/notice.ts';
import type { Cases } from '../cases/perform.ts';
import { type CaseHead, HEAD } from '../cases/repository.ts';
import { recordWorkKinds } from '../cases/separate-record-work.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../store/conflicts.ts';
import type { Store, Stored } from '../store/port.ts';
import { eachDueOnce } from './batches.ts';
import { keepUntil } from './notice-store.ts';
import { newsKinds } from './register-news/left.ts';

export interface PutRightDeps {
  readonly store: Store;
  readonly cases: Pick<Cases, 'wake'>;
  /** A case could not be woken. */
  readonly onStalled: (reference: Reference, error: unknown) => void;
}

const AT_ONCE = 50;
const inTheEnd = '9999-12-31T00:00:00Z';
/** What else waits for its time. What is looked at too early only says anew when that is. */
const others = [errandKind, 'draft', ...newsKinds, ...recordWorkKinds];

/** Each once, whatever comes of it. */
function eachAhead<Body>(store: Store, kind: string, now: Instant, bring: (one: Stored<Body>) => Promise<unknown>) {
  return eachDueOnce(
    (limit) => store.due<Body>(kind, inTheEnd, limit),
    ({ partition, id }) => `${partition}/${id}`,
    async (found) => {
      for (const one of found) if (one.due !== undefined && one.due > now) await bring(one);
    },
  );
}

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
  await eachAhead<Notice>(store, 'notice', now, (one) => keepUntil(store, one, now));
  for (const kind of others) {
    await eachAhead(store, kind, now, ({ etag, ...document }) =>
      commitUnlessChanged(store, [{ replace: { ...document, due: now }, ifMatch: etag }]),
    );
  }
  if (errors.length > 0) throw new AggregateError(errors, 'Some cases were not woken after the clock was put right.');
}
