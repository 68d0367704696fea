/** A case as it comes about: each verb goes through the real rules, and one that is refused throws. */
import type { EscalationStep } from '../../src/rules/base/policy.ts';
import type { Instant, LocalDate, Roster, TeamId } from '../../src/rules/base/vocabulary.ts';
import type { ActionId, Command, CommandInputs } from '../../src/rules/commands.ts';
import type { Concern } from '../../src/rules/concern/concern.ts';
import { type Agenda, unmet } from '../../src/rules/engine/agenda.ts';
import { begin, decide, wake } from '../../src/rules/engine/decide.ts';
import { evolve } from '../../src/rules/engine/evolve.ts';
import { nextWake } from '../../src/rules/engine/nudges.ts';
import type { CaseEvent, RecordedEvent } from '../../src/rules/events.ts';
import type { DecisionKind } from '../../src/rules/police/decisions.ts';
import type { Case, Reply } from '../../src/rules/record/case.ts';
import type { ActorContext, Change, DecisionContext, DecisionResult } from '../../src/rules/rows/context.ts';
import { type AnyDay, aConcern, calendar, circumstances, local, person, policy, register } from './factories.ts';
import { decideSurely } from './surely.ts';
import { type Booking, reference, usualBooking, usualInputs, usualReceipt } from './usual-inputs.ts';

export { reference, usualInputs, usualReceipt };

export interface Recorded {
  readonly at: Instant;
  readonly recordedEvent: RecordedEvent;
}

export interface Beginning {
  readonly concern?: Concern;
  readonly referrer?: string;
  readonly roster?: AnyDay;
  /** The register as it is on a day, where that is not the same every day. */
  readonly rosterOn?: (day: LocalDate) => Roster;
  /** Steps of nudges, where a test has its own. */
  readonly ladder?: readonly EscalationStep[];
  /** Other cases, of which whoever does something sees the whole. */
  readonly others?: readonly Case[];
}

/** One case at one moment of its life. Every verb gives a new one. */
export class CaseStory {
  readonly now: Instant;
  readonly record: readonly Recorded[];
  readonly #beginning: Beginning;

  constructor(beginning: Beginning, now: Instant, record: readonly Recorded[]) {
    this.#beginning = beginning;
    this.now = now;
    this.record = record;
  }

  /** A case of a record, at its last moment. */
  static of(record: readonly Recorded[]): CaseStory {
    return new CaseStory({}, record.at(-1)?.at ?? usualReceipt, record);
  }

  /** The case as its events add up. Throws before it was received. */
  get case(): Case {
    let c: Case | undefined;
    for (const { recordedEvent, at } of this.record) c = evolve(c, recordedEvent, at);
    if (c === undefined) throw new Error('The case was not received yet.');
    return c;
  }

  get events(): readonly CaseEvent[] {
    return this.record.map((one) => one.recordedEvent.event);
  }

  by(now: Instant = this.now): DecisionContext {
    const { ladder = policy.nudges.ladder, rosterOn } = this.#beginning;
    const roster = rosterOn?.(calendar.localDate(now)) ?? this.roster;
    return circumstances(now, { roster, policy: { ...policy, nudges: { ...policy.nudges, ladder } } });
  }

  get roster(): AnyDay {
    return this.#beginning.roster ?? register;
  }

  receivedAt(now: Instant = usualReceipt): CaseStory {
    const { concern = aConcern(), referrer = 'Priya Shah' } = this.#beginning;
    const by = { ...this.by(now), actor: person(referrer, this.roster) };
    return this.at(now).with(begin({ action: 'raise', input: { reference, procedure: 'v15', concern } }, by), 'raise');
  }

  /** What follows happens then: an instant, or a local day and time. */
  at(day: Instant | LocalDate, time?: string): CaseStory {
    return new CaseStory(this.#beginning, time === undefined ? day : local(day, time), this.record);
  }

  /** The events of a change, as they would be kept. */
  with({ actor, events }: Change, command: string): CaseStory {
    const added = events.map((one): Recorded => ({ at: this.now, recordedEvent: { ...one, actor, command } }));
    return new CaseStory(this.#beginning, this.now, [...this.record, ...added]);
  }

  /** What the rules answer to somebody, with nothing changed. */
  asks<A extends ActionId>(
    name: string,
    action: A,
    input: CommandInputs[A],
    id = `command-${this.record.length}`,
    sure: readonly string[] = [],
  ): DecisionResult {
    const command = { id, action, input, sure } as unknown as Command;
    return decide(this.case, command, this.#as(name));
  }

  /** The same, of somebody who means what they do, however odd it is. */
  means<A extends ActionId>(
    name: string,
    action: A,
    input: CommandInputs[A],
    id = `command-${this.record.length}`,
  ): DecisionResult {
    return decideSurely(this.case, { id, action, input } as unknown as Command, this.#as(name));
  }

  #as(name: string): ActorContext {
    return { ...this.by(), actor: person(name, this.roster), named: this.#beginning.others ?? [] };
  }

  /** Whoever does something from now on sees the whole of these cases as well. */
  besides(...others: readonly Case[]): CaseStory {
    return new CaseStory({ ...this.#beginning, others }, this.now, this.record);
  }

  does<A extends ActionId>(
    name: string,
    action: A,
    input: CommandInputs[A],
    id = `command-${this.record.length}`,
  ): CaseStory {
    const result = this.means(name, action, input, id);
    if (!result.ok) throw new Error(`${name} may not ${action}: ${JSON.stringify(result.refusal)}`);
    return this.with(result.change, id);
  }

  takenBy(name: string): CaseStory {
    return this.does(name, 'take', {});
  }

  checkedNotActive(): CaseStory {
    return this.#checked({ result: 'not-active' });
  }

  checkedActiveTo(activeTeam: TeamId): CaseStory {
    return this.#checked({ result: 'active', activeTeam });
  }

  discussed(): CaseStory {
    return this.does(this.#manager, 'record-discussion', { ...usualInputs.discussion, on: this.#today });
  }

  /** What the police decided today. */
  police(decision: DecisionKind): CaseStory {
    const decidedOn = decision === 'goes-on' ? undefined : this.#today;
    const told = { decision, decidedOn, receivedOn: this.#today, officer: 'DC Amal Roy' };
    return this.does(this.#manager, 'record-police-decision', told);
  }

  agreed(): CaseStory {
    return this.does(this.#manager, 'agree-meeting', usualInputs.agreed);
  }

  notAppropriate(): CaseStory {
    return this.does(this.#manager, 'decide-no-meeting', usualInputs.notAppropriate);
  }

  booking(day: LocalDate, time: string, change: Partial<Booking> = {}): Booking {
    return usualBooking(this, day, time, change);
  }

  bookedFor(day: LocalDate, time: string, change: Partial<Booking> = {}): CaseStory {
    return this.does(this.#manager, 'book-meeting', this.booking(day, time, change));
  }

  movedTo(day: LocalDate, time: string, change: Partial<CommandInputs['change-meeting']> = {}): CaseStory {
    const { starts, minutes, venue, details } = this.booking(day, time);
    const input = { starts, minutes, venue, details, reason: 'MARKER-why', ...change };
    return this.does(this.#manager, 'change-meeting', input);
  }

  answeredBy(name: string, answer: Reply): CaseStory {
    return answer === 'declined'
      ? this.does(name, 'decline-invitation', { reason: 'MARKER-why-not' })
      : this.does(name, 'answer-invitation', { answer });
  }

  /** Whoever is still to be told is told. */
  everybodyTold(): CaseStory {
    const left = this.case.contactsToMake.filter(({ done }) => done === undefined);
    const tell = (id: string) => [this.#manager, 'record-told', { id, note: 'MARKER-told' }] as const;
    return left.reduce<CaseStory>((story, { id }) => story.does(...tell(id)), this);
  }

  held(): CaseStory {
    return this.does(this.#manager, 'record-held', { on: this.#today, attended: ['police'] });
  }

  /** As it stands in older records: who looked was an event. */
  wasLookedAtBy(name: string, part: string): CaseStory {
    const { id } = person(name, this.roster);
    const event = { event: { type: 'looked', part }, stage: this.case.stage } as const;
    const change: Change = { actor: { kind: 'person', person: { id, name } }, events: [event] };
    return this.with(change, `look-${this.record.length}`);
  }

  woken(): CaseStory {
    return this.with(wake(this.case, this.by()), `wake:${this.now}`);
  }

  /** What is still to do. */
  get agenda(): Agenda {
    return unmet(this.case, this.by());
  }

  nextWake(): Instant | undefined {
    return nextWake(this.case, this.agenda, this.by());
  }

  /** Lives on until then, woken whenever it asks to be. Throws where it asks for a time that has passed. */
  until(day: LocalDate, time: string): CaseStory {
    const end = local(day, time);
    for (let story: CaseStory = this; ; ) {
      const next = story.nextWake();
      if (next === undefined || next > end) return story.at(end);
      const woken = story.at(next).woken();
      if (next < story.now || woken.nextWake() === next) {
        throw new Error(`It asks at ${story.now} to be woken at ${next}, for nothing.`);
      }
      story = woken;
    }
  }

  #checked(found: Pick<CommandInputs['check-system'], 'result' | 'activeTeam'>): CaseStory {
    return this.does(this.#manager, 'check-system', { on: this.#today, ...usualInputs.correction, ...found });
  }

  get #manager(): string {
    return this.case.manager?.name ?? 'nobody';
  }

  get #today(): LocalDate {
    return this.by().calendar.localDate(this.now);
  }
}

/** A case that nothing has happened to yet. */
export function aCase(beginning: Beginning = {}): CaseStory {
  return new CaseStory(beginning, usualReceipt, []);
}
