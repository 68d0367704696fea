/**
 * Delivers what was committed: at least once, each post drawn from the case as it is now and in its place where it
 * has one. What cannot be delivered becomes something a person must tell. Several processes may deliver at once.
 */
import { type Committed, changeId } from '../cases/bundle.ts';
import { isNudge, type Notice, reminds } from '../cases/notice.ts';
import { createLine } from '../platform/queue.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { eachDueOnce } from './batches.ts';
import { createBegun } from './begun.ts';
import { newestChange, openNotices } from './case-notices.ts';
import { type DigestDeps, deliverNudges } from './digest.ts';
import { createDurableWrites } from './durable-writes.ts';
import { keepUntil, keyOf, type StoredNotice } from './notice-store.ts';
import { noOutage, type Outage } from './outage/outage.ts';
import { deliverInOrder, recipientOf } from './recipient-order.ts';
import { type Aftermath, deliverSingle } from './sending.ts';
import { createSettled } from './settled.ts';

export interface OutboxDeps extends Omit<DigestDeps, 'durableWrites' | 'begun' | 'outage'> {
  /** Without it nobody watches for one. */
  readonly outage?: Outage;
  /** What a case owes could not be unfolded, and does not go out. */
  readonly onStalled?: (reference: Reference, error: unknown) => void;
}

type Failed = (error: unknown) => void;

export interface Outbox {
  /**
   * Delivers what these changes owe, which were just committed here, what their cases owed before, and every other notice
   * due by `now`; the number of those looked at. Rejects at the end with what failed.
   */
  deliverDue(now: Instant, changes?: readonly Committed[]): Promise<number>;
  /**
   * The same without nudges: those wait until every case is woken, so that those of one time are one message. And without
   * what else is due, but where `alsoDue`.
   */
  deliverNews(now: Instant, changes: readonly Committed[], alsoDue: boolean): Promise<number>;
}

interface Occasion {
  readonly changes: readonly Committed[];
  readonly alsoDue: boolean;
  readonly withNudges: boolean;
}

export function createOutbox(parts: OutboxDeps): Outbox {
  const { outage = noOutage } = parts;
  const deps: DigestDeps = {
    ...{ ...parts, outage },
    ...{ durableWrites: createDurableWrites(parts.store), begun: createBegun() },
  };
  const { store, contextAt, durableWrites, begun } = deps;
  const settled = createSettled();
  /** Changes of which something was begun to be sent, and could not be tried because something failed. */
  let left: readonly Committed[] = [];

  const stillFolded = (reference: Reference, failed: Failed) => (error: unknown) => {
    parts.onStalled?.(reference, error);
    failed(error);
  };
  /** What came of it, where nothing is sent to them because nothing arrives anywhere. */
  async function heldBack(notice: StoredNotice): Promise<Aftermath | undefined> {
    const until = outage.heldUntil(recipientOf(notice));
    if (until === undefined) return undefined;
    await keepUntil(store, notice, until);
    return { until };
  }
  /** One person after the other: nothing may arrive any more from some moment on. */
  async function nudge(nudges: readonly StoredNotice[], failed: Failed): Promise<void> {
    for (const [, theirs] of Map.groupBy(nudges, recipientOf)) {
      const [first] = theirs;
      const held = first && (await heldBack(first));
      if (held === undefined) await deliverNudges(deps, theirs, failed);
      else for (const one of theirs.slice(1)) await heldBack(one);
    }
  }
  const deliverAll = async (now: Instant, { changes, alsoDue, withNudges }: Occasion): Promise<number> => {
    const { calendar } = contextAt(now);
    const isOpen = calendar.isWorkingTime(now);
    const nudges: StoredNotice[] = [];
    const tried = new Set<string>();
    const failures: unknown[] = [];
    const failed: Failed = (error) => failures.push(error);
    // What fails here fails again at the end, and is said there.
    await durableWrites.catchUp(() => {});
    await outage.look(now).catch(failed);
    const deliver = async (notice: StoredNotice): Promise<Aftermath> => {
      tried.add(keyOf(notice));
      if (durableWrites.isUnkept(notice)) return {};
      const { content } = notice.body;
      if (!isOpen && reminds(content)) {
        const until = calendar.nextWorkingMoment(now);
        await keepUntil(store, notice, until);
        return { until };
      }
      if (isNudge(content)) {
        nudges.push(notice);
        return {};
      }
      return (await heldBack(notice)) ?? deliverSingle(deps, notice, content);
    };
    const isTried = (notice: StoredNotice): boolean => tried.has(keyOf(notice));
    const inOrder = (notices: readonly StoredNotice[]): Promise<boolean> =>
      deliverInOrder(store, notices, { now, isBegun: begun.isUntried, isTried, deliver, failed });
    /** What a case owes up to a change; whether all is over that anything could wait for. */
    const deliverCase = async (reference: Reference, newest: string): Promise<boolean> => {
      let isWhole = true;
      const notices = await openNotices(store, reference, newest, now, (error) => {
        isWhole = false;
        stillFolded(reference, failed)(error);
      });
      return (await inOrder(notices)) && isWhole;
    };
    /** What these changes of one case owe. */
    const deliverChanges = async (some: readonly Committed[]): Promise<void> => {
      const ofCase = some.toSorted((one, other) => one.seq - other.seq);
      const last = ofCase.at(-1);
      const known = settled.allOwed(ofCase);
      if (last === undefined || (known === undefined && ofCase.every(({ owes }) => owes === 0))) return;
      let isOver = false;
      try {
        isOver = await (known === undefined ? deliverCase(last.reference, changeId(last)) : inOrder(known));
      } finally {
        settled.keep(last, isOver);
      }
    };
    /** Once the lease is over it is due like everything else. */
    const isLeft = ({ notices }: Committed): boolean =>
      notices.some((one) => begun.isUntried(one) && one.due !== undefined && one.due > now);
    const afterAll = async (failed: Failed): Promise<void> => {
      if (withNudges) await nudge(nudges, failed);
      await durableWrites.catchUp(failed);
      for (const failure of failures) failed(failure);
    };
    begun.add(changes);
    const toDo = [...left, ...changes];
    left = [];
    for (const ofCase of Map.groupBy(toDo, ({ reference }) => reference).values()) {
      const before = failures.length;
      await deliverChanges(ofCase).catch(failed);
      if (failures.length > before) left = [...left, ...ofCase.filter(isLeft)];
    }
    return eachDueOnce(
      async (limit) => (alsoDue ? store.due<Notice>('notice', now, limit) : []),
      keyOf,
      async (due) => {
        // What was kept for one time goes out in the order in which it was owed.
        const sorted = due.toSorted((one, other) => one.body.owedAt.localeCompare(other.body.owedAt));
        const untried = sorted.filter((one) => !isTried(one));
        for (const [reference, known] of Map.groupBy(untried, ({ partition }) => partition)) {
          await deliverCase(reference, newestChange(known)).catch(failed);
        }
      },
      afterAll,
    );
  };
  const rounds = createLine();
  return {
    deliverDue: (now, changes = []) => rounds.run(() => deliverAll(now, { changes, alsoDue: true, withNudges: true })),
    deliverNews: (now, changes, alsoDue) => rounds.run(() => deliverAll(now, { changes, alsoDue, withNudges: false })),
  };
}
