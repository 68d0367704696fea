/**
 * What separate records leave to do (PR-11, PR-12): a case is told that the other child has a referral of their own, and
 * people hear that a review is due, and what is to be decided about keeping a record. One document each, written with the change that left it.
 */
import {
  KEEPING,
  type KeepingToCome,
  NEWS,
  REFERRAL,
  REVIEW,
  type RecordNews,
  type ReviewToCome,
  recordWorkKinds,
  type TellCase,
} from '../../cases/separate-record-work.ts';
import type { SeparateRecords } from '../../cases/separate-records.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Store, Stored } from '../../store/port.ts';
import { eachDueOnce } from '../batches.ts';
import { createLookout } from '../lookout.ts';
import { keyOf } from '../notice-store.ts';
import { createKeepingWork } from './keeping.ts';
import { createLeased, createReviews, type ReviewsDeps } from './reviews.ts';

export interface RecordWorkDeps extends ReviewsDeps {
  readonly store: Store;
  readonly tellCase: TellCase;
  readonly records: Pick<SeparateRecords, 'forWork' | 'endRemoval'>;
}

export interface RecordWork {
  /** Does what is due. Rejects at the end with what failed; that is due again at the next call. */
  deliver(now: Instant): Promise<void>;
  /** A record was changed in this process. */
  expect(): void;
}

type Failed = (error: unknown) => void;

export function createRecordWork(deps: RecordWorkDeps): RecordWork {
  const { store, tellCase } = deps;
  const leased = createLeased(store);
  const reviews = createReviews(deps, leased);
  const keeping = createKeepingWork(deps, leased);
  /** Another process may have left something: it is looked for once in a while, and when the next known is due. */
  const lookout = createLookout();
  let next: Instant | undefined;

  async function nextDue(): Promise<Instant | undefined> {
    const all = await Promise.all(recordWorkKinds.map((kind) => store.nextDue(kind)));
    return all.filter((one) => one !== undefined).toSorted(Temporal.Instant.compare)[0];
  }
  const isDue = (now: Instant): boolean => next !== undefined && Temporal.Instant.compare(next, now) <= 0;
  const each = (kind: string, now: Instant, work: (one: Stored, failed: Failed) => Promise<void>) =>
    eachDueOnce(
      (limit) => store.due(kind, now, limit),
      keyOf,
      async (batch, failed) => {
        for (const one of batch) await work(one, failed).catch(failed);
      },
    );

  const keepingWork = (now: Instant) =>
    each(KEEPING.kind, now, (one, failed) => keeping.remind(one as Stored<KeepingToCome>, now, failed)).finally(() =>
      each(NEWS.kind, now, (one, failed) => keeping.tell(one as Stored<RecordNews>, now, failed)),
    );

  return {
    expect: lookout.expect,
    async deliver(now) {
      if (!lookout.isTime(now) && !isDue(now)) return;
      next = await nextDue();
      lookout.looked(now, false);
      if (!isDue(now)) return;
      try {
        await each(REFERRAL.kind, now, ({ partition }) => tellCase(partition, now));
      } finally {
        await each(REVIEW.kind, now, (one, failed) => reviews.say(one as Stored<ReviewToCome>, now, failed)).finally(
          () => keepingWork(now),
        );
      }
      next = await nextDue();
    },
  };
}
