/** From a case, a command and the circumstances to a change or a refusal. Pure: the same in gives the same out. */

import { actions, actionTable, beginningTable } from '../actions.ts';
import type { Calendar } from '../base/calendar.ts';
import { personRef, type TeamId } from '../base/vocabulary.ts';
import { isMeetingNoChoice } from '../clocks.ts';
import type { BeginningCommand, Command } from '../commands.ts';
import { stageBeforeClosing } from '../ending/last-days.ts';
import { rolesNow } from '../ending/roles-now.ts';
import type { CaseEvent } from '../events.ts';
import { isKnownToTeam, tellClosedTeam, toTellThem, type Undelivered } from '../handling/telling.ts';
import { arrives, type Errand } from '../links/errands.ts';
import type { Actor, Case, NudgeRecipient, Stage } from '../record/case.ts';
import { accessLevelOf } from '../record/case-roles.ts';
import { goesWithIt } from '../retention/goes-with-it.ts';
import type { Action, Deciding, ToDo } from '../rows/action.ts';
import type { Beginning } from '../rows/beginning.ts';
import type { ActorContext, Change, DecisionContext, DecisionResult } from '../rows/context.ts';
import { notFound, type Refusal, refusal } from '../rows/refusals.ts';
import { isOpen, stages } from '../stages.ts';
import { type Agenda, findObligation, undone, unmet } from './agenda.ts';
import { datesMoved } from './dates-moved.ts';
import { evolve } from './evolve.ts';
import { dueNow, nudgeInstead } from './nudges.ts';
import { whyRefused } from './permission.ts';
import { lastPutOff } from './putting-off.ts';
import { refusedFor } from './source-for.ts';
import { whatFollows } from './what-follows.ts';

const noChange = (actor: Actor): Change => ({ actor, events: [] });
const inStage = (actor: Actor, events: readonly CaseEvent[], stage: Stage): Change => ({
  actor,
  events: events.map((event) => ({ event, stage })),
});

const actorOf = ({ actor }: ActorContext): Actor => ({ kind: 'person', person: personRef(actor) });

/** What a case begins with, and in which stage. */
export function begin({ action, input }: Pick<BeginningCommand, 'action' | 'input'>, by: ActorContext): Change {
  const { events, stage } = (beginningTable[action] as Beginning<typeof input, never>).begin(input, by);
  return inStage(actorOf(by), events, stage);
}

const isRefusal = (result: readonly CaseEvent[] | Refusal): result is Refusal => 'code' in result;

function stillToDo(c: Case, key: string, by: DecisionContext): ToDo | undefined {
  const one = findObligation(c, key, by);
  // What waits for others is asked about, and nobody here has it to do.
  if (one === undefined || one.waitsFor !== undefined) return undefined;
  return { ...one, putOffTo: lastPutOff(one, by.calendar.localDate(by.now), by) };
}

/** What is to be confirmed before it is carried out, with what others will be told then. */
function doubtIn(
  row: Action<unknown>,
  c: Case,
  { input, sure = [] }: Command,
  by: Deciding,
  then: Case,
): Refusal | undefined {
  const doubts = [...(row.doubts?.(c, input, by) ?? []), ...goesWithIt(c, then)].filter(({ id }) => !sure.includes(id));
  if (doubts.length === 0) return undefined;
  const tells = row.tells?.(c, input, by);
  const says = [...doubts.map(({ asks }) => asks), ...(tells === undefined ? [] : [tells])].join(' ');
  return { ...refusal('not-sure', says, row.source), doubts, ...(tells === undefined ? {} : { tells }) };
}

/** What a command does to an existing case. A command already carried out changes nothing and is not refused. */
export function decide(c: Case, command: Command, by: ActorContext): DecisionResult {
  const actor = actorOf(by);
  const roles = rolesNow(c, by.actor, by);
  if (accessLevelOf(roles) === 'nothing') {
    return { ok: false, refusal: notFound };
  }
  if (c.commands.includes(command.id)) {
    return { ok: true, change: noChange(actor) };
  }
  const refused = whyRefused(c, roles, command.action, by.actor.id);
  if (refused !== undefined) {
    return { ok: false, refusal: refused };
  }
  const row = actionTable[command.action] as Action<unknown>;
  const deciding: Deciding = {
    ...by,
    stillToDo: (key) => stillToDo(c, key, by),
    undone: () => undone(c, by),
    follows: (events) => whatFollows(c, after(c, command, events, by), by),
  };
  const result = row.decide(c, command.input, deciding);
  if (isRefusal(result)) {
    return { ok: false, refusal: refusedFor(c, result) };
  }
  const then = after(c, command, result, by);
  const doubt = result.length === 0 ? undefined : doubtIn(row, c, command, deciding, then);
  return doubt === undefined
    ? { ok: true, change: inStage(actor, result, stageAfter(c, command, result, by)) }
    : { ok: false, refusal: refusedFor(c, doubt) };
}

/** The action's stage, or what that is on the route that the case is on then. */
function stageAfter(c: Case, { id, action }: Command, events: readonly CaseEvent[], by: ActorContext): Stage {
  const { to } = actions[action];
  const stands = events.some(({ type }) => type === 'reopened') ? stageBeforeClosing(c) : c.stage;
  const stage = to === 'same' || to === 'as-before-closing' ? stands : to;
  const { onCriminalJustice } = stages[stage];
  if (onCriminalJustice === undefined) return stage;
  return isMeetingNoChoice(after(c, { id }, events, by)) ? onCriminalJustice : stage;
}

/** The case with these events, in the stage that it is in. */
function after(c: Case, { id }: Pick<Command, 'id'>, events: readonly CaseEvent[], by: ActorContext): Case {
  const recorded = { actor: actorOf(by), command: id, stage: c.stage };
  return events.reduce<Case>((before, event) => evolve(before, { event, ...recorded }, by.now), c);
}

/** What the clock brings: nudges and reminders whose time has come. */
export function wake(c: Case, by: DecisionContext, agenda: Agenda = unmet(c, by)): Change {
  return inStage({ kind: 'clock' }, dueNow(c, agenda, by), c.stage);
}

/** What a change of another case brings to this one, by whoever made that change. */
export function carriedOut(c: Case, errand: Errand): Change {
  return inStage(errand.actor, arrives(c, errand), c.stage);
}

/** A case that a change of another one begins. Throws where it is for one that should be there. */
export function begunBy({ actor, brings, to }: Errand, by: DecisionContext): Change {
  const command =
    brings.does === 'begin'
      ? ({ action: 'begin-sibling', input: brings.sibling } as const)
      : brings.does === 'notify'
        ? ({ action: 'notify', input: brings.notified } as const)
        : undefined;
  if (command === undefined || actor.kind !== 'person') throw new Error(`There is no case ${to} for an errand.`);
  const { teams = [] } = by.roster.person(actor.person.id) ?? {};
  return begin(command, { ...by, actor: { ...actor.person, teams } });
}

/** A team that was closed in the register is told another way what it is asked on an open case (PR-18). */
export function teamClosed(c: Case, closed: { readonly team: TeamId; readonly name: string }): Change {
  const told = isOpen(c) ? tellClosedTeam(c, closed) : undefined;
  return told === undefined ? noChange({ kind: 'clock' }) : inStage({ kind: 'clock' }, [told], c.stage);
}

/** A notice that could not be delivered becomes something a person must tell, unless they know. */
export function notDelivered(c: Case, told: Undelivered): Change {
  const known = c.contactsToMake.some(
    (one) => one.done === undefined && one.who === told.who && one.what === told.what,
  );
  return known || isKnownToTeam(c, told)
    ? noChange({ kind: 'clock' })
    : inStage({ kind: 'clock' }, [toTellThem(told)], c.stage);
}

/** A nudge that could not be delivered goes to the next on the ladder, as far as what it is about is still to do. */
export function notNudged(
  c: Case,
  { to, obligations }: { readonly to: NudgeRecipient; readonly obligations: readonly string[] },
  by: DecisionContext,
): Change {
  const nudges = unmet(c, by)
    .filter(({ key }) => obligations.includes(key))
    .flatMap((one) => nudgeInstead(c, one, to, by) ?? []);
  return inStage({ kind: 'clock' }, nudges.length === 0 ? [] : [{ type: 'nudged', nudges }], c.stage);
}

/** Days that moved with the list of bank holidays. */
export function calendarChanged(c: Case, old: Calendar, list: string, by: DecisionContext): Change {
  return inStage({ kind: 'clock' }, datesMoved(c, old, list, by), c.stage);
}
