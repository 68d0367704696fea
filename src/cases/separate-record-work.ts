/**
 * What a change of a separate record leaves to do, kept in its partition with the change: its case is told whether the
 * child has a referral of their own, and people hear that a review is due. Neither holds anything of the child.
 */

import { isDeepStrictEqual } from 'node:util';
import { daysAfter, timeAfter } from '../rules/base/later.ts';
import type { Instant, LocalDate, PersonId, Reference } from '../rules/base/vocabulary.ts';
import { isKeptFrom, rosterFor } from '../rules/record/kept-from.ts';
import { removalOf } from '../rules/retention/state.ts';
import type { RecordEvent } from '../rules/separate-record/events.ts';
import { type AroundRecord, asKept, type KeepingDuty, keepingDuty } from '../rules/separate-record/keeping.ts';
import type { SeparateRecord } from '../rules/separate-record/record.ts';
import { type ReviewSaid, reviewOf, reviewSteps } from '../rules/separate-record/reviewing.ts';
import { againOnConflict } from '../store/conflicts.ts';
import type { Store, Write } from '../store/port.ts';
import type { Cases, DecisionContextAt } from './perform.ts';
import { askedWrites } from './removal/asked.ts';

export const REFERRAL = { kind: 'separate-record-referral', id: 'referral' } as const;
export const REVIEW = { kind: 'separate-record-review', id: 'review' } as const;
export const KEEPING = { kind: 'separate-record-keeping', id: 'keeping' } as const;
/** One for each person and each thing that they are told of a removal. */
export const NEWS = { kind: 'separate-record-news', idPrefix: 'news:' } as const;
export const recordWorkKinds = [REFERRAL.kind, REVIEW.kind, KEEPING.kind, NEWS.kind] as const;
/** Those that stand in its partition once at the most. */
export const recordWorkIds = [REFERRAL.id, REVIEW.id, KEEPING.id] as const;

const MOST_TRIES = 8;

interface ReferralToTell {
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

/** What is to be decided about keeping it, or confirmed, and how far people have heard of it. */
export interface KeepingToCome extends Omit<ReviewToCome, 'on'> {
  /** Absent where there is nothing yet: it is looked at again later, because a case can be closed, or a period changed. */
  readonly duty?: KeepingDuty;
}

/** Where nothing is due sooner, so many days after it was looked at it is looked at again. */
const looksAgainAfter = 28;

/** What is known of it from now on, and when it is looked at next. */
export function keepingToCome(record: SeparateRecord, around: AroundRecord, by: ReturnType<DecisionContextAt>) {
  const { now } = by;
  const duty = keepingDuty(record, around, by);
  const since = duty?.since ?? now;
  const body: KeepingToCome = {
    ...{ record: record.id, since, told: [], unreached: [], tries: 0 },
    ...(duty === undefined ? {} : { duty }),
  };
  return { body, due: nextKeeping(body, by) };
}

export function nextKeeping({ duty, since, said }: KeepingToCome, by: ReturnType<DecisionContextAt>): Instant {
  const again = timeAfter(by.now, { hours: looksAgainAfter * 24 });
  if (duty === undefined) return again;
  const times = reviewSteps(duty.on, since, said, by).map(({ at }) => Temporal.Instant.from(at).toString());
  const over = duty.about === 'confirm' ? [dayAfter(duty.on, by)] : [];
  return [...times, ...over, again].sort(Temporal.Instant.compare)[0] ?? again;
}
/** When nobody can confirm it any more. */
const dayAfter = (on: LocalDate, { calendar, policy }: ReturnType<DecisionContextAt>): Instant =>
  calendar.instantAt(daysAfter(on, 1), policy.nudges.at);

export type RecordNewsWords = 'removal-asked' | 'removal-confirmed' | 'removal-ended';
export interface RecordNews {
  readonly record: string;
  readonly person: PersonId;
  readonly words: RecordNewsWords;
  readonly tries: number;
}
const newsOf: { readonly [T in RecordEvent['type']]?: RecordNewsWords } = {
  'removal-asked': 'removal-asked',
  'removal-confirmed': 'removal-confirmed',
  'removal-stopped': 'removal-ended',
  'removal-lapsed': 'removal-ended',
};

/** Told to the service leads, to who asked for it, and to the administrators, who may be the second person. */
function newsLeft(change: RecordChange, partition: string, { roster, now }: ReturnType<DecisionContextAt>) {
  const { before, after, around, events, actor, seq } = change;
  const isStopped = events.some(
    ({ type }) => type === 'hold-set' && before !== undefined && removalOf(asKept(before)) !== undefined,
  );
  const words = isStopped ? 'removal-ended' : events.flatMap(({ type }) => newsOf[type] ?? [])[0];
  if (words === undefined) return [];
  const seeing = rosterFor(around.kept, roster);
  const asker = after.retention?.removal?.by.id;
  const ids = [...seeing.withJob('service-lead').map(({ id }) => id), ...seeing.administrators(), asker];
  const people = [...new Set(ids)].filter(
    (id): id is PersonId => id !== undefined && id !== actor && !isKeptFrom(around.kept, id),
  );
  return people.map((person, n): Write => {
    const body: RecordNews = { record: after.id, person, words, tries: 0 };
    return { create: { partition, id: `${NEWS.idPrefix}${seq}:${n}`, kind: NEWS.kind, due: now, body } };
  });
}

/** A change of a record: which events made it, who made it, and the number of the last. */
export interface RecordChange {
  readonly before: SeparateRecord | undefined;
  readonly after: SeparateRecord;
  readonly around: AroundRecord;
  readonly events: readonly RecordEvent[];
  readonly actor: PersonId;
  readonly seq: number;
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
export function workLeft(change: RecordChange, partition: string, by: ReturnType<DecisionContextAt>): readonly Write[] {
  const { before, after } = change;
  const isKeeping = before === undefined || !isDeepStrictEqual(...keepingGoesBy(before, after));
  return [
    ...otherWork(before, after, partition, by),
    ...(isKeeping ? [{ put: { partition, ...KEEPING, ...keepingToCome(after, change.around, by) } }] : []),
    ...newsLeft(change, partition, by),
    ...askedWrites(partition, before && asKept(before), asKept(after), after.case),
  ];
}

const keepingGoesBy = (...both: readonly [SeparateRecord, SeparateRecord]) =>
  both.map(({ retention, child, subjectRequests }) => ({ retention, child, subjectRequests })) as [unknown, unknown];

function otherWork(
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
