/** Every state a case can be in, as far as the tables tell states apart, and every way from each to the next. */
import { type ActionId, actionIds } from '../../src/rules/actions.ts';
import type { Instant, Person } from '../../src/rules/base/vocabulary.ts';
import type { Command } from '../../src/rules/commands.ts';
import type { OtherChild } from '../../src/rules/concern/concern.ts';
import type { Agenda } from '../../src/rules/engine/agenda.ts';
import { begin } from '../../src/rules/engine/decide.ts';
import { evolve } from '../../src/rules/engine/evolve.ts';
import { whyRefused } from '../../src/rules/engine/permission.ts';
import { obligations } from '../../src/rules/obligations.ts';
import { cardsLeft, outcomeCards } from '../../src/rules/outcome/outcome.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import { rolesOn } from '../../src/rules/record/access.ts';
import { type Case, currentMeeting } from '../../src/rules/record/case.ts';
import type { Change } from '../../src/rules/rows/context.ts';
import { withJoined } from '../rules/links/linked.ts';
import { withMash } from '../rules/police/notified.ts';
import { twoLeads } from '../rules/retention/cases.ts';
import { aConcern, local, person } from '../support/factories.ts';
import { decideSurely } from '../support/surely.ts';
import { beside } from './beside.ts';
import { inputsFor } from './inputs.ts';
import { contextAt, type Place, placeOf } from './place.ts';
import { isKeepingLeftOut } from './retention-inputs.ts';
import { hasBegun, isLeftOut, ownWordsOf, withoutOwnWords } from './walk-own-words.ts';

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
  'Olive Crane',
].map((name) => person(name, twoLeads));

const receipt = local('2026-11-02', '09:15');
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
  // A concern is joined by what somebody does on its own case: it is there from the beginning.
  return [...raised, notified, placeOf(withJoined.case, withJoined.now)];
}

function stride(c: Case, action: ActionId, input: unknown, actor: Person, now: Instant): Case {
  const id = `command-${c.commands.length}`;
  const result = decideSurely(c, { id, action, input } as Command, { ...contextAt(now), actor, named: [beside(c)] });
  if (!result.ok) throw new Error(`${action}: ${result.refusal.says}`);
  return after(c, result.change, id, now) as Case;
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
  return withTheOtherCards(stride(c, action, input, actor, now), actor, now);
}

/** Whoever is still to be told is told in one stride: how many there are makes no difference to what can be done. */
function withAllTold(c: Case, actor: Person, now: Instant): Case {
  const [input] = inputsFor('record-told', c, contextAt(now)).filter(
    ({ id }) => c.contactsToMake.find((one) => one.id === id)?.done === undefined,
  );
  return input === undefined ? c : withAllTold(stride(c, 'record-told', input, actor, now), actor, now);
}

/** What a rule asks for is the same after it, or, of a fact put right, as where it was told so at once. */
const changesNoState: ReadonlySet<ActionId> = new Set([
  'correct',
  'add-note',
  'link-case',
  'add-sibling',
  'take-summary',
  'take-plan',
  'take-subject-file',
]);

const isWhole = process.env.WALK === 'all';
/**
 * What has led nowhere else from any state, though a rule may ask for it: it is tried once at each stage with the same of
 * the duties that it meets, and in every state by `npm run proof`.
 */
export const leadsBack: ReadonlySet<ActionId> = new Set([
  'record-voice',
  'review-safety-plan',
  'record-referral',
  'record-answers',
  'change-action',
  'record-interview',
]);

/** What leads nowhere else is tried once for each duty and stage, not in every state. */
const tried = new Set<string>();
function isTriedElsewhere({ case: c, duties }: Place, action: ActionId, input: object): boolean {
  const isOnce = 'obligation' in input || changesNoState.has(action) || (!isWhole && leadsBack.has(action));
  if (!isOnce) return false;
  const its = obligations.filter(({ id, metBy }) => metBy.includes(action) && duties.includes(id)).map(({ id }) => id);
  const of = 'obligation' in input ? input.obligation : JSON.stringify(input);
  const what = [action, of, c.stage, ...(leadsBack.has(action) ? its : [])].join(':');
  const before = tried.has(what);
  tried.add(what);
  return before;
}

function* actingFrom(place: Place): Generator<{ by: string; action: ActionId; to: Case }> {
  const { case: c, now } = place;
  const everybody = walkers.map((actor) => ({ actor, roles: rolesOn(c, actor, twoLeads) }));
  const people = everybody.filter(({ roles }) => roles.length > 0);
  for (const action of actionIds) {
    if (isLeftOut(c, action) || isKeepingLeftOut(c, action)) continue;
    const allowed = people.filter(({ actor, roles }) => whyRefused(c, roles, action, actor.id) === undefined);
    if (allowed.length === 0) continue;
    for (const input of inputsFor(action, c, contextAt(now))) {
      if (isTriedElsewhere(place, action, input)) continue;
      // What they do is the same; the first who is not refused shows where it leads.
      for (const { actor } of allowed) {
        const command = { id: `command-${c.commands.length}`, action, input } as unknown as Command;
        const result = decideSurely(c, command, { ...contextAt(now), actor, named: [beside(c)] });
        if (!result.ok) continue;
        const to = after(c, result.change, command.id, now) as Case;
        hasBegun(c, action);
        if (changesNoState.has(action)) {
          yield { by: actor.name, action, to: c };
          break;
        }
        const all = action === 'record-told' ? withAllTold(to, actor, now) : to;
        yield { by: actor.name, action, to: withTheOtherCards(all, actor, now) };
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
