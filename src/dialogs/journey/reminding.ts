/**
 * Says to whoever lets a draft lie that it was not sent, and deletes it in the end. When that is due stands on the
 * draft itself, so that it outlives every process; a short lease on it lets one of several send.
 */

import { answeredCard } from '../../cards/answered/answered.ts';
import type { Card } from '../../cards/card.ts';
import type { Delivery, Messenger } from '../../notices/messenger.ts';
import { afterFailure } from '../../notices/retries.ts';
import type { Calendar } from '../../rules/base/calendar.ts';
import { daysAfter, thatHasCome, timeAfter } from '../../rules/base/later.ts';
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import type { JourneyDeps } from './deps.ts';
import { type Draft, withPost } from './draft.ts';
import type { Drafts, SavedDrafts } from './drafts.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import { deletedCard, reminderCard } from './prompts.ts';
import type { Word } from './reminder-times.ts';
import { maybeSent } from './submit.ts';
import { discarded, sentMeanwhile } from './words.ts';

/** How somebody's private chat is reached. */
export type ToChat = Pick<Messenger, 'toPerson' | 'redrawInChat'>;

export interface Reminder {
  /** Under which its drafts are kept. */
  readonly keptAs: string;
  /** Says what is due to be said of somebody's draft. Nothing where nothing is due, or another process does it. */
  wake(person: PersonId, now: Instant, chat: ToChat): Promise<void>;
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

  /** Keeps it no longer, unless its owner did something with it meanwhile; nothing of it stays in their chat. */
  async function forget(savedDrafts: SavedDrafts<T>, now: Instant, says: string, chat: ToChat): Promise<void> {
    if (!(await drafts.forget(savedDrafts, now))) return;
    for (const post of savedDrafts.open?.posts ?? []) {
      await chat.redrawInChat(savedDrafts.person, post, answeredCard(says));
    }
  }

  /** Ends what was begun, unless the draft's owner did something with it meanwhile. */
  async function ended(
    { person }: SavedDrafts<T>,
    sender: string,
    { what }: Word,
    delivery: Delivery,
    now: Instant,
    chat: ToChat,
  ): Promise<void> {
    const savedDrafts = await drafts.read(person, now);
    const { open } = savedDrafts;
    if (open?.reminding?.sender !== sender) return;
    const { tries = 0 } = open.reminding;
    // That it will be deleted arrived before: where the chat is closed by now it is deleted all the same.
    if (what === 'deletion' && (delivery.outcome === 'sent' || delivery.outcome === 'refused')) {
      return forget(savedDrafts, now, discarded, chat);
    }
    if (delivery.outcome !== 'sent') {
      const left = { ...open, reminding: { tries: delivery.outcome === 'refused' ? 0 : tries + 1 } };
      await drafts.keepFor(savedDrafts, left, tryAgainAt(delivery, tries + 1, now, calendar));
      return;
    }
    const reminded = { lastAt: now, ...(what === 'warning' ? { warnedAt: now } : {}) };
    const left = { ...withPost(open, delivery.activity), reminded, reminding: undefined };
    await drafts.keepFor(savedDrafts, left, drafts.wordOf(left, now).at);
  }

  return {
    keptAs: journey.keptAs,
    async wake(person, now, chat) {
      const savedDrafts = await drafts.read(person, now);
      const { open } = savedDrafts;
      if (open === undefined) return;
      const until = open.reminding?.until;
      if (until !== undefined && until > now) return;
      // Nobody is told of something that was sent that it was not.
      if (maybeSent(open) && (await sent(open.reference, person, now)) !== undefined) {
        return forget(savedDrafts, now, sentMeanwhile, chat);
      }
      const word = drafts.wordOf(open, now);
      const isQuiet = word.what === 'deletion' && thatHasCome(open.reminded?.warnedAt, now) === undefined;
      if (Temporal.Instant.compare(word.at, now) > 0) {
        await drafts.keepFor(savedDrafts, open, word.at);
      } else if (isQuiet) {
        await forget(savedDrafts, now, discarded, chat);
      } else if (!calendar.isWorkingTime(now)) {
        await drafts.keepFor(savedDrafts, open, calendar.nextWorkingMoment(now));
      } else {
        const sender = newId();
        const ends = timeAfter(now, { seconds: LEASE });
        const begun = { ...open, reminding: { tries: open.reminding?.tries, sender, until: ends } };
        if (!(await drafts.keepFor(savedDrafts, begun, ends))) return;
        let delivery: Delivery = { outcome: 'unknown' };
        try {
          delivery = await chat.toPerson(person, cardOf(open, word, now));
        } finally {
          await ended(savedDrafts, sender, word, delivery, now, chat);
        }
      }
    },
    async adopt(person, now) {
      const savedDrafts = await drafts.read(person, now);
      if (savedDrafts.open === undefined || savedDrafts.isTimed === true) return;
      await drafts.keepFor(savedDrafts, savedDrafts.open, drafts.wordOf(savedDrafts.open, now).at);
    },
  };
}
