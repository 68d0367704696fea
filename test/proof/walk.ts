/** Every state a case can be in, as far as the tables tell states apart, and every way from each to the next. */
import { type ActionId, actionIds } from '../../src/rules/actions.ts';
import type { Instant, Person } from '../../src/rules/base/vocabulary.ts';
import type { Command } from '../../src/rules/commands.ts';
import type { OtherChild } from '../../src/rules/concern/concern.ts';
import { type Agenda, unmet } from '../../src/rules/engine/agenda.ts';
import { begin, decide } from '../../src/rules/engine/decide.ts';
import { evolve } from '../../src/rules/engine/evolve.ts';
import { whyRefused } from '../../src/rules/engine/permission.ts';
import { cardsLeft, outcomeCards } from '../../src/rules/outcome/outcome.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import { rolesOn } from '../../src/rules/record/access.ts';
import { type Case, currentMeeting, standingReferrals } from '../../src/rules/record/case.ts';
import type { Change } from '../../src/rules/rows/context.ts';
import { withMash } from '../rules/police/notified.ts';
import { aConcern, local, person, register } from '../support/factories.ts';
import { decideSurely } from '../support/surely.ts';
import { aimDuties, assessmentOf } from './assessing.ts';
import { inputsFor } from './inputs.ts';
import { contextAt } from './walk-days.ts';
import { hasBegun, isLeftOut, ownWordsOf, withoutOwnWords } from './walk-own-words.ts';

export interface Place {
  readonly key: string;
  readonly case: Case;
  readonly now: Instant;
  /** What is still to be done there. */
  readonly agenda: Agenda;
  /** The ids of that. */
  readonly duties: readonly string[];
}
/** One way on: who did what, or that time passed. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly action: ActionId | 'time passes' | 'as without';
}

/** One of each kind of person is enough: what they may do hangs on what they are to the case. */
const walkers: readonly Person[] = [
  'Priya Shah',
  'Daniel Okafor',
  'Hannah Reid',
  'Tom Bell',
  'Ruth Marsden',
  'Lucy Tran',
  'Graham Pell',
  'Joanne Hardy',
  'Peter Nolan',
  'Fiona Lamb',
  'Martin Dale',
  'Aisha Khan',
  'Sam Whitfield',
].map((name) => person(name));

const receipt = local('2026-11-02', '09:15');
/** What an outcome asks for, beside the next meeting. */
export const ofThePlan: ReadonlySet<string> = new Set([
  'plan-action',
  'mappa-referral',
  'exploitation-referral',
  'panel',
  'safety-plan',
  'safety-review',
  'voice-young-person',
  'voice-parents',
  'find-out-education',
  'find-out-protection',
  ...aimDuties,
]);

/**
 * The plan, and the duties that tell states apart beside it. What a meeting decided is met apart and in any order, and no
 * rule asks of two of these together: how many are left is enough, one by one only where nothing else is to be done.
 * While another meeting is arranged they are met as they are without one.
 */
function planOf(c: Case, duties: ReadonlySet<string>) {
  if (c.plan === undefined) return { plan: undefined, others: duties };
  const others = duties.difference(ofThePlan);
  const next = new Set(['further-meeting']);
  if (c.stage !== 'in-plan') return { plan: 'there', others: others.difference(next) };
  const left = duties.size - others.size;
  return { plan: others.isSubsetOf(next) || left === 0 ? left : 'some', others };
}

/** What tells one state from another: the stage, what is to do, and what its guards and rows ask. */
function placeOf(c: Case, now: Instant): Place {
  const agenda = unmet(c, contextAt(now));
  const duties = [...new Set(agenda.map(({ row }) => row.id))].sort();
  const { plan, others } = planOf(c, new Set(duties));
  const meeting = currentMeeting(c);
  const isBeforeThePlan = plan === undefined;
  const facts = {
    // Past the question it makes no difference how it was answered; past the first meeting nobody comes back to it.
    age: isBeforeThePlan && (c.ageSettled?.to ?? (c.age.band === 'in-range' ? 'this-procedure' : c.age.band)),
    decision: isBeforeThePlan && c.decision?.appropriate,
    elsewhere: c.sentElsewhere !== undefined,
    meeting: meeting?.state,
    isOver: meeting?.state === 'booked' && now >= meeting.ends,
    // To which team it was referred makes no difference to what can be done, but whether First Contact decide.
    onward: [...new Set(standingReferrals(c).map(({ because }) => because === 'under-ten'))].sort(),
    unchecked: c.checkNotMade !== undefined && c.systemCheck === undefined,
    telling: c.contactsToMake.some(({ done }) => done === undefined),
    saved: outcomeCards.length - cardsLeft(c).length,
    plan,
    further: c.further !== undefined,
    ownWords: ownWordsOf(c),
    // Told apart only where nothing but the plan is to be done.
    ...(typeof plan === 'number' ? assessmentOf(c, duties) : {}),
  };
  return { key: JSON.stringify([c.stage, [...others].sort(), facts]), case: c, now, agenda, duties };
}

function after(c: Case | undefined, { actor, events }: Change, command: string, now: Instant): Case | undefined {
  return events.reduce<Case | undefined>((before, one) => evolve(before, { ...one, actor, command }, now), c);
}

const births: readonly (string | undefined)[] = ['2012-03-09', '2019-01-01', '2016-11-02', undefined];

/** What is told of another child (PR-11, PR-12): each of one age, so that the walk does not double. */
const otherChildren: Readonly<Record<string, OtherChild>> = {
  '2012-03-09': { sharePlace: 'yes' },
  '2019-01-01': { another: 'yes' },
};

function beginnings(): readonly Place[] {
  const told = withMash({ mash: undefined, concern: aConcern({ otherChild: undefined }) });
  const notified = placeOf(told.case, told.now);
  const raised = births.map((birthDate) => {
    const otherChild = otherChildren[birthDate ?? ''];
    const concern = aConcern({ youngPerson: { birthDate }, otherChild });
    const input = { reference: '7KQ4-2MX6', procedure: 'v15', concern };
    const change = begin({ action: 'raise', input }, { ...contextAt(receipt), actor: person('Priya Shah') });
    const c = after(undefined, change, 'raise', receipt) as Case;
    return placeOf(c, receipt);
  });
  return [...raised, notified];
}

/**
 * From no card of an outcome to all six in one stride: the same people save each, in any order, and between the first
 * and the last only their number differs.
 */
function withTheOtherCards(c: Case, actor: Person, now: Instant): Case {
  const [card] = cardsLeft(c);
  if (card === undefined || cardsLeft(c).length === outcomeCards.length) return c;
  const action = saving[card];
  const [input] = inputsFor(action, c, contextAt(now));
  const id = `command-${c.commands.length}`;
  const result = decide(c, { id, action, input } as Command, { ...contextAt(now), actor });
  if (!result.ok) throw new Error(`${action}: ${result.refusal.says}`);
  return withTheOtherCards(after(c, result.change, id, now) as Case, actor, now);
}

/** What leads nowhere else is tried once for each duty and stage, not in every state. */
const tried = new Set<string>();
function isTriedElsewhere(c: Case, action: ActionId, input: object): boolean {
  if (!('obligation' in input)) return false;
  const what = `${action}:${input.obligation}:${c.stage}`;
  const before = tried.has(what);
  tried.add(what);
  return before;
}

function* actingFrom({ case: c, now }: Place): Generator<{ by: string; action: ActionId; to: Case }> {
  const people = walkers.map((actor) => ({ actor, roles: rolesOn(c, actor, register) }));
  for (const action of actionIds) {
    if (isLeftOut(c, action)) continue;
    const allowed = people.filter(({ roles }) => whyRefused(c, roles, action) === undefined);
    if (allowed.length === 0) continue;
    for (const input of inputsFor(action, c, contextAt(now))) {
      if (isTriedElsewhere(c, action, input)) continue;
      // What they do is the same; the first who is not refused shows where it leads.
      for (const { actor } of allowed) {
        const command = { id: `command-${c.commands.length}`, action, input } as unknown as Command;
        const result = decideSurely(c, command, { ...contextAt(now), actor });
        if (!result.ok) continue;
        const to = after(c, result.change, command.id, now) as Case;
        hasBegun(c, action);
        yield { by: actor.name, action, to: withTheOtherCards(to, actor, now) };
        break;
      }
    }
  }
}

/** When time alone makes a difference: the meeting begins, or is over. */
function later({ case: c, now }: Place): Instant | undefined {
  const meeting = currentMeeting(c);
  return meeting?.state === 'booked' && now < meeting.ends ? meeting.ends : undefined;
}

export interface Walk {
  readonly places: ReadonlyMap<string, Place>;
  readonly steps: readonly Step[];
  /** The rows of duties that an action ended of which they say that it meets them: `discuss by record-discussion`. */
  readonly met: ReadonlySet<string>;
}

/** Of the duties before, what the action ended and says that it meets. */
function metBy(action: ActionId, before: Agenda, after: Agenda): readonly string[] {
  const left = new Set(after.map(({ key }) => key));
  const meets = before.filter(({ key, row }) => !left.has(key) && row.metBy.includes(action));
  return meets.map(({ row }) => `${row.id} by ${action}`);
}

/** Everywhere that can be reached; a state is looked at once, by the first case that came there. */
export function walkEverywhere(): Walk {
  const places = new Map<string, Place>();
  const steps: Step[] = [];
  const met = new Set<string>();
  const open: Place[] = [];
  const arrive = (place: Place): void => {
    if (!places.has(place.key)) {
      places.set(place.key, place);
      open.push(place);
    }
  };
  for (const place of beginnings()) arrive(place);
  for (let place = open.shift(); place !== undefined; place = open.shift()) {
    const { key: from, now } = place;
    for (const { by, action, to } of actingFrom(place)) {
      const next = placeOf(to, now);
      for (const one of metBy(action, place.agenda, next.agenda)) met.add(one);
      steps.push({ from, to: next.key, by, action });
      arrive(next);
    }
    if (ownWordsOf(place.case) !== undefined) {
      const without = placeOf(withoutOwnWords(place.case), now);
      steps.push({ from, to: without.key, by: 'anybody', action: 'as without' });
      arrive(without);
      continue;
    }
    const then = later(place);
    if (then !== undefined) {
      const next = placeOf(place.case, then);
      steps.push({ from, to: next.key, by: 'the clock', action: 'time passes' });
      arrive(next);
    }
  }
  return { places, steps, met };
}
