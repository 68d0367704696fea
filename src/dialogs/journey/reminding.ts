/**
 * Says to whoever lets a draft lie that it was not sent, and deletes it in the end. When that is due stands on the
 * draft itself, so that it outlives every process; a short lease on it lets one of several send.
 */

import type { Card } from '../../cards/card.ts';
import type { Delivery } from '../../notices/messenger.ts';
import { afterFailure } from '../../notices/retries.ts';
import type { Calendar } from '../../rules/base/calendar.ts';
import { daysAfter, timeAfter } from '../../rules/base/later.ts';
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import type { JourneyDeps } from './deps.ts';
import type { Draft } from './draft.ts';
import type { Drafts, SavedDrafts } from './drafts.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import { deletedCard, reminderCard } from './prompts.ts';
import type { Word } from './reminder-times.ts';
import { maybeSent } from './submit.ts';

export type SendToPerson = (person: PersonId, card: Card) => Promise<Delivery>;

export interface Reminder {
  /** Under which its drafts are kept. */
  readonly keptAs: string;
  /** Says what is due to be said of somebody's draft. Nothing where nothing is due, or another process does it. */
  wake(person: PersonId, now: Instant, send: SendToPerson): Promise<void>;
  /** Gives one that an earlier version kept the time at which it is spoken of. */
  adopt(person: PersonId, now: Instant): Promise<void>;
}

/** In seconds. Sending is two calls of ten seconds at most; whoever was stopped in the middle is followed after it. */
const LEASE = 60;

/** Where it cannot arrive now: later, and in the end each working morning. It is not given up. */
function tryAgainAt(delivery: Delivery, tries: number, now: Instant, calendar: Calendar): Instant {
  const tomorrow = daysAfter(calendar.localDate(now), 1);
  return afterFailure(delivery, tries, now) ?? calendar.nextWorkingMoment(calendar.startOfWorkingHours(tomorrow));
}

export function createReminder<T extends JourneyTypes>(
  journey: Journey<T>,
  { policy, calendar, newId, sent }: JourneyDeps<T>,
  drafts: Drafts<T>,
): Reminder {
  function cardOf(open: Draft<T>, { what }: Word, now: Instant): Card {
    if (what === 'deletion') return deletedCard(journey, open, policy);
    return reminderCard(journey, open, { policy, deletedOn: calendar.localDate(drafts.deletionOf(open, now)), what });
  }

  /** Ends what was begun, unless the draft's owner did something with it meanwhile. */
  async function ended(
    { person }: SavedDrafts<T>,
    sender: string,
    { what }: Word,
    delivery: Delivery,
    now: Instant,
  ): Promise<void> {
    const savedDrafts = await drafts.read(person, now);
    const { open } = savedDrafts;
    if (open?.reminding?.sender !== sender) return;
    const { tries = 0 } = open.reminding;
    const isSaid = delivery.outcome === 'sent';
    // That it will be deleted arrived before: where the chat is closed by now it is deleted all the same.
    if (what === 'deletion' && (isSaid || delivery.outcome === 'refused')) return drafts.forget(savedDrafts, now);
    if (!isSaid) {
      const left = { ...open, reminding: { tries: delivery.outcome === 'refused' ? 0 : tries + 1 } };
      await drafts.keepFor(savedDrafts, left, tryAgainAt(delivery, tries + 1, now, calendar));
      return;
    }
    const reminded = { lastAt: now, ...(what === 'warning' ? { warnedAt: now } : {}) };
    const left = { ...open, reminded, reminding: undefined };
    await drafts.keepFor(savedDrafts, left, drafts.wordOf(left, now).at);
  }

  return {
    keptAs: journey.keptAs,
    async wake(person, now, send) {
      const savedDrafts = await drafts.read(person, now);
      const { open } = savedDrafts;
      if (open === undefined) return;
      const until = open.reminding?.until;
      if (until !== undefined && until > now) return;
      // Nobody is told of something that was sent that it was not.
      if (maybeSent(open) && (await sent(open.reference, person, now)) !== undefined) {
        return drafts.forget(savedDrafts, now);
      }
      const word = drafts.wordOf(open, now);
      const isQuiet = word.what === 'deletion' && open.reminded?.warnedAt === undefined;
      if (Temporal.Instant.compare(word.at, now) > 0) {
        await drafts.keepFor(savedDrafts, open, word.at);
      } else if (isQuiet) {
        await drafts.forget(savedDrafts, now);
      } else if (!calendar.isWorkingTime(now)) {
        await drafts.keepFor(savedDrafts, open, calendar.nextWorkingMoment(now));
      } else {
        const sender = newId();
        const ends = timeAfter(now, { seconds: LEASE });
        const begun = { ...open, reminding: { tries: open.reminding?.tries, sender, until: ends } };
        if (!(await drafts.keepFor(savedDrafts, begun, ends))) return;
        const delivery = await send(person, cardOf(open, word, now)).catch((): Delivery => ({ outcome: 'unknown' }));
        await ended(savedDrafts, sender, word, delivery, now);
      }
    },
    async adopt(person, now) {
      const savedDrafts = await drafts.read(person, now);
      if (savedDrafts.open === undefined || savedDrafts.isTimed === true) return;
      await drafts.keepFor(savedDrafts, savedDrafts.open, drafts.wordOf(savedDrafts.open, now).at);
    },
  };
}
