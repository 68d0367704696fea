/**
 * Delivers what was committed: at least once, each post drawn from the case as it is now and in its place where it
 * has one. What cannot be delivered becomes something a person must tell. Several processes may deliver at once.
 */
import { bundleKind, changeId, type OwingChange } from '../cases/bundle.ts';
import { isNudge, type Notice } from '../cases/notice.ts';
import { createLine } from '../platform/queue.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { eachDueOnce } from './batches.ts';
import { newestChange, openNotices } from './case-notices.ts';
import { type DigestDeps, deliverNudges } from './digest.ts';
import { createDurableWrites } from './durable-writes.ts';
import { createLookout } from './lookout.ts';
import { keepUntil, keyOf, type StoredNotice } from './notice-store.ts';
import { noOutage, type Outage } from './outage/outage.ts';
import { deliverInOrder, recipientOf, reminds } from './recipient-order.ts';
import { type Aftermath, deliverSingle } from './sending.ts';
import { unfoldCase } from './unfolding.ts';

export interface OutboxDeps extends Omit<DigestDeps, 'durableWrites' | 'outage'> {
  /** Without it nobody watches for one. */
  readonly outage?: Outage;
  /** What a case owes could not be unfolded, and does not go out. */
  readonly onStalled?: (reference: Reference, error: unknown) => void;
}

type Failed = (error: unknown) => void;

const changeKey = ({ reference, seq }: OwingChange): string => `${reference} ${seq}`;

/** Bundles that are looked for at one time. */
const mostBundles = 100;

export interface Outbox {
  /** Delivers every notice due by `now`; the number looked at. Rejects at the end with what failed. */
  deliverDue(now: Instant): Promise<number>;
  /**
   * What these changes owe, which were just committed here, and what their cases owed before; all that is due where they
   * are left out. Without nudges: those wait until every case is woken, so that those of one time are one message.
   */
  deliverNews(now: Instant, changes?: readonly OwingChange[]): Promise<number>;
}

export function createOutbox(parts: OutboxDeps): Outbox {
  const { outage = noOutage } = parts;
  const deps: DigestDeps = { ...parts, outage, durableWrites: createDurableWrites(parts.store) };
  const { store, contextAt, durableWrites } = deps;
  const lookout = createLookout();

  const stillFolded = (reference: Reference, failed: Failed) => (error: unknown) => {
    lookout.expect();
    parts.onStalled?.(reference, error);
    failed(error);
  };
  /** A case is unfolded before anything of it goes out. What was left folded all the same is looked for now and then. */
  async function unfoldLeftBehind(now: Instant, failed: Failed): Promise<void> {
    if (!lookout.isTime(now)) return;
    try {
      const found = await store.due(bundleKind, now, mostBundles);
      lookout.looked(now, found.length > 0);
      for (const reference of new Set(found.map(({ partition }) => partition))) {
        await unfoldCase(store, reference, now, stillFolded(reference, failed));
      }
    } catch (error) {
      failed(error);
    }
  }
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
  const deliverAll = async (now: Instant, withNudges: boolean, changes?: readonly OwingChange[]): Promise<number> => {
    const { calendar } = contextAt(now);
    const isOpen = calendar.isWorkingTime(now);
    const nudges: StoredNotice[] = [];
    const tried = new Set<string>();
    const failures: unknown[] = [];
    // What fails here fails again at the end, and is said there.
    await durableWrites.catchUp(() => {});
    await unfoldLeftBehind(now, (error) => failures.push(error));
    await outage.look(now).catch((error: unknown) => failures.push(error));
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
    const deliverCase = (reference: Reference, newest: string, failed: Failed): Promise<void> =>
      openNotices(store, reference, newest, now, stillFolded(reference, failed))
        .then((notices) => deliverInOrder(store, notices, { now, isTried, deliver, failed }))
        .catch(failed);
    const afterAll = async (failed: Failed): Promise<void> => {
      if (withNudges) await nudge(nudges, failed);
      await durableWrites.catchUp(failed);
      for (const failure of failures) failed(failure);
    };
    if (changes !== undefined) {
      const work = async (some: readonly OwingChange[], failed: Failed): Promise<void> => {
        const newest = new Map(some.toSorted((one, other) => one.seq - other.seq).map((one) => [one.reference, one]));
        for (const [reference, change] of newest) await deliverCase(reference, changeId(change), failed);
      };
      return eachDueOnce(async () => changes, changeKey, work, afterAll);
    }
    return eachDueOnce(
      (limit) => store.due<Notice>('notice', now, limit),
      keyOf,
      async (due, failed) => {
        // What was kept for one time goes out in the order in which it was owed.
        const inOrder = due.toSorted((one, other) => one.body.owedAt.localeCompare(other.body.owedAt));
        const untried = inOrder.filter((one) => !isTried(one));
        for (const [reference, known] of Map.groupBy(untried, ({ partition }) => partition)) {
          await deliverCase(reference, newestChange(known), failed);
        }
      },
      afterAll,
    );
  };
  const rounds = createLine();
  return {
    deliverDue: (now) => rounds.run(() => deliverAll(now, true)),
    deliverNews: (now, changes) => rounds.run(() => deliverAll(now, false, changes)),
  };
}
