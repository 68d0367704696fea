/** Cases in a store, by the real rules and the one writer of cases, with nobody typing them and nothing sent. */
import { randomUUID } from 'node:crypto';
import type { Committed } from '../../src/cases/bundle.ts';
import { type Cases, createCases, type Outcome } from '../../src/cases/perform.ts';
import { newReference } from '../../src/cases/reference.ts';
import { createRepository, type Repository } from '../../src/cases/repository.ts';
import { leaseEnd } from '../../src/notices/notice-store.ts';
import type { Instant, LocalDate, Reference } from '../../src/rules/base/vocabulary.ts';
import type { ActionId, Command, CommandInputs } from '../../src/rules/commands.ts';
import type { Concern } from '../../src/rules/concern/concern.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import type { Store } from '../../src/store/port.ts';
import { usualInputs, usualReceipt, reference as usualReference } from './a-case.ts';
import { aConcern, circumstances, local, person } from './factories.ts';
import { names } from './name-index.ts';
import { dice } from './random.ts';
import { mustCome, whyEach } from './usual-inputs.ts';

type OnCase = Exclude<ActionId, 'raise'>;

export class Casework {
  readonly store: Store;
  readonly repository: Repository;
  readonly cases: Cases;
  now: Instant = usualReceipt;
  /** Whether what is committed is begun to be sent in its own commit. */
  sendsAtOnce = false;
  /** What was committed, until somebody takes it. */
  readonly committed: Committed[] = [];
  /** References for which something was owed, as the bell rang. */
  readonly rang: Reference[] = [];
  readonly #change: Partial<DecisionContext>;
  readonly #reference = dice(7);
  #commands = 0;

  constructor(store: Store, change: Partial<DecisionContext> = {}) {
    this.store = store;
    this.#change = change;
    this.repository = createRepository(store, names);
    this.cases = createCases(this.repository, (now) => this.by(now), {
      sendsNow: (now) => (this.sendsAtOnce ? { sender: randomUUID(), until: leaseEnd(now) } : undefined),
      committed: (change) => {
        this.committed.push(change);
        if (change.owes > 0) this.rang.push(change.reference);
      },
    });
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

  /** So many cases, raised a minute apart from that instant on, with references of their own. */
  async raiseMany(count: number, from: Instant, by?: string): Promise<readonly Reference[]> {
    const raised: Reference[] = [];
    for (let n = 0; n < count; n += 1) {
      raised.push(await this.raiseAt(Temporal.Instant.from(from).add({ minutes: n }).toString(), { by }));
    }
    return raised;
  }

  /** One more, at that instant. */
  async raiseAt(
    at: Instant,
    more: { by?: string | undefined; concern?: Concern; reference?: Reference } = {},
  ): Promise<Reference> {
    const { by, concern = aConcern(), reference = newReference(this.#reference.below) } = more;
    this.now = at;
    await this.raise(by, concern, reference);
    return reference;
  }

  /** What comes of it when somebody does something. */
  asks<A extends OnCase>(
    name: string,
    action: A,
    input: CommandInputs[A],
    reference = usualReference,
    sure: readonly string[] = [],
  ): Promise<Outcome> {
    this.#commands += 1;
    const command = { id: `${action}-${this.#commands}`, action, input, sure } as unknown as Exclude<
      Command,
      { action: 'raise' }
    >;
    return this.cases.perform(reference, command, person(name), this.now);
  }

  /** The same, where it must not be refused; confirmed where it is odd. */
  async does<A extends OnCase>(
    name: string,
    action: A,
    input: CommandInputs[A],
    reference = usualReference,
  ): Promise<Case> {
    const asked = await this.asks(name, action, input, reference);
    const doubts = asked.ok ? undefined : asked.refusal.doubts?.map(({ id }) => id);
    const outcome = doubts === undefined ? asked : await this.asks(name, action, input, reference, doubts);
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

  /** The same, with a meeting of those that must come, and of these, on 12 November at 10:00. */
  async books(more: readonly string[] = ['health'], reference = usualReference): Promise<void> {
    await this.agrees(reference);
    const starts = local('2026-11-12', '10:00');
    const plan = { starts, minutes: 90, venue: 'larch-room', details: 'MARKER-details', calendarKey: 'key-1' };
    await this.does('Hannah Reid', 'book-meeting', { ...plan, ...this.inviting(more) }, reference);
  }

  /** The list of those that must come and of these, with a reason for each team that is left off. */
  inviting(more: readonly string[]): Pick<CommandInputs['book-meeting'], 'invite' | 'changeReason'> {
    const changeReason = whyEach(this.by().roster.teams(), 'MARKER-change');
    return { invite: [...new Set([...mustCome, ...more])], changeReason };
  }

  moves(day: LocalDate, time: string): Promise<Case> {
    const plan = { starts: local(day, time), minutes: 90, venue: 'larch-room', details: 'MARKER-details' };
    return this.does('Hannah Reid', 'change-meeting', {
      ...plan,
      lateReason: 'MARKER-late',
      lateCode: 'agency',
      reason: 'MARKER-why',
    });
  }

  async case(reference = usualReference): Promise<Case> {
    const found = await this.repository.load(reference, this.now);
    if (found === undefined) throw new Error(`There is no case ${reference}.`);
    return found.state;
  }
}
