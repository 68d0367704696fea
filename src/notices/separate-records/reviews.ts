/** Says that a review is due to those who are to hear of it; where one of them cannot be reached, to the next. */
import { reviewDueCard, reviewWithoutAnybodyCard } from '../../cards/separate-record/review-due.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import { nextReminder, type ReviewToCome } from '../../cases/separate-record-work.ts';
import type { SeparateRecords } from '../../cases/separate-records.ts';
import type { Log } from '../../platform/log.ts';
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
const later = (at: Instant, seconds: number): Instant => Temporal.Instant.from(at).add({ seconds }).toString();

export function createReviews({ store, records, messenger, contextAt, administrators, log }: ReviewsDeps) {
  const durableWrites = createDurableWrites(store);

  /** Those who are to hear of it now; without anybody who sees the record the administrators, who see nothing of it. */
  function recipients({ record, kept }: Found, step: LadderStep, { unreached }: ReviewToCome, now: Instant) {
    const { roster } = contextAt(now);
    const people = reviewRecipients(record, step, { roster, kept }, unreached);
    if (people.length > 0) return { people, card: reviewDueCard(record.id) };
    return { people: administrators().filter((id) => !unreached.includes(id)), card: reviewWithoutAnybodyCard() };
  }
  /** Tells those who have not heard of it at this step, and whoever takes the place of somebody it does not reach. */
  async function tellAll(found: Found, step: LadderStep, review: ReviewToCome, tell: TellPerson, now: Instant) {
    let state: ReviewToCome = review;
    for (;;) {
      const { people, card } = recipients(found, step, state, now);
      const left = people.filter((id) => !state.told.includes(id));
      let isWaiting = false;
      for (const person of left) {
        const fate = await tell(person, card);
        if (fate === 'told') state = { ...state, told: [...state.told, person] };
        else if (fate === 'unreached') state = { ...state, unreached: [...state.unreached, person] };
        else isWaiting = true;
      }
      if (isWaiting) return { state, isSaid: false };
      if (people.length === 0 || people.some((id) => state.told.includes(id))) return { state, isSaid: true };
    }
  }
  async function workOn(review: ReviewToCome, now: Instant, failed: Failed) {
    const by = contextAt(now);
    const found = await records.forWork(review.record, now);
    if (found === undefined || reviewOf(found.record)?.on !== review.on) return undefined;
    const step = reviewSteps(review.on, review.since, review.said, by).findLast(({ at }) => at <= now)?.step;
    if (step === undefined) return { body: review, due: nextReminder(review, by) };
    const { state, isSaid } = await tellAll(found, step, review, createTellPerson(messenger, failed), now);
    if (!isSaid) {
      const due = later(now, Math.min(waits[state.tries] ?? longestWait, longestWait));
      return { body: { ...state, tries: state.tries + 1 }, due };
    }
    if (state.told.length === 0) log.warn({ event: 'record-review-untold' });
    const said = { at: now, workingDays: step.workingDays };
    const body: ReviewToCome = { ...state, said, told: [], unreached: [], tries: 0 };
    return { body, due: nextReminder(body, by) };
  }
  return {
    /** Rejects where the store cannot. */
    async say(one: Stored<ReviewToCome>, now: Instant, failed: Failed): Promise<void> {
      await durableWrites.catchUp(failed);
      if (durableWrites.isUnkept(one)) return;
      const { etag, ...document } = one;
      // Whoever is stopped meanwhile is followed after the lease.
      const claimed = await commitUnlessChanged(store, [
        { replace: { ...document, due: leaseEnd(now) }, ifMatch: etag },
      ]);
      const mine = claimed ? await store.read<ReviewToCome>(one.partition, one.id, now) : undefined;
      if (mine === undefined) return;
      const after = await workOn(mine.body, now, failed);
      const { due: _due, etag: version, ...rest } = mine;
      const replace = after === undefined ? rest : { ...rest, ...after };
      await durableWrites.keep({ of: [one], writes: [{ replace, ifMatch: version }] });
    },
  };
}
