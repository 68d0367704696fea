/**
 * What a change of a separate record leaves to do, kept in its partition with the change: its case is told whether the
 * child has a referral of their own, and people hear that a review is due. Neither holds anything of the child.
 */
import type { Instant, LocalDate, PersonId, Reference } from '../rules/base/vocabulary.ts';
import type { SeparateRecord } from '../rules/separate-record/record.ts';
import { type ReviewSaid, reviewOf, reviewSteps } from '../rules/separate-record/reviewing.ts';
import { againOnConflict } from '../store/conflicts.ts';
import type { Store, Write } from '../store/port.ts';
import type { Cases, DecisionContextAt } from './perform.ts';

export const REFERRAL = { kind: 'separate-record-referral', id: 'referral' } as const;
export const REVIEW = { kind: 'separate-record-review', id: 'review' } as const;
export const recordWorkKinds = [REFERRAL.kind, REVIEW.kind] as const;

const MOST_TRIES = 8;

export interface ReferralToTell {
  readonly record: string;
  readonly case: Reference;
  readonly answered: boolean;
}

export interface ReviewToCome {
  readonly record: string;
  readonly on: LocalDate;
  /** When that day was set. */
  readonly since: Instant;
  readonly said?: ReviewSaid;
  /** Who heard of it at the step that is being said, and who could not be reached. */
  readonly told: readonly PersonId[];
  readonly unreached: readonly PersonId[];
  readonly tries: number;
}

const isAnswered = (record: SeparateRecord | undefined): boolean =>
  record !== undefined && record.child.ownReferral !== 'not-known';

/** When something is said of it next. */
export function nextReminder({ on, since, said }: ReviewToCome, by: ReturnType<DecisionContextAt>): Instant {
  const [first = since] = reviewSteps(on, since, said, by)
    .map(({ at }) => at)
    .sort();
  return first;
}

/** The writes beside a change: nothing where it leaves nothing new to do. */
export function workLeft(
  before: SeparateRecord | undefined,
  after: SeparateRecord,
  partition: string,
  by: ReturnType<DecisionContextAt>,
): readonly Write[] {
  const { now } = by;
  const referral: ReferralToTell = { record: after.id, case: after.case, answered: isAnswered(after) };
  const tells: readonly Write[] =
    isAnswered(before) === isAnswered(after) ? [] : [{ put: { partition, ...REFERRAL, due: now, body: referral } }];
  const [was, is] = [before && reviewOf(before)?.on, reviewOf(after)?.on];
  const isLookedAt = before?.safetyLook?.at !== after.safetyLook?.at;
  if (was === is && !isLookedAt) return tells;
  if (is === undefined) return [...tells, { remove: { partition, id: REVIEW.id } }];
  const body: ReviewToCome = { record: after.id, on: is, since: now, told: [], unreached: [], tries: 0 };
  return [...tells, { put: { partition, ...REVIEW, due: nextReminder(body, by), body } }];
}

/** Of the separate record whose partition that is. */
export type TellCase = (partition: string, now: Instant) => Promise<void>;

/** Tells the case what the record answers now. Whoever changed that meanwhile is followed: the newest is told last. */
export function createTellCase(store: Store, cases: Pick<Cases, 'otherChildReferred'>): TellCase {
  return (partition, now) =>
    againOnConflict(MOST_TRIES, async (tries) => {
      const found = await store.read<ReferralToTell>(partition, REFERRAL.id, now);
      // What another process told meanwhile is told once more: what this one said came after it.
      const isTold = tries === 1 && found?.due === undefined;
      if (found === undefined || isTold) return;
      const { etag, due: _due, ...done } = found;
      const { record, case: reference, answered } = found.body;
      await cases.otherChildReferred(reference, record, answered, now);
      await store.commit([{ replace: done, ifMatch: etag }]);
    });
}
