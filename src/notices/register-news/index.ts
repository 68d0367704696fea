/** Sees to what a change of the register leaves to do: telling who may see all cases, and cases whose team was closed. */
import { asked } from '../../cases/finding.ts';
import { MARK } from '../../cases/mark.ts';
import type { Cases } from '../../cases/perform.ts';
import { newsKind, type RegisterNews, type TeamClosed } from '../../people/news.ts';
import type { Log } from '../../platform/log.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../../store/conflicts.ts';
import type { Store, Stored } from '../../store/port.ts';
import { eachDueOnce } from '../batches.ts';
import { leaseEnd } from '../notice-store.ts';
import { waits } from '../retries.ts';
import { type SightGivenDeps, type Telling, tellSightGiven } from './sight-given.ts';

export interface RegisterNewsDeps extends SightGivenDeps {
  readonly store: Store;
  readonly cases: Pick<Cases, 'teamClosed'>;
  readonly log: Log;
}

interface Kept extends RegisterNews, Partial<Telling> {
  readonly tries?: number;
}

const CASES_AT_ONCE = 50;
/** Seconds between two tries in the end: it is never given up while somebody may still be reached. */
const longestWait = 3600;

const later = (at: Instant, seconds: number): Instant => Temporal.Instant.from(at).add({ seconds }).toString();

export interface RegisterNewsWork {
  /** Rejects where the store cannot; what is left is done at the next call. */
  deliver(now: Instant): Promise<void>;
}

export function createRegisterNews(deps: RegisterNewsDeps): RegisterNewsWork {
  const { store, cases, log } = deps;

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

  async function seeTo(news: Stored<Kept>, now: Instant): Promise<void> {
    const { etag, ...document } = news;
    // Another process that is at it comes to an end, or is followed once its time is over.
    const mine = { ...document, due: leaseEnd(now) };
    if (!(await commitUnlessChanged(store, [{ replace: mine, ifMatch: etag }]))) return;
    const { told = [], unreached = [], tries = 0, ...body } = news.body;
    for (const closed of body.closed) await lookAtCases(closed, now);
    const after =
      body.given.length === 0
        ? { told, unreached, isWaiting: false, isVain: false }
        : await tellSightGiven(deps, body, { told, unreached }, now);
    if (after.isVain) log.warn({ event: 'sight-given-untold' });
    const due = later(now, Math.min(waits[tries] ?? longestWait, longestWait));
    const left: Kept = { ...body, closed: [], told: after.told, unreached: after.unreached, tries: tries + 1 };
    const { partition, id } = document;
    await store.commit([after.isWaiting ? { put: { ...document, due, body: left } } : { remove: { partition, id } }]);
  }

  return {
    async deliver(now) {
      await eachDueOnce(
        (limit) => store.due<Kept>(newsKind, now, limit),
        ({ id }) => id,
        async (batch, failed) => {
          for (const news of batch) await seeTo(news, now).catch(failed);
        },
      );
    },
  };
}
