/** Says that a review is due to those who are to hear of it; where one of them cannot be reached, to the next. */

import type { Card } from '../../cards/card.ts';
import { reviewDueCard, reviewWithoutAnybodyCard } from '../../cards/separate-record/review-due.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import { nextReminder, type ReviewToCome } from '../../cases/separate-record-work.ts';
import type { SeparateRecords } from '../../cases/separate-records.ts';
import type { Log } from '../../platform/log.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import type { LadderStep } from '../../rules/engine/reaches.ts';
import { reviewOf, reviewRecipients, reviewSteps } from '../../rules/separate-record/reviewing.ts';
import { commitUnlessChanged } from '../../store/conflicts.ts';
import type { Store, Stored } from '../../store/port.ts';
import { createDurableWrites } from '../durable-writes.ts';
import type { Messenger } from '../messenger.ts';
import { leaseEnd } from '../notice-store.ts';
import { createTellPerson, type TellPerson } from '../register-news/tell-person.ts';
import { waits } from '../retries.ts';

export interface ReviewsDeps {
  readonly store: Store;
  readonly records: Pick<SeparateRecords, 'forWork'>;
  readonly messenger: Pick<Messenger, 'toPerson'>;
  readonly contextAt: DecisionContextAt;
  readonly administrators: () => readonly PersonId[];
  readonly log: Log;
}

type Found = NonNullable<Awaited<ReturnType<SeparateRecords['forWork']>>>;
type Failed = (error: unknown) => void;

/** Seconds between two tries in the end: it is never given up while somebody may still be reached. */
const longestWait = 3600;

/** What one kind of reminder is: what comes of it now, and what stands in its place. Undefined where nothing is left to say. */
type Work<Body> = (
  body: Body,
  now: Instant,
  failed: Failed,
) => Promise<{ readonly body: Body; readonly due: Instant } | undefined>;

/** Works on one such document after the other, each in one process alone. Rejects where the store cannot. */
export function createLeased(store: Store) {
  const durableWrites = createDurableWrites(store);
  return async <Body>(one: Stored<Body>, now: Instant, failed: Failed, work: Work<Body>): Promise<void> => {
    await durableWrites.catchUp(failed);
    if (durableWrites.isUnkept(one)) return;
    const { etag, ...document } = one;
    // Whoever is stopped meanwhile is followed after the lease.
    const claimed = await commitUnlessChanged(store, [{ replace: { ...document, due: leaseEnd(now) }, ifMatch: etag }]);
    const mine = claimed ? await store.read<Body>(one.partition, one.id, now) : undefined;
    if (mine === undefined) return;
    const after = await work(mine.body, now, failed);
    const { due: _due, etag: version, ...rest } = mine;
    const replace = after === undefined ? rest : { ...rest, ...after };
    await durableWrites.keep({ of: [one], writes: [{ replace, ifMatch: version }] });
  };
}
export type Leased = ReturnType<typeof createLeased>;

export interface Heard {
  readonly told: readonly PersonId[];
  readonly unreached: readonly PersonId[];
}
export interface ToTell {
  readonly person: PersonId;
  readonly card: Card;
}

/** Tells those who have not heard of it at this step, and whoever takes the place of somebody it does not reach. */
export async function tellAll<State extends Heard>(
  before: State,
  recipients: (state: State) => readonly ToTell[],
  tell: TellPerson,
): Promise<{ readonly state: State; readonly isSaid: boolean }> {
  let state = before;
  for (;;) {
    const all = recipients(state);
    let isWaiting = false;
    for (const { person, card } of all.filter((one) => !state.told.includes(one.person))) {
      const fate = await tell(person, card);
      if (fate === 'told') state = { ...state, told: [...state.told, person] };
      else if (fate === 'unreached') state = { ...state, unreached: [...state.unreached, person] };
      else isWaiting = true;
    }
    if (isWaiting) return { state, isSaid: false };
    if (all.length === 0 || all.some(({ person }) => state.told.includes(person))) return { state, isSaid: true };
  }
}

/** When it is tried again after so many tries. */
export const againAfter = (tries: number, now: Instant): Instant =>
  timeAfter(now, { seconds: Math.min(waits[tries] ?? longestWait, longestWait) });

export function createReviews({ records, messenger, contextAt, administrators, log }: ReviewsDeps, leased: Leased) {
  /** Those who are to hear of it now; without anybody who sees the record the administrators, who see nothing of it. */
  function recipients({ record, kept }: Found, step: LadderStep, { unreached }: ReviewToCome, now: Instant) {
    const { roster } = contextAt(now);
    const people = reviewRecipients(record, step, { roster, kept }, unreached);
    if (people.length > 0) return people.map((person): ToTell => ({ person, card: reviewDueCard(record) }));
    const card = reviewWithoutAnybodyCard();
    return administrators()
      .filter((id) => !unreached.includes(id))
      .map((person): ToTell => ({ person, card }));
  }
  const workOn: Work<ReviewToCome> = async (review, now, failed) => {
    const by = contextAt(now);
    const found = await records.forWork(review.record, now);
    if (found === undefined || reviewOf(found.record)?.on !== review.on) return undefined;
    const step = reviewSteps(review.on, review.since, review.said, by).findLast(({ at }) => at <= now)?.step;
    if (step === undefined) return { body: review, due: nextReminder(review, by) };
    const tell = createTellPerson(messenger, failed);
    const { state, isSaid } = await tellAll(review, (one) => recipients(found, step, one, now), tell);
    if (!isSaid) return { body: { ...state, tries: state.tries + 1 }, due: againAfter(state.tries, now) };
    if (state.told.length === 0) log.warn({ event: 'record-review-untold' });
    const said = { at: now, workingDays: step.workingDays };
    const body: ReviewToCome = { ...state, said, told: [], unreached: [], tries: 0 };
    return { body, due: nextReminder(body, by) };
  };
  return {
    /** Rejects where the store cannot. */
    say: (one: Stored<ReviewToCome>, now: Instant, failed: Failed): Promise<void> => leased(one, now, failed, workOn),
  };
}
