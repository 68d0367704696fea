/** What the channel of a team is shown of its actions of a plan: their number and their day. */
import type { TeamId } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import { isNobodysAction, type PlanAction } from '../rules/record/plan.ts';
import type { ActionView } from './channel-view.ts';

function stateFor(c: Case, action: PlanAction, shown: TeamId): ActionView['state'] {
  const { team, done, ended } = action;
  if (done !== undefined) return 'done';
  if (ended !== undefined) return 'ended';
  if (team !== shown || isNobodysAction(c, action)) return 'moved';
  return c.closed === undefined ? 'open' : 'closed';
}

/** One for each team that has an action, or had it before it was given to another. */
export function actionViews(c: Case): readonly ActionView[] {
  return (c.plan?.actions ?? []).flatMap((action) => {
    const teams = [...new Set([action.team, ...action.earlier.map(({ team }) => team)])];
    return teams.map((team) => ({
      kind: 'action' as const,
      post: `action:${action.number}`,
      team,
      reference: c.reference,
      number: action.number,
      by: action.by,
      state: stateFor(c, action, team),
    }));
  });
}
