/** The actions of a plan that are open already, as the card of the next plan says them (CN-18). */

import { plainWords } from '../../../cards/text.ts';
import { openActions } from '../../../rules/plan/open-actions.ts';
import type { PlanAction } from '../../../rules/record/plan.ts';
import { inAList } from './fields.ts';
import type { FormView } from './shape.ts';

/** A card has no room for more. */
const MOST_ACTIONS = 10;

function line({ number, what, team, by: on }: PlanAction, { by }: FormView): string {
  const name = by.roster.team(team)?.name ?? team;
  return `Action ${number}: ${plainWords(inAList(what))} (${plainWords(name)}, by ${by.calendar.sayDate(on)})`;
}

/** They are carried over, and need not be given again; nothing where none is open. */
export function openAlready(look: FormView): readonly string[] {
  const open = openActions(look.case);
  const more = open.length - MOST_ACTIONS;
  return open.length === 0
    ? []
    : [
        'These actions are in the plan already and stay there. Give one below only if there is another.',
        ...open.slice(0, MOST_ACTIONS).map((one) => line(one, look)),
        ...(more > 0 ? [`"The plan" has ${more} more.`] : []),
      ];
}
