/** When what is owed goes out: after the turn that caused it, and whenever the clock has moved on. */
import { bundleKind, type Committed, type HandsOn } from '../cases/bundle.ts';
import { errandKind } from '../cases/errands.ts';
import { removalKinds } from '../cases/removal/carry-out.ts';
import { HEAD } from '../cases/repository.ts';
import { recordWorkKinds } from '../cases/separate-record-work.ts';
import type { Reminders } from '../dialogs/reminders.ts';
import type { Departures } from '../notices/departures.ts';
import { createLookout } from '../notices/lookout.ts';
import { leaseEnd } from '../notices/notice-store.ts';
import type { TellOutage } from '../notices/outage/telling.ts';
import type { Outbox } from '../notices/outbox.ts';
import type { RegisterNewsWork } from '../notices/register-news/index.ts';
import { newsKinds } from '../notices/register-news/left.ts';
import type { RecordWork } from '../notices/separate-records/index.ts';
import type { StalledCases } from '../notices/stalled/index.ts';
import type { Sweep } from '../notices/sweep.ts';
import type { Clock } from '../platform/clock.ts';
import type { ClockWatch } from '../platform/clock-watch.ts';
import type { Log } from '../platform/log.ts';
import { createLine } from '../platform/queue.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';

export interface BackgroundWork extends HandsOn {
  /** Something else is due now. */
  owed(): void;
  /** Delivers what turns have caused, without making anybody wait for it. */
  afterTurn(): void;
  /** The register was changed, which may leave something to do. */
  registerChanged(): void;
  /** Wakes the cases whose time has come, delivers, and tells of cases that stalled. Rejects where the store cannot. */
  ticked(): Promise<void>;
  /** Does something besides, without making anybody wait for it. */
  afterAnswer(work: () => Promise<void>): void;
  idle(): Promise<void>;
}

export interface BackgroundWorkParts {
  readonly outbox: Outbox;
  readonly sweep: Sweep;
  readonly clockWatch?: ClockWatch;
  /** The clock was ahead, and what was written then lies in the future. */
  readonly putRight?: (now: Instant) => Promise<void>;
  readonly departures?: Departures;
  readonly carryOutErrands?: (now: Instant) => Promise<void>;
  readonly unfoldLeft?: (now: Instant) => Promise<unknown>;
  readonly stalled?: Pick<StalledCases, 'settle'>;
  readonly tellOutage?: TellOutage;
  readonly registerNews?: RegisterNewsWork;
  readonly removeDue?: (now: Instant) => Promise<void>;
  readonly recordWork?: Pick<RecordWork, 'deliver'>;
  readonly reminders?: Pick<Reminders, 'remindDue'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Never the same twice, here or in another process. */
  readonly newId: () => string;
}

const ERRANDS = [errandKind];
const CASES = [HEAD.kind];
const FOLDED = [bundleKind];
const NOTICES = ['notice'];
const DRAFTS = ['draft'];
const TO_SEND = [...FOLDED, ...NOTICES];
/** Of what something can be due at a tick. */
export const kindsAtATick = [
  ...ERRANDS,
  ...CASES,
  ...newsKinds,
  ...recordWorkKinds,
  ...TO_SEND,
  ...DRAFTS,
  ...removalKinds,
];

/** Changes of one turn that are sent at once: all of them well before their lease ends. */
const mostAtOnce = 5;

/** For cases, which are there before whoever delivers what they owe. */
export const handedTo = (background: () => HandsOn): HandsOn => ({
  sendsNow: (now) => background().sendsNow(now),
  committed: (change) => background().committed(change),
});

export function createBackgroundWork(parts: BackgroundWorkParts): BackgroundWork {
  const { outbox, sweep, clockWatch, putRight, departures, carryOutErrands, unfoldLeft, stalled, tellOutage } = parts;
  const { registerNews, recordWork, reminders, removeDue, store, clock, log, newId } = parts;
  /** What was committed and not looked at yet; and whether more than that is owed. */
  let changes: Committed[] = [];
  let isMoreOwed = false;
  const isOwed = (): boolean => isMoreOwed || changes.length > 0;
  /** One at a time: a sweep's nudges for one person go out together, after all of them are known. */
  const rounds = createLine();
  const expiry = createLookout();

  async function whileOwed(deliver: Outbox['deliverNews']): Promise<void> {
    while (isOwed()) {
      const [justMade, alsoDue] = [changes, isMoreOwed];
      changes = [];
      isMoreOwed = false;
      await deliver(clock.now(), justMade, alsoDue);
    }
  }
  /** Where nothing is due there is no need to ask which notices are. */
  async function deliverAll(isSomeDue: boolean): Promise<void> {
    if (!isSomeDue && !isOwed()) await outbox.deliverNews(clock.now(), [], false);
    else isMoreOwed = true;
    await whileOwed(outbox.deliverDue);
  }
  async function settle(): Promise<void> {
    await (stalled?.settle(clock.now()) ?? Promise.resolve()).finally(() => tellOutage?.(clock.now()));
  }
  /** Where the store cannot be read nothing is known of the clock. */
  async function wasAhead(): Promise<boolean> {
    try {
      return (await clockWatch?.wasAhead(clock.now())) ?? false;
    } catch (error) {
      log.error({ event: 'tick-failed', error });
      return false;
    }
  }
  async function afterPuttingRight(): Promise<void> {
    const now = clock.now();
    log.warn({ event: 'clock-put-right' });
    await putRight?.(now).catch((error: unknown) => log.error({ event: 'tick-failed', error }));
    await clockWatch?.settled(now);
  }
  /** One question instead of one for each kind: at nearly every tick nothing is due. All, where it cannot be answered. */
  async function kindsDue(): Promise<ReadonlySet<string>> {
    try {
      return await store.kindsDue(kindsAtATick, clock.now());
    } catch (error) {
      log.error({ event: 'tick-failed', error });
      return new Set(kindsAtATick);
    }
  }
  /** What has expired is not read any more, and keeps nobody from writing in its place: it need not go at once. */
  async function dropExpired(): Promise<void> {
    const now = clock.now();
    if (expiry.isTime(now)) expiry.looked(now, (await store.sweepExpired(now)) > 0);
  }
  /** A case that cannot be woken is no reason to keep the others' notices back, nor either to keep what has expired. */
  async function tick(): Promise<void> {
    try {
      if (await wasAhead()) await afterPuttingRight();
      const due = await kindsDue();
      const isDue = (kinds: readonly string[]) => kinds.some((kind) => due.has(kind));
      const where = async (kinds: readonly string[], work?: (now: Instant) => Promise<unknown>): Promise<void> => {
        if (isDue(kinds)) await work?.(clock.now());
      };
      await Promise.resolve(departures?.look(clock.now()))
        .finally(() => where(ERRANDS, carryOutErrands))
        .finally(() => where(CASES, sweep.wakeDue))
        .finally(() => registerNews?.deliver(clock.now(), due))
        .finally(() => where(recordWorkKinds, recordWork?.deliver))
        .finally(() => where(FOLDED, unfoldLeft))
        .finally(() => deliverAll(isDue(TO_SEND)))
        .finally(() => where(DRAFTS, reminders?.remindDue))
        .finally(() => where(removalKinds, removeDue))
        .finally(settle);
    } finally {
      await dropExpired();
    }
  }
  return {
    // Nothing else is to be done before.
    sendsNow: (now) =>
      rounds.isIdle() && changes.length < mostAtOnce ? { sender: newId(), until: leaseEnd(now) } : undefined,
    committed: (change) => void changes.push(change),
    owed() {
      isMoreOwed = true;
    },
    afterTurn() {
      if (!isOwed()) return;
      rounds
        .run(() => whileOwed(outbox.deliverNews))
        .catch((error: unknown) => log.error({ event: 'delivery-failed', error }));
    },
    registerChanged() {
      rounds
        .run(async () => {
          await registerNews?.deliver(clock.now());
          await whileOwed(outbox.deliverNews);
        })
        .catch((error: unknown) => log.error({ event: 'delivery-failed', error }));
    },
    ticked: () => rounds.run(tick),
    afterAnswer(work) {
      rounds.run(work).catch((error: unknown) => log.error({ event: 'delivery-failed', error }));
    },
    idle: rounds.idle,
  };
}
