/** The actions of a plan that are still to be done, and whose they are (CN-18, CJ-17). */

import type { Person } from '../base/vocabulary.ts';
import { rolesOn } from '../record/access.ts';
import type { Case } from '../record/case.ts';
import { running } from '../record/case-roles.ts';
import { isNobodysAction, isOpenAction, type PlanAction } from '../record/plan.ts';
import { teamsRepresented } from '../record/speaking.ts';
import type { ActorContext } from '../rows/context.ts';
import type { Guard } from '../rows/guard.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';

export const openActions = ({ plan }: Pick<Case, 'plan'>): readonly PlanAction[] =>
  (plan?.actions ?? []).filter(isOpenAction);

/** Those that somebody may record as done: all of them for those who run the case, else those of their own teams. */
export function actionsToDo(c: Case, person: Person, by: Pick<ActorContext, 'roster'>): readonly PlanAction[] {
  const runs = rolesOn(c, person, by.roster).some((role) => running.includes(role));
  const mine = teamsRepresented(person);
  return openActions(c).filter((one) => runs || (mine.includes(one.team) && !isNobodysAction(c, one)));
}

export function notOpen(c: Case, number: number, by: ActorContext): Refusal | undefined {
  const isTheirs = actionsToDo(c, by.actor, by).some((one) => one.number === number);
  return isTheirs ? undefined : refusal('invalid', 'Choose an action that is still to be done.', 'CN-18', 'number');
}

export const hasPlan: Guard = {
  source: 'CN-18',
  holds: (c) => c.plan !== undefined,
  otherwise: 'There is no plan yet: it comes with the outcome of the meeting.',
  hides: true,
};
const nothingOpen = 'No action of the plan is still to be done.';
export const someActionOpen: Guard = {
  source: 'CN-18',
  holds: (c) => openActions(c).length > 0,
  otherwise: nothingOpen,
  hides: true,
};
/** What is to be done is done or ended, with why, before a case is closed. */
export const noActionOpen: Guard = {
  source: 'CN-18',
  holds: (c) => openActions(c).length === 0,
  otherwise:
    'The plan has actions that are still to be done: "The plan" names them. First record each as done, or end it and say why.',
};
