/**
 * Delivers what was committed: at least once, each post drawn from the case as it is now and in its place where it
 * has one. What cannot be delivered becomes something a person must tell. Several processes may deliver at once.
 */
import type { Instant } from '../rules/words.ts';
import { deliverNudges } from './digest.ts';
import { keepUntil, type StoredNotice } from './keeping.ts';
import { deliverInOrder, reminds } from './lanes.ts';
import type { Notice } from './notice.ts';
import { createRecords } from './records.ts';
import { eachDueOnce } from './rounds.ts';
import { type Aftermath, deliverSingle, type SendingDeps } from './sending.ts';

export type OutboxDeps = Omit<SendingDeps, 'records'>;

export interface Outbox {
  /** Delivers every notice due by `now`; the number looked at. Rejects at the end with what failed. */
  deliverDue(now: Instant): Promise<number>;
  /** The same without nudges to persons: those wait until every case is woken, so that those of one time are one message. */
  deliverNews(now: Instant): Promise<number>;
}

export function createOutbox(parts: OutboxDeps): Outbox {
  const deps: SendingDeps = { ...parts, records: createRecords(parts.store) };
  const { store, circumstancesAt, records } = deps;

  const deliverAll = async (now: Instant, withNudges: boolean): Promise<number> => {
    const { calendar } = circumstancesAt(now);
    const isOpen = calendar.isWorkingTime(now);
    const nudges: StoredNotice[] = [];
    // What fails here fails again at the end, and is said there.
    await records.catchUp(() => {});
    const deliver = async (notice: StoredNotice): Promise<Aftermath> => {
      const { content } = notice.body;
      if (!isOpen && reminds(content)) {
        const until = calendar.nextWorkingMoment(now);
        await keepUntil(store, notice, until);
        return { until };
      }
      if (content.kind === 'nudge') {
        nudges.push(notice);
        return {};
      }
      return deliverSingle(deps, notice, content);
    };
    return eachDueOnce(
      (limit) => store.due<Notice>('notice', now, limit),
      ({ partition, id }) => `${partition}/${id}`,
      async (due, failed) => {
        const byCase = Map.groupBy(due, ({ partition }) => partition);
        for (const [reference, theirs] of byCase) {
          const wanted = new Set(theirs.map(({ id }) => id));
          await deliverInOrder(store, reference, wanted, now, deliver, failed).catch(failed);
        }
      },
      async (failed) => {
        if (withNudges) await deliverNudges(deps, nudges, failed);
        await records.catchUp(failed);
      },
    );
  };
  let running: Promise<unknown> = Promise.resolve();
  const next = (round: () => Promise<number>): Promise<number> => {
    const mine = running.then(round);
    running = mine.catch(() => undefined);
    return mine;
  };
  return {
    deliverDue: (now) => next(() => deliverAll(now, true)),
    deliverNews: (now) => next(() => deliverAll(now, false)),
  };
}
