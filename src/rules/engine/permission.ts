/** Whether somebody may do something to a case now, and why not. Read from the actions table and from nowhere else. */

import { type ActionId, actionIds, actions } from '../actions.ts';
import type { PersonId, Route } from '../base/vocabulary.ts';
import { isOnRoute } from '../police/routes.ts';
import type { Case } from '../record/case.ts';
import { type CaseRole, caseRoles } from '../record/case-roles.ts';
import type { ActionRow } from '../rows/action.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Guard } from '../rows/guard.ts';
import { type Refusal, refusal, together } from '../rows/refusals.ts';
import { stages } from '../stages.ts';
import { refusedFor } from './source-for.ts';

const notOnThisRoute: Readonly<Record<Route, string>> = {
  'criminal-justice': 'That is no step of the criminal justice route, which this case is on.',
  concern: 'That is a step of the criminal justice route, which this case is not on.',
};

const cannotNow = (standing: string): string => `That cannot be done now: ${standing}. Nothing was changed.`;

/** Those who may do it on this case: buttons, refusals and nudges ask here. */
export const whoMay = ({ who, whoNow }: ActionRow, c: Case): readonly CaseRole[] => whoNow?.(c) ?? who;

const firstFailing = (guards: readonly Guard[], c: Case): Guard | undefined => guards.find((guard) => !guard.holds(c));

/** All that comes first; what there is nothing to do about is said only where it comes before the rest. */
function guardTrouble(c: Case, action: ActionId): Refusal | undefined {
  const { guards } = actions[action];
  const first = firstFailing(guards, c);
  if (first === undefined) return undefined;
  const more = guards.filter((guard) => guard !== first && guard.hides === undefined && !guard.holds(c));
  const told = first.hides === undefined ? [first, ...more] : [first];
  return together(...told.map(({ otherwise, source }) => refusal('precondition', otherwise, source)));
}

/** Why it is not this person's to do, though their role may: it takes a second one. `person`: left out of a team. */
export function whyNotSecond(action: ActionId, c: Case, person: PersonId | undefined): Refusal | undefined {
  const { secondTo, source } = actions[action];
  const isFirst = secondTo !== undefined && person !== undefined && secondTo.first(c) === person;
  return isFirst ? refusal('invalid', secondTo.says, source) : undefined;
}

/** Why somebody with these roles may not do this to this case now; undefined where they may. */
export function whyRefused(...asked: Parameters<typeof refusedByTable>): Refusal | undefined {
  const refused = refusedByTable(...asked);
  return refused && refusedFor(asked[0], refused);
}

function refusedByTable(c: Case, roles: readonly CaseRole[], action: ActionId, person?: PersonId): Refusal | undefined {
  const row = actions[action];
  const whoOf = whoMay(row, c);
  if (!whoOf.some((role) => roles.includes(role))) {
    const done = row.cameLate?.some((role) => roles.includes(role)) ? row.alreadyDone?.(c) : undefined;
    if (done !== undefined) return refusal('wrong-stage', cannotNow(done), row.source);
    const { forOthers } = row;
    if (forOthers?.roles.some((role) => roles.includes(role))) {
      return refusal('forbidden', forOthers.says(c), forOthers.source);
    }
    const who = whoOf.map((role) => caseRoles[role]).join('; ');
    const now = c.manager === undefined ? 'Nobody has taken it yet.' : `${c.manager.name} is its team manager.`;
    return refusal('forbidden', `Only these people can do this: ${who}. ${now}`, row.source);
  }
  const { notFor } = row;
  if (notFor?.roles.some((role) => roles.includes(role))) return refusal('forbidden', notFor.says, row.source);
  if (!row.from.includes(c.stage)) {
    const standing = row.alreadyDone?.(c) ?? stages[c.stage].says;
    return refusal('wrong-stage', cannotNow(standing), row.source);
  }
  if (!isOnRoute(row, c)) {
    return refusal('wrong-stage', `${notOnThisRoute[c.route]} Nothing was changed.`, row.source);
  }
  return guardTrouble(c, action) ?? whyNotSecond(action, c, person);
}

/** The actions whose button somebody with these roles sees now, those that want something else first among them; `by`: without those whose time is over. */
export function availableActions(
  c: Case,
  roles: readonly CaseRole[],
  by?: Pick<DecisionContext, 'now' | 'calendar' | 'policy'>,
  person?: PersonId,
): readonly ActionId[] {
  return actionIds.filter((action) => {
    const row = actions[action];
    const { label, from, notFor } = row;
    const may =
      whoMay(row, c).some((role) => roles.includes(role)) && !notFor?.roles.some((role) => roles.includes(role));
    const fits = label !== undefined && from.includes(c.stage) && isOnRoute(row, c) && may;
    const isOver = by !== undefined && row.tooLate?.(c, by) !== undefined;
    const isFirst = whyNotSecond(action, c, person) !== undefined;
    return fits && !isOver && !isFirst && firstFailing(row.guards, c)?.hides === undefined;
  });
}

/** Those of these that have a button and that somebody with these roles may do now. */
export function possibleNow(
  c: Case,
  roles: readonly CaseRole[],
  some: readonly ActionId[],
  person?: PersonId,
): readonly ActionId[] {
  return some.filter(
    (action) => actions[action].label !== undefined && whyRefused(c, roles, action, person) === undefined,
  );
}
