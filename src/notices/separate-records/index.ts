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
  type TellCase,
} from '../../cases/separate-record-work.ts';
import type { SeparateRecords } from '../../cases/separate-records.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Store, Stored } from '../../store/port.ts';
import { eachDueOnce } from '../batches.ts';
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
}

type Failed = (error: unknown) => void;

export function createRecordWork(deps: RecordWorkDeps): RecordWork {
  const { store, tellCase } = deps;
  const leased = createLeased(store);
  const reviews = createReviews(deps, leased);
  const keeping = createKeepingWork(deps, leased);
  const each = (kind: string, now: Instant, work: (one: Stored, failed: Failed) => Promise<void>) =>
    eachDueOnce(
      (limit) => store.due(kind, now, limit),
      keyOf,
      async (batch, failed) => {
        for (const one of batch) await work(one, failed).catch(failed);
      },
    );

  const referrals = (now: Instant) => each(REFERRAL.kind, now, ({ partition }) => tellCase(partition, now));
  const reviewsDue = (now: Instant) =>
    each(REVIEW.kind, now, (one, failed) => reviews.say(one as Stored<ReviewToCome>, now, failed));
  const keepingDue = (now: Instant) =>
    each(KEEPING.kind, now, (one, failed) => keeping.remind(one as Stored<KeepingToCome>, now, failed));
  const newsDue = (now: Instant) =>
    each(NEWS.kind, now, (one, failed) => keeping.tell(one as Stored<RecordNews>, now, failed));

  return {
    async deliver(now) {
      await referrals(now)
        .finally(() => reviewsDue(now))
        .finally(() => keepingDue(now))
        .finally(() => newsDue(now));
    },
  };
}
