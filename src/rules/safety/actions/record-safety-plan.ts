import { managing } from '../../record/access.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { SafetyPlan } from '../../record/safety.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { beforeReceipt } from '../../rows/odd-days.ts';
import { refusal } from '../../rows/refusals.ts';
import { takenStages } from '../../stages.ts';

type Input = Unsigned<SafetyPlan>;
type SafetyPlanned = Input & { readonly type: 'safety-planned' };

function decide(_c: Case, { place, owner, planned, on }: Input, { roster, calendar, now }: ActorContext): ActionResult {
  if (roster.team(owner) === undefined) {
    return refusal('invalid', 'Choose the team that looks after the plan from the list.', 'PR-12', 'owner');
  }
  return on > calendar.localDate(now)
    ? refusal('invalid', 'That day has not come yet. Give the day on which it was agreed.', 'PR-12', 'on')
    : [{ type: 'safety-planned', place, owner, planned, on }];
}

export const recordSafetyPlan: Action<Input, SafetyPlanned> = {
  source: 'PR-12',
  label: 'Record a safety plan',
  form: {
    title: 'Safety plan for a place that both use',
    send: 'Record the plan',
    says: [
      'Pathway does not tell the team that looks after the plan. Agree it with them first.',
      "Do not name another child: write 'another child'.",
    ],
    readBy: { place: onlyWhole, planned: onlyWhole },
  },
  who: managing,
  from: takenStages,
  to: 'same',
  guards: [],
  decide,
  doubts: (c, { on }, by) => beforeReceipt(c, { on, asks: 'Was it agreed' }, by),
  events: {
    'safety-planned': {
      fold: (c, event, at, by) => ({ safetyPlans: [...(c.safetyPlans ?? []), { ...detailsOf(event), at, by }] }),
      words: ({ owner }, say) => `recorded a safety plan that ${say.team(owner)} looks after`,
    },
  },
};
