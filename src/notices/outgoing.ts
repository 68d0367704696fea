/** A notice as the message it becomes: drawn from the case, said again where it may stand already, and where it goes. */

import { sentAgain, sentLate } from '../cards/again.ts';
import type { Card } from '../cards/card.ts';
import { type PlacedPost, reminds, type SingleContent } from '../cases/notice.ts';
import { timeAfter } from '../rules/base/later.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { type CalendarUrl, drawPost, drawReply, drawTell } from './drawing.ts';
import type { Delivery, Messenger } from './messenger.ts';
import type { StoredNotice } from './notice-store.ts';
import type { PostContent } from './placing.ts';
import { goneWaits } from './retries.ts';

/** Undefined where events have overtaken it. */
export async function drawn(
  c: Case,
  content: SingleContent,
  by: DecisionContext,
  calendarUrl: CalendarUrl,
): Promise<Card | undefined> {
  switch (content.kind) {
    case 'post':
      return drawPost(c, content, by, calendarUrl);
    case 'reply':
      return drawReply(c, content, by);
    case 'tell':
      return drawTell(c, content, by);
  }
}

/** What one message is sent with. */
export interface Outgoing {
  readonly content: SingleContent;
  readonly card: Card;
  readonly notice: StoredNotice;
  readonly place: PlacedPost | undefined;
}

/** Seconds after which what is said at once says that it comes late. */
const lateAfter = 900;

/** With a word that it comes late, where it does. What reminds is kept for working hours, and is not late by that. */
export function withLateness(card: Card, { body }: StoredNotice, { calendar, now }: DecisionContext): Card {
  const latest = timeAfter(body.owedAt, { seconds: lateAfter });
  const isLate = now > latest;
  return isLate && !reminds(body.content) ? sentLate(card, calendar.sayWhen(body.owedAt)) : card;
}

export const isAgain = ({ body: { unknown = 0 } }: StoredNotice): boolean => unknown > 0;

/** A post that is said to be gone is looked for a few times before it is made again. */
async function sendPost(messenger: Messenger, { team }: PostContent, { card, notice, place }: Outgoing) {
  if (place?.activity !== undefined) {
    const redrawn = await messenger.redraw(team, place.activity, place.again === true ? sentAgain(card) : card);
    const isLookedFor = (notice.body.gone ?? 0) < goneWaits.length;
    if (redrawn.outcome !== 'gone' || isLookedFor) return redrawn;
  }
  return messenger.toChannel(team, place !== undefined || isAgain(notice) ? sentAgain(card) : card);
}

type Reply = Extract<SingleContent, { kind: 'reply' }>;

/**
 * What is said earlier in a channel goes first, so a reply without its post is one whose post could not be delivered.
 * Under a post of which nobody knows where it stands it is a message of its own.
 */
async function sendReply(messenger: Messenger, { team }: Reply, { card, notice, place }: Outgoing) {
  return place === undefined
    ? ({ outcome: 'refused', why: 'no-post' } as const)
    : messenger.toChannel(team, isAgain(notice) ? sentAgain(card) : card, place.activity);
}

export async function send(messenger: Messenger, outgoing: Outgoing): Promise<Delivery> {
  const { content, card, notice } = outgoing;
  switch (content.kind) {
    case 'post':
      return sendPost(messenger, content, outgoing);
    case 'reply':
      return sendReply(messenger, content, outgoing);
    case 'tell':
      return messenger.toPerson(content.person, isAgain(notice) ? sentAgain(card) : card);
  }
}
