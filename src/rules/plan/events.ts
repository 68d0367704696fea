/** What happens to an action of the plan, added up. */

import { noPlan } from '../outcome/planned.ts';
import type { Case } from '../record/case.ts';
import type { Plan, PlanAction } from '../record/plan.ts';

export function withPlan({ plan = noPlan }: Case, change: (old: Plan) => Partial<Plan>): Pick<Case, 'plan'> {
  return { plan: { ...plan, ...change(plan) } };
}

export function withAction(c: Case, number: number, change: (old: PlanAction) => PlanAction): Pick<Case, 'plan'> {
  return withPlan(c, ({ actions }) => ({
    actions: actions.map((one) => (one.number === number ? change(one) : one)),
  }));
}
