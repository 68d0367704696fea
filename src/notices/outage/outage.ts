/**
 * An outage: what fails here fails everywhere, so it says nothing of the one it was for. Nothing is sent while it lasts
 * and nothing is given up; then everything goes out in its order.
 */

import type { Log } from '../../platform/log.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Store } from '../../store/port.ts';
import type { Delivery } from '../messenger.ts';
import { codeOf } from '../retries.ts';
import { type KeptOutage, keepOutage, readOutage } from './kept.ts';
import type { Found, Probe } from './probe.ts';

export interface Outage {
  /**
   * Until when nothing is sent there; undefined where there is no outage. Where something else may work, what goes to a
   * place that was not tried yet is let through, one at each look.
   */
  heldUntil(place: string): Instant | undefined;
  /** Looks, where it is time, whether it is over. */
  look(now: Instant): Promise<void>;
  /** Something reached somebody, at that place where it is known: there is no outage, or none any more. */
  reached(place?: string): void;
  /** Until when what failed there is held, where it would fail everywhere; undefined where that says something of the place. */
  holds(place: string, delivery: Delivery, now: Instant): Promise<Instant | undefined>;
  /** Since when nothing is taken. */
  since(): Instant | undefined;
}

export interface OutageDeps {
  readonly store: Store;
  readonly probe: Probe;
  readonly log: Log;
}

/** Where nobody watches for one: each failure says something of its own place. */
export const noOutage: Outage = {
  heldUntil: () => undefined,
  look: async () => {},
  reached() {},
  holds: async () => undefined,
  since: () => undefined,
};

/** Seconds between two looks whether it is over, and then again and again. */
const looks = [10, 30, 60, 120] as const;
const lastLook = 300;
/** Seconds after which it is tried, where no look can tell. */
const unclearFor = 3600;
const sameFor = 3600;

/** What Teams says of the message and not of the way to it. */
const ofTheMessage = /^4(00|13)\b/;
/** What is known here, without Teams. */
const ownReasons = new Set(['no-channel', 'no-post', 'removed', 'tenant-not-heard']);

/** Whether it could be so everywhere. */
function mayBeEverywhere(delivery: Delivery): boolean {
  if (delivery.outcome === 'sent' || delivery.outcome === 'waiting') return false;
  return !(delivery.outcome === 'refused' && (ownReasons.has(delivery.why) || ofTheMessage.test(delivery.why)));
}

/** At so many places something fails before that is called an outage, where no look can tell. */
const unclearPlaces = (delivery: Delivery): number => (delivery.outcome === 'unknown' ? 2 : 3);

/** Whether something is taken, so that what fails says something of its place; undefined where that is not clear. */
function worksAfter({ posts, chats }: Found): boolean | undefined {
  return posts ?? (chats === false ? false : undefined);
}

export function createOutage({ store, probe, log }: OutageDeps): Outage {
  /** Where something failed since something last arrived. */
  const failing = new Set<string>();
  /** Where something arrived. */
  const good = new Set<string>();
  let failures = 0;
  let on: KeptOutage | undefined;
  let isRead = false;
  let looked = 0;
  let next: Instant | undefined;
  let wasReached = false;
  let mayTryOne = false;

  /** What cannot be written down is only not told afterwards: the store fails at everything else then as well. */
  const failed = (error: unknown): void => log.warn({ event: 'outage-unkept', error });

  function forget(): void {
    failing.clear();
    failures = 0;
  }
  function pause(now: Instant): Instant {
    next = timeAfter(now, { seconds: looks[looked] ?? lastLook });
    looked += 1;
    return next;
  }
  /** Where not even the store can be read nothing is found. */
  async function ask(of: ReadonlySet<string>, now: Instant): Promise<Found> {
    return probe({ failing: of, good }, now).catch((error: unknown) => {
      failed(error);
      return { posts: undefined, chats: undefined };
    });
  }
  /** One that comes back within the hour is the same one. */
  async function write(body: KeptOutage, now: Instant): Promise<void> {
    const kept = await readOutage(store, now);
    const { since, overAt } = kept?.body ?? {};
    const isSame = since !== undefined && (overAt === undefined || now < timeAfter(overAt, { seconds: sameFor }));
    await keepOutage(store, { ...body, ...(isSame ? { since } : {}) }, kept, now);
  }
  async function begin({ chats }: Found, why: string, now: Instant): Promise<Instant> {
    on = { since: now, why, told: [], ...(chats === undefined ? {} : { chats }) };
    looked = 0;
    wasReached = false;
    const until = pause(now);
    log.error({ event: 'teams-away', code: why });
    await write(on, now).catch(failed);
    return until;
  }
  async function end(now: Instant): Promise<void> {
    if (on === undefined) return;
    const { why } = on;
    on = undefined;
    next = undefined;
    forget();
    log.info({ event: 'teams-back', code: why });
    // Where it is not there any more another process has ended and told it.
    const kept = await readOutage(store, now);
    if (kept !== undefined && kept.body.overAt === undefined) {
      await keepOutage(store, { ...kept.body, overAt: now }, kept, now);
    }
  }
  /** One that was on when this process began. */
  async function readOnce(now: Instant): Promise<void> {
    if (isRead) return;
    const kept = (await readOutage(store, now))?.body;
    isRead = true;
    if (kept !== undefined && kept.overAt === undefined) on = kept;
  }
  /** A clock that was ahead has been put right. */
  const isTime = (now: Instant): boolean =>
    next === undefined || now >= next || timeAfter(now, { seconds: lastLook }) < next;

  return {
    heldUntil(place) {
      if (on === undefined || !mayTryOne || failing.has(place)) return next;
      mayTryOne = false;
      return undefined;
    },
    since: () => on?.since,
    reached(place) {
      if (place !== undefined) good.add(place);
      forget();
      wasReached = on !== undefined;
    },
    async look(now) {
      await readOnce(now);
      if (on === undefined) return;
      if (wasReached) {
        await end(now).catch(failed);
      } else if (isTime(now)) {
        const found = await ask(new Set(), now);
        // That chats can be asked for is news where they could not be before.
        const isNews = on.chats === false && found.chats === true;
        if (isNews) failing.clear();
        const isLong = now >= timeAfter(on.since, { seconds: unclearFor });
        const isOver = found.posts ?? (found.chats !== false && (isNews || isLong));
        mayTryOne = !isOver && found.chats !== false;
        if (isOver) await end(now).catch(failed);
        else pause(now);
      }
    },
    async holds(place, delivery, now) {
      if (!mayBeEverywhere(delivery)) return undefined;
      failing.add(place);
      good.delete(place);
      failures += 1;
      if (on !== undefined) return next ?? pause(now);
      // What is tried again in any case says nothing yet at the first time.
      if (failures === 1 && delivery.outcome !== 'refused') return undefined;
      const found = await ask(failing, now);
      const works = worksAfter(found) ?? failing.size < unclearPlaces(delivery);
      return works ? undefined : begin(found, codeOf(delivery), now);
    },
  };
}
