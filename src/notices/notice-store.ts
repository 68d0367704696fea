/** Writing down what becomes of a notice. Where somebody else wrote first, they have dealt with it. */

import { isOver, type Notice } from '../cases/notice.ts';
import { timeAfter } from '../rules/base/later.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { asWritten, commitUnlessChanged } from '../store/conflicts.ts';
import type { Document, Store, Stored, Write } from '../store/port.ts';

export type StoredNotice = Stored<Notice>;

export const keyOf = ({ partition, id }: Pick<Document, 'partition' | 'id'>): string => `${partition}/${id}`;

/**
 * For how long nobody else sends what one has begun to send, in seconds. Sending is two calls of ten seconds at most;
 * whoever was stopped in the middle is followed after this time.
 */
const lease = 60;

/** Of a lease, what is enough to begin sending with, in seconds. */
const enough = 30;

/** The tag of a notice that failed and is not over, or that was given up. Those sent at the first try never have it. */
export const stuckTag = 'stuck';

export const leaseEnd = (now: Instant): Instant => timeAfter(now, { seconds: lease });

/** What ends a notice. `tags`: by what it is still found. */
export function ending(
  { due: _due, tags: _tags, etag, ...document }: StoredNotice,
  change: Partial<Notice>,
  tags: readonly string[] = [],
): Write {
  const body: Notice = { ...document.body, ...change };
  const replace: Document<Notice> = { ...document, body, ...(tags.length > 0 && { tags }) };
  return { replace, ifMatch: etag };
}

/** What ends a notice as it is now, where others have written it since; undefined where it is over or gone. */
export async function endingSince(
  store: Store,
  { partition, id }: StoredNotice,
  change: Partial<Notice>,
  now: Instant,
): Promise<Write | undefined> {
  const found = await store.read<Notice>(partition, id, now);
  return found === undefined || isOver(found.body) ? undefined : ending(found, change);
}

/** Whether it is over by this. */
export async function end(store: Store, notice: StoredNotice, change: Partial<Notice>): Promise<boolean> {
  return (await commitUnlessChanged(store, [ending(notice, change)])) !== undefined;
}

/** What a try that failed leaves on a notice. */
export type Failure = Required<Pick<Notice, 'tries' | 'why' | 'failingSince'>> & Pick<Notice, 'unknown' | 'gone'>;

/** Keeps a notice until then, for anybody to send; with what failed, where something did, and what is known by it. */
export async function keepUntil(
  store: Store,
  notice: StoredNotice,
  due: Instant,
  failure?: Failure,
  besides: readonly Write[] = [],
): Promise<void> {
  const { etag, ...document } = notice;
  const body: Notice = { ...notice.body, state: 'owed', ...failure };
  const replace: Document<Notice> = { ...document, due, body, ...(failure && { tags: [stuckTag] }) };
  await commitUnlessChanged(store, [{ replace, ifMatch: etag }, ...besides]);
}

/** Gives a notice up; whether it is over by this. It stays to be found, so that it can be retried or dismissed. */
export async function giveUp(
  store: Store,
  notice: StoredNotice,
  failure: Failure,
  now: Instant,
  besides: readonly Write[] = [],
): Promise<boolean> {
  const change: Partial<Notice> = { ...failure, state: 'undeliverable', givenUpAt: now };
  return (await commitUnlessChanged(store, [ending(notice, change, [stuckTag]), ...besides])) !== undefined;
}

/** Of one that somebody has begun to send and did not end, nobody knows whether it arrived. */
function leftBehind({ body }: StoredNotice, now: Instant): Partial<Pick<Document<Notice>, 'tags'>> & { body: Notice } {
  if (body.state !== 'sending') return { body };
  const { unknown = 0, failingSince = now } = body;
  return { tags: [stuckTag], body: { ...body, why: 'unknown', unknown: unknown + 1, failingSince } };
}

const hasTime = ({ due }: StoredNotice, now: Instant): boolean =>
  due !== undefined && Temporal.Instant.from(now).until(due).total('seconds') >= enough;

/**
 * Makes a notice one's own to send, until the lease ends; undefined where somebody else has it, or has dealt with it.
 * `isUntried`: it is one's own since it was made, and nothing was sent yet.
 */
export async function claim(
  store: Store,
  notice: StoredNotice,
  sender: string,
  now: Instant,
  isUntried: boolean,
): Promise<StoredNotice | undefined> {
  if (isUntried && hasTime(notice, now)) return notice;
  const { etag, ...document } = notice;
  const { body, ...found } = isUntried ? notice : leftBehind(notice, now);
  const replace: Document<Notice> = {
    ...document,
    ...found,
    due: leaseEnd(now),
    body: { ...body, state: 'sending', sender },
  };
  const written = await commitUnlessChanged(store, [{ replace, ifMatch: etag }]);
  if (written === undefined) return undefined;
  const mine = await asWritten(store, replace, written[0], now);
  return mine?.body.sender === sender ? mine : undefined;
}
