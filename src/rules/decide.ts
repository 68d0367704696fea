/** From a case, a command and the circumstances to a change or a refusal. Pure: the same in gives the same out. */
import { rolesOn, sightOf } from './access.ts';
import { actions, startingStage } from './actions.ts';
import { findAge } from './age.ts';
import type { Actor, Case, Stage } from './case.ts';
import type { ByPerson, Change, Circumstances, Verdict } from './change.ts';
import { effects, toFirstContact } from './effects.ts';
import type { CaseEvent } from './events.ts';
import type { Command, Inputs } from './inputs.ts';
import { dueNow } from './nudges.ts';
import { refuse } from './permission.ts';
import { notFound } from './refusals.ts';

type RaiseInput = Inputs['raise'];
type OnCase = Exclude<Command, { action: 'raise' }>;

const noChange = (actor: Actor): Change => ({ actor, events: [] });
const inStage = (actor: Actor, events: readonly CaseEvent[], stage: Stage): Change => ({
  actor,
  events: events.map((event) => ({ event, stage })),
});

function actorOf({ actor }: ByPerson): Actor {
  return { kind: 'person', person: { id: actor.id, name: actor.name } };
}

/** A concern becomes a case (CN-01); a child under ten goes to First Contact as well (SC-06). */
export function raise(input: RaiseInput, by: ByPerson): Change {
  const { actor, calendar, now, policy } = by;
  const age = findAge(input.concern, calendar.localDate(now), policy.ages);
  const received: CaseEvent = {
    type: 'concern-received',
    ...input,
    route: 'concern',
    referrer: { id: actor.id, name: actor.name },
    referrerTeams: actor.teams.map((one) => one.team),
    age,
  };
  const onward = age.band === 'under-ten' ? [toFirstContact(by, 'under-ten')] : [];
  return inStage(actorOf(by), [received, ...onward], startingStage[age.band]);
}

/** What a command does to an existing case. A command already carried out changes nothing and is not refused. */
export function decide(c: Case, command: OnCase, by: ByPerson): Verdict {
  const actor = actorOf(by);
  const roles = rolesOn(c, by.actor, by.roster);
  if (sightOf(roles) === 'nothing') {
    return { ok: false, refusal: notFound };
  }
  if (c.commands.includes(command.id)) {
    return { ok: true, change: noChange(actor) };
  }
  const refusal = refuse(c, roles, command.action);
  if (refusal !== undefined) {
    return { ok: false, refusal };
  }
  const effect = effects[command.action] as (
    c: Case,
    input: unknown,
    by: ByPerson,
  ) => readonly CaseEvent[] | { code: string };
  const result = effect(c, command.input, by);
  if ('code' in result) {
    return { ok: false, refusal: result as Extract<Verdict, { ok: false }>['refusal'] };
  }
  const { to } = actions[command.action];
  return { ok: true, change: inStage(actor, result, to === 'same' ? c.stage : to) };
}

/** What the clock brings: nudges and reminders whose time has come. */
export function wake(c: Case, by: Circumstances): Change {
  return inStage({ kind: 'clock' }, dueNow(c, by), c.stage);
}

/** A notice that could not be delivered becomes something a person must tell. */
export function notDelivered(c: Case, told: { id: string; who: string; what: string }): Change {
  const known = c.toTell.some((one) => one.done === undefined && one.who === told.who && one.what === told.what);
  return known ? noChange({ kind: 'clock' }) : inStage({ kind: 'clock' }, [{ type: 'to-tell', ...told }], c.stage);
}
