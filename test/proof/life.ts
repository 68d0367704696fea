/**
 * One case with the county around it, as it goes on: people act, time passes, people leave or are away, channels are
 * lost and sends fail. Everything goes through the real rules; only the sending is played.
 */
import county from '../../desk/county.json' with { type: 'json' };
import { requiredNotices } from '../../src/cases/required-notices.ts';
import { type RegisterContents, readContents } from '../../src/people/contents.ts';
import { withDepartures } from '../../src/people/departures.ts';
import type { Edit } from '../../src/people/edits.ts';
import { type Register, registerOf } from '../../src/people/register.ts';
import type { ActionId } from '../../src/rules/actions.ts';
import type { Instant, Person, PersonId, Roster, TeamId } from '../../src/rules/base/vocabulary.ts';
import type { Command } from '../../src/rules/commands.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { begin, notNudged, wake } from '../../src/rules/engine/decide.ts';
import { evolve } from '../../src/rules/engine/evolve.ts';
import { nextWake } from '../../src/rules/engine/nudges.ts';
import type { CaseEvent, RecordedEvent } from '../../src/rules/events.ts';
import { isKnownToYouthJustice } from '../../src/rules/police/mash.ts';
import { hasStoppedManaging } from '../../src/rules/record/access.ts';
import type { Case, NudgeRecipient } from '../../src/rules/record/case.ts';
import type { Change, DecisionContext, DecisionResult } from '../../src/rules/rows/context.ts';
import { aConcern, calendar, policy } from '../support/factories.ts';
import { decideSurely } from '../support/surely.ts';
import { beside } from './beside.ts';
import { checkHeard } from './heard.ts';

export interface Recorded {
  readonly at: Instant;
  readonly recordedEvent: RecordedEvent;
}
/** That somebody was reached about a duty. */
export interface Said {
  readonly at: Instant;
  readonly to: readonly NudgeRecipient[];
}

/** How a case begins: a concern, or what the police tell; `unsent`: it goes on, and MASH have no referral yet. */
export type Told = 'concern' | 'youth-caution' | 'goes-on' | 'unsent';

function notified(told: Exclude<Told, 'concern'>, now: Instant) {
  const today = calendar.localDate(now);
  const isCaution = told === 'youth-caution';
  return {
    decision: {
      decision: isCaution ? 'youth-caution' : 'goes-on',
      decidedOn: isCaution ? today : undefined,
      receivedOn: today,
    },
    isInvestigated: false,
    mash: told === 'goes-on' ? { on: today } : undefined,
  } as const;
}

const reference = '7KQ4-2MX6';
/** A case asks to be woken at most so often within one passing of time; more is a loop. */
const mostWakings = 2_000;

export class Life {
  now: Instant;
  contents: RegisterContents = readContents(county);
  case!: Case;
  #made = { of: this.contents, register: registerOf(this.contents) };
  #people: { readonly of: RegisterContents; readonly all: readonly Person[] } | undefined;
  readonly record: Recorded[] = [];
  /** By the key of a duty, when people were last reached about it. */
  readonly said = new Map<string, Said>();
  /** By the key of a duty, since when it is asked: one may be asked only once nothing else is left. */
  readonly askedFrom = new Map<string, Instant>();
  readonly unreachable = new Set<PersonId | TeamId>();
  /** Since when there is somebody who can be told, where there was nobody; or everybody who could not be before. */
  reachableSince: Instant | undefined;

  constructor(now: Instant, birthDate: string | undefined, told: Told = 'concern') {
    this.now = now;
    const input = { reference, procedure: 'v15', concern: aConcern({ youngPerson: { birthDate } }) };
    if (told === 'concern') this.#begins({ action: 'raise', input }, 'Priya Shah');
    else this.#begins({ action: 'notify', input: { ...input, ...notified(told, now) } }, 'Joanne Hardy');
  }

  #begins(what: Parameters<typeof begin>[0], by: string): void {
    const [actor] = this.people().filter(({ name }) => name === by);
    this.keep(begin(what, { ...this.by(), actor: actor as Person }), 'begin');
  }

  get register(): Register {
    if (this.#made.of !== this.contents) this.#made = { of: this.contents, register: registerOf(this.contents) };
    return this.#made.register;
  }

  by(now: Instant = this.now): DecisionContext {
    const { register } = this;
    const roster: Roster = { ...register, ...register.on(calendar.localDate(now)) };
    return { now, calendar, policy, roster };
  }

  people(): readonly Person[] {
    const { contents, register } = this;
    if (this.#people?.of !== contents) {
      this.#people = { of: contents, all: contents.people.map(({ id, name }) => register.personOrStranger(id, name)) };
    }
    return this.#people.all;
  }

  asks(actor: Person, action: ActionId, input: unknown): DecisionResult {
    const by = { ...this.by(), actor, named: [beside(this.case)] };
    const command = { id: `command-${this.record.length}`, action, input } as unknown as Command;
    return decideSurely(this.case, command, by);
  }

  /** What cannot be entered in the register is left out, as its administrators would have to. */
  edits(edit: Edit): boolean {
    const edited = edit(this.contents);
    if ('trouble' in edited) return false;
    this.contents = withDepartures(this.contents, edited);
    const { manager } = this.case;
    // As it is looked for in earnest whenever the register has changed.
    if (manager !== undefined && hasStoppedManaging(manager, this.by().roster)) {
      this.keep(wake(this.case, this.by()), `wake:${this.now}:${this.record.length}`);
    }
    return true;
  }

  /** A change is kept and what it says is sent. */
  keep({ actor, events }: Change, command: string): void {
    const before = this.record.length === 0 ? undefined : this.case;
    for (const one of events) {
      const recordedEvent: RecordedEvent = { ...one, actor, command };
      this.record.push({ at: this.now, recordedEvent });
      this.case = evolve(this.record.length === 1 ? undefined : this.case, recordedEvent, this.now);
    }
    this.#noteWhatIsSo();
    const happened = events.map(({ event }) => event);
    checkHeard(this, happened, () => {
      const by = { ...this.by(), agenda: unmet(this.case, this.by()) };
      return requiredNotices(before, this.case, happened, by);
    });
    for (const event of happened) this.#send(event);
  }

  /** Somebody above all of it is there and can be told, so that nothing has to stay unsaid. */
  somebodyCanBeTold(): boolean {
    const { roster } = this.by();
    const managers = isKnownToYouthJustice(this.case) ? roster.withJob('team-manager') : [];
    const above = [...roster.withJob('service-lead'), ...managers].map(({ id }) => id);
    const there = [...above, ...roster.administrators()].filter((id) => !roster.isAway(id));
    return there.some((id) => !this.unreachable.has(id));
  }

  #noteWhatIsSo(): void {
    if (!this.somebodyCanBeTold()) this.reachableSince = this.now;
    const keys = unmet(this.case, this.by()).map(({ key }) => key);
    const before = new Map(this.askedFrom);
    this.askedFrom.clear();
    for (const key of keys) this.askedFrom.set(key, before.get(key) ?? this.now);
  }

  /** Who cannot be reached about a duty is noted, and the rules say who is told in their place. */
  #send(event: CaseEvent): void {
    for (const { obligation, to } of event.type === 'nudged' ? event.nudges : []) {
      const reached = to.filter((one) => this.#reaches(one));
      if (reached.length > 0) this.said.set(obligation, { at: this.now, to: reached });
      for (const one of to.filter((other) => !reached.includes(other))) {
        const change = notNudged(this.case, { to: one, obligations: [obligation] }, this.by());
        this.keep(change, `not-nudged:${this.record.length}`);
      }
    }
  }

  #reaches(one: NudgeRecipient): boolean {
    return 'team' in one
      ? this.register.channelOf(one.team) !== undefined && !this.unreachable.has(one.team)
      : this.register.person(one.person) !== undefined && !this.unreachable.has(one.person);
  }

  /** It asks to be woken at once, or as soon as messages go out again. */
  isToBeLookedAt(): boolean {
    const by = this.by();
    return nextWake(this.case, unmet(this.case, by), by) === by.calendar.nextWorkingMoment(by.now);
  }

  /** Time goes on, and the case is woken whenever it asks to be. Throws where it asks for the same time for ever. */
  passTo(end: Instant): void {
    for (let wakings = 0; wakings < mostWakings; wakings += 1) {
      const next = nextWake(this.case, unmet(this.case, this.by()), this.by());
      if (next === undefined || next > end) {
        this.now = end;
        return;
      }
      this.now = next > this.now ? next : this.now;
      this.keep(wake(this.case, this.by()), `wake:${this.now}`);
    }
    throw new Error(`It asks at ${this.now} to be woken more than ${mostWakings} times.`);
  }
}
