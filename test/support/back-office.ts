/** Everything behind the cards, over a store in memory: cases are raised, changed, woken and told of. */
import { randomUUID } from 'node:crypto';
import type { Notice } from '../../src/cases/notice.ts';
import { type Cases, createCases, type Outcome } from '../../src/cases/perform.ts';
import { createRepository, type Repository } from '../../src/cases/repository.ts';
import { createOutage } from '../../src/notices/outage/outage.ts';
import { createProbe } from '../../src/notices/outage/probe.ts';
import { createOutbox, type Outbox } from '../../src/notices/outbox.ts';
import { createSweep, type Sweep } from '../../src/notices/sweep.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Instant, LocalDate, Reference } from '../../src/rules/base/vocabulary.ts';
import type { ActionId, Command, CommandInputs } from '../../src/rules/commands.ts';
import type { Concern } from '../../src/rules/concern/concern.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import type { Store, Stored } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { usualInputs, usualReceipt, reference as usualReference } from './a-case.ts';
import { aConcern, circumstances, local, person } from './factories.ts';
import { FakeMessenger } from './fake-messenger.ts';

type OnCase = Exclude<ActionId, 'raise'>;

export class BackOffice {
  readonly messenger = new FakeMessenger();
  readonly store: Store;
  readonly repository: Repository;
  readonly cases: Cases;
  readonly sweep: Sweep;
  outbox: Outbox;
  now: Instant = usualReceipt;
  /** References for which something was owed, as the bell rang. */
  readonly rang: Reference[] = [];
  /** Cases whose notices could not be unfolded, each time that they could not. */
  readonly stillFolded: Reference[] = [];
  readonly #change: Partial<DecisionContext>;
  #commands = 0;
  #seesOutages = false;

  constructor(store: Store, change: Partial<DecisionContext>) {
    this.store = store;
    this.#change = change;
    this.repository = createRepository(store);
    this.cases = createCases(
      this.repository,
      (now) => this.by(now),
      (reference) => this.rang.push(reference),
    );
    this.sweep = createSweep(this.repository, this.cases);
    this.outbox = this.#newOutbox();
  }

  by(now: Instant = this.now): DecisionContext {
    return circumstances(now, this.#change);
  }

  /** From now on it is that local day and time. */
  at(day: LocalDate, time: string): this {
    this.now = local(day, time);
    return this;
  }

  /** From now on it is so many seconds later. */
  later(seconds: number): this {
    this.now = Temporal.Instant.from(this.now).add({ seconds }).toString();
    return this;
  }

  raise(name = 'Priya Shah', concern: Concern = aConcern(), reference = usualReference): Promise<Case> {
    const command = {
      id: `raise-${reference}`,
      action: 'raise',
      input: { reference, procedure: 'v15', concern },
    } as const;
    return this.cases.begin(command, person(name), this.now);
  }

  /** What comes of it when somebody does something. */
  asks<A extends OnCase>(
    name: string,
    action: A,
    input: CommandInputs[A],
    reference = usualReference,
  ): Promise<Outcome> {
    this.#commands += 1;
    const command = { id: `command-${this.#commands}`, action, input } as unknown as Exclude<
      Command,
      { action: 'raise' }
    >;
    return this.cases.perform(reference, command, person(name), this.now);
  }

  /** The same, where it must not be refused. */
  async does<A extends OnCase>(
    name: string,
    action: A,
    input: CommandInputs[A],
    reference = usualReference,
  ): Promise<Case> {
    const outcome = await this.asks(name, action, input, reference);
    if (!outcome.ok) throw new Error(`${name} may not ${action}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.case;
  }

  /** A case taken by Hannah Reid, checked as not active, talked through and agreed. */
  async agrees(reference = usualReference): Promise<void> {
    await this.raise('Priya Shah', aConcern(), reference);
    await this.does('Hannah Reid', 'take', {}, reference);
    await this.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' }, reference);
    await this.does('Hannah Reid', 'record-discussion', usualInputs.discussion, reference);
    await this.does('Hannah Reid', 'agree-meeting', usualInputs.agreed, reference);
  }

  /** The same, with a meeting of these teams on 12 November at 10:00. */
  async books(invite: readonly string[] = ['police', 'health'], reference = usualReference): Promise<void> {
    await this.agrees(reference);
    const starts = local('2026-11-12', '10:00');
    const plan = { starts, minutes: 90, venue: 'larch-room', details: 'MARKER-details', calendarKey: 'key-1' };
    await this.does('Hannah Reid', 'book-meeting', { ...plan, invite, changeReason: 'MARKER-change' }, reference);
  }

  moves(day: LocalDate, time: string): Promise<Case> {
    const plan = { starts: local(day, time), minutes: 90, venue: 'larch-room', details: 'MARKER-details' };
    return this.does('Hannah Reid', 'change-meeting', { ...plan, lateReason: 'MARKER-late', reason: 'MARKER-why' });
  }

  async case(reference = usualReference): Promise<Case> {
    const found = await this.repository.load(reference, this.now);
    if (found === undefined) throw new Error(`There is no case ${reference}.`);
    return found.state;
  }

  delivers(): Promise<number> {
    return this.outbox.deliverDue(this.now);
  }

  /** Wakes what has come due, then delivers, as the clock does. */
  async ticks(): Promise<void> {
    await this.sweep.wakeDue(this.now);
    await this.delivers();
  }

  /** From now on it is seen where nothing arrives anywhere. */
  seesOutages(): this {
    this.#seesOutages = true;
    this.restarts();
    return this;
  }

  /** The process ends and starts again over the same store. */
  restarts(): void {
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

  #newOutbox(): Outbox {
    const { store, cases, messenger } = this;
    const calendarUrl = async (reference: string, invitation: number) =>
      `https://pathway.example/calendar/${reference}-${invitation}.ics`;
    const clock = { now: () => this.now };
    const contextAt = (now: Instant) => this.by(now);
    const onStalled = (reference: Reference) => this.stillFolded.push(reference);
    const { load: loadCase, lateAmong } = this.repository;
    const administrators = () => [];
    const probe = createProbe({ store, loadCase, messenger, contextAt, calendarUrl, administrators });
    const outage = createOutage({ store, probe, log: createLog('silent') });
    return createOutbox({
      store,
      cases,
      loadCase,
      lateAmong,
      messenger,
      contextAt,
      calendarUrl,
      clock,
      newId: randomUUID,
      ...(this.#seesOutages ? { outage } : {}),
      onStalled,
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
