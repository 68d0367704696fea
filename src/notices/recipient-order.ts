/** The order of what one team or person gets of a case: what comes later waits for what is still owed. */

import { isNudge, reminds } from '../cases/notice.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import { keepUntil, type StoredNotice } from './notice-store.ts';
import { placeOf } from './placing.ts';
import type { Aftermath, Deferred } from './sending.ts';

/** What a round of deliveries does with the notices of one case. */
export interface Round {
  readonly now: Instant;
  /** This process began to send it when it was made. */
  isBegun(notice: StoredNotice): boolean;
  /** Where a notice has been looked at in this round already. */
  isTried(notice: StoredNotice): boolean;
  deliver(notice: StoredNotice): Promise<Aftermath>;
  /** What cannot be done keeps no other recipient waiting. */
  failed(error: unknown): void;
}

/** `team:police`, `person:…` */
export const recipientOf = ({ body: { content } }: StoredNotice): string =>
  'team' in content ? `team:${content.team}` : `person:${content.person}`;

/** Until when a notice that is not sent now is kept, where that is known: not while somebody is sending it. */
function keptNow({ body, due }: StoredNotice, now: Instant): Deferred {
  return body.state === 'owed' && due !== undefined && due > now ? { until: due } : {};
}

/** Whether it only draws a post that stands: that keeps nothing but what is about the same post waiting. */
async function isRedraw(store: Store, notice: StoredNotice, now: Instant): Promise<boolean> {
  const { content } = notice.body;
  return content.kind === 'post' && (await placeOf(store, notice, content, now))?.activity !== undefined;
}

const postOf = ({ body: { content } }: StoredNotice): string | undefined =>
  'post' in content ? content.post : undefined;

/**
 * Goes through what one case owes one recipient, in order, and delivers what is due; whether all is over that anything
 * could wait for. What waits for something that is kept for later is kept as long; what waits, and was begun to be sent,
 * is given back.
 */
async function deliverToRecipient(
  store: Store,
  toOne: readonly StoredNotice[],
  { now, isBegun, isTried, deliver }: Round,
): Promise<boolean> {
  let isAllOver = true;
  let waiting: Deferred | undefined;
  const ofPosts = new Map<string | undefined, Deferred>();
  for (const notice of toOne) {
    const isOurs = isBegun(notice);
    const isDue = !isTried(notice) && notice.due !== undefined && (isOurs || notice.due <= now);
    const before = waiting ?? (isNudge(notice.body.content) ? undefined : ofPosts.get(postOf(notice)));
    const until = before?.until ?? (before && isOurs ? now : undefined);
    if (until !== undefined && isDue) await keepUntil(store, notice, until);
    const after = before ?? (isDue ? await deliver(notice) : keptNow(notice, now));
    isAllOver &&= after === 'over' || reminds(notice.body.content);
    if (waiting !== undefined || after === 'over' || reminds(notice.body.content)) continue;
    if (await isRedraw(store, notice, now)) ofPosts.set(postOf(notice), after);
    else waiting = after;
  }
  return isAllOver;
}

/**
 * Delivers what is due of one case, each recipient's in its order; whether all is over that anything could wait for.
 * `notices`: those that are not over, in theirs.
 */
export async function deliverInOrder(store: Store, notices: readonly StoredNotice[], round: Round): Promise<boolean> {
  let isAllOver = true;
  for (const toOne of Map.groupBy(notices, recipientOf).values()) {
    const isOver = await deliverToRecipient(store, toOne, round).catch((error: unknown) => {
      round.failed(error);
      return false;
    });
    isAllOver &&= isOver;
  }
  return isAllOver;
}
