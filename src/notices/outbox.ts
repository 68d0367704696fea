/**
 * Delivers what was committed: at least once, each post drawn from the case as it is now and in its place where it
 * has one. What cannot be delivered becomes something a person must tell. Several processes may deliver at once.
 */
import { bundleKind } from '../cases/bundle.ts';
import type { Notice } from '../cases/notice.ts';
import { createLine } from '../platform/queue.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { noticesOfCase } from './case-notices.ts';
import { type DigestDeps, deliverNudges, isNudge } from './digest.ts';
import { keepUntil, keyOf, type StoredNotice } from './keeping.ts';
import { deliverInOrder, reminds } from './lanes.ts';
import { createLookout } from './lookout.ts';
import { createRecords } from './records.ts';
import { eachDueOnce } from './rounds.ts';
import { type Aftermath, deliverSingle } from './sending.ts';

export interface OutboxDeps extends Omit<DigestDeps, 'records'> {
  /** What a case owes could not be unfolded, and does not go out. */
  readonly onStalled?: (reference: Reference, error: unknown) => void;
}

type Failed = (error: unknown) => void;

/** Bundles that are looked for at one time. */
const mostBundles = 100;

export interface Outbox {
  /** Delivers every notice due by `now`; the number looked at. Rejects at the end with what failed. */
  deliverDue(now: Instant): Promise<number>;
  /** The same without nudges: those wait until every case is woken, so that those of one time are one message. */
  deliverNews(now: Instant): Promise<number>;
}

export function createOutbox(parts: OutboxDeps): Outbox {
  const deps: DigestDeps = { ...parts, records: createRecords(parts.store) };
  const { store, contextAt, records } = deps;
  const lookout = createLookout();

  function noticesOf(reference: Reference, now: Instant, failed: Failed): Promise<readonly StoredNotice[]> {
    return noticesOfCase(store, reference, now, (error) => {
      lookout.expect();
      parts.onStalled?.(reference, error);
      failed(error);
    });
  }
  /** A case is unfolded before anything of it goes out. What was left folded all the same is looked for now and then. */
  async function unfoldLeftBehind(now: Instant, failed: Failed): Promise<void> {
    if (!lookout.isTime(now)) return;
    try {
      const found = await store.due(bundleKind, now, mostBundles);
      lookout.looked(now, found.length > 0);
      for (const reference of new Set(found.map(({ partition }) => partition))) await noticesOf(reference, now, failed);
    } catch (error) {
      failed(error);
    }
  }
  const deliverAll = async (now: Instant, withNudges: boolean): Promise<number> => {
    const { calendar } = contextAt(now);
    const isOpen = calendar.isWorkingTime(now);
    const nudges: StoredNotice[] = [];
    const tried = new Set<string>();
    const failures: unknown[] = [];
    // What fails here fails again at the end, and is said there.
    await records.catchUp(() => {});
    await unfoldLeftBehind(now, (error) => failures.push(error));
    const deliver = async (notice: StoredNotice): Promise<Aftermath> => {
      tried.add(keyOf(notice));
      if (records.isUnkept(notice)) return {};
      const { content } = notice.body;
      if (!isOpen && reminds(content)) {
        const until = calendar.nextWorkingMoment(now);
        await keepUntil(store, notice, until);
        return { until };
      }
      if (content.kind === 'nudge' || isNudge(content)) {
        nudges.push(notice);
        return {};
      }
      return deliverSingle(deps, notice, content);
    };
    const isTried = (notice: StoredNotice): boolean => tried.has(keyOf(notice));
    return eachDueOnce(
      (limit) => store.due<Notice>('notice', now, limit),
      keyOf,
      async (due, failed) => {
        const round = { now, isTried, deliver, failed };
        const references = due.filter((one) => !isTried(one)).map(({ partition }) => partition);
        for (const reference of new Set(references)) {
          await noticesOf(reference, now, failed)
            .then((notices) => deliverInOrder(store, notices, round))
            .catch(failed);
        }
      },
      async (failed) => {
        if (withNudges) await deliverNudges(deps, nudges, failed);
        await records.catchUp(failed);
        for (const failure of failures) failed(failure);
      },
    );
  };
  const rounds = createLine();
  return {
    deliverDue: (now) => rounds.run(() => deliverAll(now, true)),
    deliverNews: (now) => rounds.run(() => deliverAll(now, false)),
  };
}
