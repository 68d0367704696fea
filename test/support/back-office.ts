/** Everything behind the cards, over a store in memory: cases are raised, changed, woken and told of. */
import { randomUUID } from 'node:crypto';
import { createKeptReferences } from '../../src/cases/kept-references.ts';
import type { Notice } from '../../src/cases/notice.ts';
import type { Cases } from '../../src/cases/perform.ts';
import { createOutage } from '../../src/notices/outage/outage.ts';
import { createProbe } from '../../src/notices/outage/probe.ts';
import { createOutbox, type Outbox } from '../../src/notices/outbox.ts';
import { createStalledCases, type StalledCases } from '../../src/notices/stalled/index.ts';
import { createSweep, type Sweep } from '../../src/notices/sweep.ts';
import { unfoldLeft } from '../../src/notices/unfolding.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Instant, PersonId, Reference } from '../../src/rules/base/vocabulary.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import type { Store, Stored } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference as usualReference } from './a-case.ts';
import { Casework } from './casework.ts';
import { register } from './factories.ts';
import { FakeMessenger } from './fake-messenger.ts';

/** What somebody wrote, or a system said, where a case cannot be woken: it may stand nowhere. */
export const said = 'MARKER-said';

class Torn extends Error {
  readonly code = 'head-torn';
}

export class BackOffice extends Casework {
  readonly messenger = new FakeMessenger();
  readonly sweep: Sweep;
  outbox: Outbox;
  /** Cases whose notices could not be unfolded, each time that they could not. */
  readonly stillFolded: Reference[] = [];
  /** Cases that cannot be woken now. */
  readonly torn = new Set<Reference>();
  /** What was logged of stalled cases, a line each. */
  readonly logged: string[] = [];
  administrators: readonly PersonId[] = register.administrators();
  #stalled: StalledCases;
  #seesOutages = false;
  readonly #onStalled = (reference: Reference): void => void this.stillFolded.push(reference);

  constructor(store: Store, change: Partial<DecisionContext>) {
    super(store, change);
    const wake: Cases['wake'] = (reference, now) =>
      this.torn.has(reference) ? Promise.reject(new Torn(said)) : this.cases.wake(reference, now);
    this.sweep = createSweep(this.repository, { ...this.cases, wake }, (reference, error) =>
      this.#stalled.failed(reference, 'waking', error),
    );
    this.#stalled = this.#newStalled();
    this.outbox = this.#newOutbox();
  }

  /** Of all cases, what was left folded first, as the clock does. */
  delivers(): Promise<number> {
    const deliver = () => this.outbox.deliverDue(this.now);
    return unfoldLeft(this.store, this.now, this.#onStalled).then(deliver, (error: unknown) =>
      deliver().finally(() => Promise.reject(error)),
    );
  }

  /** Delivers what was committed since, as after a turn. */
  deliversNews(): Promise<number> {
    return this.outbox.deliverNews(this.now, this.committed.splice(0), false);
  }

  /** Wakes what has come due, then delivers, as the clock does. */
  async ticks(): Promise<void> {
    await this.sweep.wakeDue(this.now);
    await this.delivers();
  }

  /** The same as the clock does it in earnest: whatever fails is logged, here given, and the rest is done all the same. */
  async ticksOn(): Promise<unknown> {
    const woken = await this.sweep.wakeDue(this.now).catch((error: unknown) => error);
    const delivered = await this.delivers().catch((error: unknown) => {
      for (const reference of this.stillFolded) this.#stalled.failed(reference, 'sending', new Torn(said));
      return error;
    });
    this.stillFolded.length = 0;
    const settled = await this.#stalled.settle(this.now).catch((error: unknown) => error);
    return [woken, delivered, settled].find((one) => one instanceof Error);
  }

  /** Ticks once a minute until so many minutes have passed. */
  async passes(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 1) await this.later(60).ticksOn();
  }

  /** From now on it is seen where nothing arrives anywhere. */
  seesOutages(): this {
    this.#seesOutages = true;
    this.restarts();
    return this;
  }

  /** The process ends and starts again over the same store. */
  restarts(): void {
    this.#stalled = this.#newStalled();
    this.outbox = this.#newOutbox();
  }

  notices(reference = usualReference): Promise<readonly Stored<Notice>[]> {
    return this.store.list<Notice>(reference, 'notice:', this.now);
  }

  /** How many notices are in each state. */
  async tally(reference = usualReference): Promise<Readonly<Record<string, number>>> {
    const states = (await this.notices(reference)).map(({ body }) => body.state);
    return Object.fromEntries(
      [...new Set(states)].sort().map((state) => [state, states.filter((one) => one === state).length]),
    );
  }

  #newStalled(): StalledCases {
    const { store, messenger } = this;
    return createStalledCases({
      ...{ store, messenger, newId: randomUUID },
      contextAt: (now) => this.by(now),
      administrators: () => this.administrators,
      keptReferences: createKeptReferences(store),
      log: createLog('debug', { write: (line: string) => void this.logged.push(line) }),
    });
  }

  #newOutbox(): Outbox {
    const { store, cases, messenger } = this;
    const calendarUrl = async (reference: string, invitation: number) =>
      `https://pathway.example/calendar/${reference}-${invitation}.ics`;
    const clock = { now: () => this.now };
    const contextAt = (now: Instant) => this.by(now);
    const { load: loadCase, lateAmong } = this.repository;
    const administrators = () => [];
    const probe = createProbe({ store, loadCase, messenger, contextAt, calendarUrl, administrators });
    const outage = createOutage({ store, probe, log: createLog('silent') });
    return createOutbox({
      ...{ store, cases, loadCase, lateAmong, messenger, contextAt, calendarUrl, clock, newId: randomUUID },
      onStalled: this.#onStalled,
      ...(this.#seesOutages ? { outage } : {}),
    });
  }
}

/** A back office where it is Monday 2 November 2026, 09:15. */
export function aBackOffice(change: Partial<DecisionContext> = {}, store = openSqliteStore(':memory:')): BackOffice {
  return new BackOffice(store, change);
}

/** One where a meeting is booked, and everything that was owed by then heard. */
export async function aBookedMeeting(office = aBackOffice()): Promise<BackOffice> {
  await office.books();
  await office.delivers();
  office.messenger.hears();
  return office;
}
