/**
 * What is stuck: notices whose sending failed and that are still owed, and those given up in the last days. Whoever
 * looks after Pathway sees them here, has them sent again, or dismisses them. Every write is guarded, so what is being
 * sent or was sent meanwhile is left alone and reported.
 */

import type { Folded } from '../cards/stuck/view.ts';
import { bundleKind, type Owed } from '../cases/bundle.ts';
import { type Handled, type Notice, noticeIdParts } from '../cases/notice.ts';
import { HEAD } from '../cases/repository.ts';
import type { Stalled } from '../cases/stalled.ts';
import { timeAfter } from '../rules/base/later.ts';
import type { Instant, PersonRef } from '../rules/base/vocabulary.ts';
import { againOnConflict } from '../store/conflicts.ts';
import type { Document, Store, Write } from '../store/port.ts';
import { ending, type StoredNotice, stuckTag } from './notice-store.ts';
import { listStalled } from './stalled/cases.ts';

/** For how many days a notice that was given up is listed: the telephone call it became has its own date by then. */
const listedDays = 30;
/** The last things done that a notice keeps. */
const mostHandled = 20;

export interface StuckNotice {
  /** `7KQ4-2MX6/notice:000003:01` */
  readonly id: string;
  readonly notice: Notice;
  /** When it is tried again by itself; absent where it was given up. */
  readonly due?: Instant;
}

export interface StuckPage {
  readonly items: readonly StuckNotice[];
  /** Give it back to go on; absent on the last page. */
  readonly next?: string;
}

/** What came of it for one notice: it was done; or it was left alone, and why. */
export type Fate = 'done' | 'on-its-way' | 'sent' | 'overtaken' | 'dismissed' | 'not-there';

export interface Handling {
  readonly id: string;
  readonly fate: Fate;
  /** It had been given up before, so somebody may have been asked to telephone them. */
  readonly wasGivenUp: boolean;
}

export interface Stuck {
  /** Cases that Pathway cannot go on with, the longest first. It tries them again by itself. */
  stalled(now: Instant): Promise<readonly Stalled[]>;
  /** What has been folded for longer than it takes, the longest first, `mostFolded` at most. Likewise tried again. */
  folded(now: Instant): Promise<readonly Folded[]>;
  /** A page reads `limit` notices, and may hold fewer, or none, though there are more. */
  list(now: Instant, limit: number, from?: string): Promise<StuckPage>;
  /** The first `most` of all, and how many there are. */
  all(now: Instant, most: number): Promise<{ readonly items: readonly StuckNotice[]; readonly count: number }>;
  /** Owes these again, due now: the outbox sends each in its order. A telephone call it has become stays with its person. */
  retry(ids: readonly string[], by: PersonRef, now: Instant): Promise<readonly Handling[]>;
  /** The same of every stuck notice that is meant. */
  retryAll(isMeant: (notice: Notice) => boolean, by: PersonRef, now: Instant): Promise<readonly Handling[]>;
  /** Ends these without sending them. */
  dismiss(ids: readonly string[], by: PersonRef, because: string, now: Instant): Promise<readonly Handling[]>;
}

const mostFolded = 100;
/** Seconds: unfolding is begun at once, and takes less. */
const unfoldingTakes = 60;
/** Where others write the notice or its case first. */
const mostTries = 8;

const idOf = ({ partition, id }: StoredNotice): string => `${partition}/${id}`;

function isListed({ body }: StoredNotice, now: Instant): boolean {
  const since = timeAfter(now, { hours: -24 * listedDays });
  return body.givenUpAt === undefined || Temporal.Instant.compare(body.givenUpAt, since) >= 0;
}

function asStuck(found: StoredNotice): StuckNotice {
  return { id: idOf(found), notice: found.body, ...(found.due === undefined ? {} : { due: found.due }) };
}

/** Why a notice is left alone; undefined where it is stuck. */
function leftAlone({ body, due, tags = [] }: StoredNotice, now: Instant): Fate | undefined {
  switch (body.state) {
    case 'undeliverable':
      return undefined;
    case 'owed':
      return tags.includes(stuckTag) ? undefined : 'on-its-way';
    case 'sending':
      return due !== undefined && due > now ? 'on-its-way' : undefined;
    default:
      return body.state;
  }
}

const isRetried = ({ body, due }: StoredNotice, now: Instant): boolean =>
  body.state === 'owed' && body.tries === 0 && due !== undefined && due <= now;

const withHandled = ({ handled = [] }: Notice, one: Handled): Pick<Notice, 'handled'> => ({
  handled: [...handled, one].slice(-mostHandled),
});

function retrying(found: StoredNotice, by: PersonRef, now: Instant): Write {
  const { etag, ...document } = found;
  const { givenUpAt: _givenUpAt, gone: _gone, unknown, ...rest } = found.body;
  // It is still said that it may have been sent before.
  const again = unknown === undefined ? {} : { unknown: 1 };
  const handled = withHandled(rest, { did: 'retried', by, at: now });
  const body: Notice = { ...rest, ...again, state: 'owed', tries: 0, ...handled };
  const replace: Document<Notice> = { ...document, due: now, tags: [stuckTag], body };
  return { replace, ifMatch: etag };
}

function dismissing(found: StoredNotice, by: PersonRef, because: string, now: Instant): Write {
  const handled: Handled = { did: 'dismissed', by, at: now, because };
  return ending(found, { state: 'dismissed', ...withHandled(found.body, handled) });
}

/** `onOwed`: something is owed again. */
export function createStuck(store: Store, onOwed: () => void = () => {}): Stuck {
  async function handle(
    id: string,
    now: Instant,
    change: (found: StoredNotice) => Promise<readonly Write[]>,
  ): Promise<Handling> {
    const place = noticeIdParts(id);
    if (place === undefined) return { id, fate: 'not-there', wasGivenUp: false };
    return againOnConflict(mostTries, async (tries) => {
      const found = await store.read<Notice>(place.partition, place.id, now);
      if (found === undefined) return { id, fate: 'not-there', wasGivenUp: false };
      const wasGivenUp = found.body.state === 'undeliverable';
      const fate = leftAlone(found, now);
      const writes = fate === undefined && tries < mostTries ? await change(found) : [];
      if (writes.length === 0) return { id, fate: fate ?? 'on-its-way', wasGivenUp };
      await store.commit(writes);
      return { id, fate: 'done', wasGivenUp };
    });
  }
  /** A new version of its case: by that, whoever knows that the case owes nothing (settled.ts) looks again. */
  async function anotherVersion({ partition }: StoredNotice, now: Instant): Promise<readonly Write[]> {
    const head = await store.read(partition, HEAD.id, now);
    if (head === undefined) return [];
    const { etag, ...document } = head;
    return [{ replace: document, ifMatch: etag }];
  }
  async function each(ids: readonly string[], work: (id: string) => Promise<Handling>): Promise<readonly Handling[]> {
    const handlings: Handling[] = [];
    for (const id of new Set(ids)) handlings.push(await work(id));
    return handlings;
  }
  async function list(now: Instant, limit: number, from?: string): Promise<StuckPage> {
    const { items, next } = await store.tagged<Notice>('notice', stuckTag, now, limit, from);
    const listed = items.filter((found) => isListed(found, now)).map(asStuck);
    return { items: listed, ...(next === undefined ? {} : { next }) };
  }
  async function* everything(now: Instant): AsyncGenerator<StuckNotice> {
    let from: string | undefined;
    do {
      const page = await list(now, 100, from);
      yield* page.items;
      from = page.next;
    } while (from !== undefined);
  }
  async function retry(ids: readonly string[], by: PersonRef, now: Instant): Promise<readonly Handling[]> {
    const again = async (found: StoredNotice) =>
      isRetried(found, now) ? [] : [retrying(found, by, now), ...(await anotherVersion(found, now))];
    const handlings = await each(ids, (id) => handle(id, now, again));
    if (handlings.some(({ fate }) => fate === 'done')) onOwed();
    return handlings;
  }
  return {
    async stalled(now) {
      const bodies = (await listStalled(store, now)).map(({ body }) => body);
      return bodies
        .filter(({ overAt }) => overAt === undefined)
        .toSorted((one, other) => one.since.localeCompare(other.since));
    },
    async folded(now) {
      const before = timeAfter(now, { seconds: -unfoldingTakes });
      const found = await store.due<Owed>(bundleKind, before, mostFolded);
      return found.map(({ partition, body, due = now }) => {
        return { reference: partition, count: body.of - body.from, since: due };
      });
    },
    list,
    async all(now, most) {
      const items: StuckNotice[] = [];
      let count = 0;
      for await (const one of everything(now)) {
        count += 1;
        if (count <= most) items.push(one);
      }
      return { items, count };
    },
    retry,
    async retryAll(isMeant, by, now) {
      const ids: string[] = [];
      for await (const { id, notice } of everything(now)) if (isMeant(notice)) ids.push(id);
      return retry(ids, by, now);
    },
    dismiss: (ids, by, because, now) =>
      each(ids, (id) => handle(id, now, async (found) => [dismissing(found, by, because, now)])),
  };
}
