/**
 * Sees to what a change of the register leaves to do: who may see all cases is told to others, cover to those it is
 * between, and cases whose team was closed get their task. One mechanism: what is left is one document, written with the
 * change and gone with the last of it.
 */

import { asked } from '../../cases/finding.ts';
import { MARK } from '../../cases/mark.ts';
import type { Cases } from '../../cases/perform.ts';
import { newsKind, type TeamClosed } from '../../people/news.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../../store/conflicts.ts';
import type { Store, Stored } from '../../store/port.ts';
import { eachDueOnce } from '../batches.ts';
import { createDurableWrites } from '../durable-writes.ts';
import type { Messenger } from '../messenger.ts';
import { keyOf, leaseEnd } from '../notice-store.ts';
import { waits } from '../retries.ts';
import { isSeenTo, leftOf, type NewsLeft, newsKinds } from './left.ts';
import { createTellPerson } from './tell-person.ts';
import { tellCover } from './telling-cover.ts';
import { type TellingSightDeps, tellSight } from './telling-sight.ts';

export interface RegisterNewsDeps extends TellingSightDeps {
  readonly store: Store;
  readonly messenger: Pick<Messenger, 'toPerson'>;
  readonly cases: Pick<Cases, 'teamClosed'>;
}

type Failed = (error: unknown) => void;

const CASES_AT_ONCE = 50;
/** Seconds between two tries in the end: it is never given up while somebody may still be reached. */
const longestWait = 3600;

export interface RegisterNewsWork {
  /**
   * Rejects at the end with what failed; what is left is done at a later call. `due`: the kinds of which something is;
   * without it all are looked for.
   */
  deliver(now: Instant, due?: ReadonlySet<string>): Promise<void>;
}

export function createRegisterNews(deps: RegisterNewsDeps): RegisterNewsWork {
  const { store, messenger, cases, log } = deps;
  const durableWrites = createDurableWrites(store);

  /** Each open case on which the team is asked something; the same again changes nothing. */
  async function lookAtCases(closed: TeamClosed, now: Instant): Promise<void> {
    const sought = { kind: MARK.kind, tags: [asked(closed.team)] };
    let from: string | undefined;
    do {
      const page = await store.dueFirst(sought, now, CASES_AT_ONCE, from);
      for (const { partition } of page.items) await cases.teamClosed(partition, closed, now);
      from = page.next;
    } while (from !== undefined);
  }
  async function closedLeft(closed: readonly TeamClosed[], now: Instant, failed: Failed): Promise<TeamClosed[]> {
    const left: TeamClosed[] = [];
    for (const one of closed) {
      await lookAtCases(one, now).catch((error: unknown) => {
        left.push(one);
        failed(error);
      });
    }
    return left;
  }
  /** Does what can be done of it now. One part that fails keeps no other waiting. */
  async function workOn({ sight, closed, cover, tries }: NewsLeft, now: Instant, failed: Failed): Promise<NewsLeft> {
    const tell = createTellPerson(messenger, failed);
    return {
      closed: await closedLeft(closed, now, failed),
      sight: sight && (await tellSight(deps, sight, tell, now)),
      cover: await tellCover(cover, tell, log),
      tries: tries + 1,
    };
  }
  /** Makes it one's own for a time; whoever is stopped meanwhile is followed after it. */
  async function claim({ etag, ...document }: Stored, now: Instant): Promise<Stored | undefined> {
    const mine = { ...document, due: leaseEnd(now) };
    if (!(await commitUnlessChanged(store, [{ replace: mine, ifMatch: etag }]))) return undefined;
    return store.read(document.partition, document.id, now);
  }
  async function seeTo(news: Stored, now: Instant, failed: Failed): Promise<void> {
    if (durableWrites.isUnkept(news)) return;
    const mine = await claim(news, now);
    if (mine === undefined) return;
    const body = await workOn(leftOf(mine), now, failed);
    const { etag, ...document } = mine;
    const { partition, id } = document;
    const due = timeAfter(now, { seconds: Math.min(waits[body.tries - 1] ?? longestWait, longestWait) });
    const left = { replace: { ...document, kind: newsKind, due, body }, ifMatch: etag };
    await durableWrites.keep({ of: [mine], writes: [isSeenTo(body) ? { remove: { partition, id } } : left] });
  }
  /** Of these kinds. */
  async function dueOf(kinds: readonly string[], now: Instant, limit: number): Promise<readonly Stored[]> {
    const found = await Promise.all(kinds.map((kind) => store.due(kind, now, limit)));
    return found.flat();
  }

  return {
    async deliver(now, due) {
      // What fails here fails again at the end, and is said there.
      await durableWrites.catchUp(() => {});
      const kinds = newsKinds.filter((kind) => due?.has(kind) ?? true);
      await eachDueOnce(
        (limit) => dueOf(kinds, now, limit),
        keyOf,
        async (batch, failed) => {
          for (const news of batch) await seeTo(news, now, failed).catch(failed);
        },
        durableWrites.catchUp,
      );
    },
  };
}
