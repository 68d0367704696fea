import type { LocalDate, TeamId } from '../../base/vocabulary.ts';
import { receiptOf } from '../../correcting/receipt.ts';
import type { Case } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { alsoPlanOwner } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf } from '../../rows/event.ts';
import { beforeReceipt, noWorkingDays } from '../../rows/odd-days.ts';
import { refusal } from '../../rows/refusals.ts';
import { takenStages } from '../../stages.ts';
import { wrongReview } from '../reviewing.ts';

interface Input {
  readonly place: string;
  readonly owner: TeamId;
  readonly planned: string;
  readonly on: LocalDate;
  /** When it is looked at first. */
  readonly review: LocalDate;
}
/** Records of before lack the day on which it is looked at. */
interface SafetyPlanned extends Omit<Input, 'review'> {
  readonly type: 'safety-planned';
  readonly review?: LocalDate | undefined;
}

function decide(_c: Case, { place, owner, planned, on, review }: Input, by: ActorContext): ActionResult {
  const { roster, calendar, now } = by;
  if (roster.team(owner) === undefined) {
    return refusal('invalid', 'Choose the team that looks after the plan from the list.', 'PR-12', 'owner');
  }
  return on > calendar.localDate(now)
    ? refusal('invalid', 'That day has not come yet. Give the day on which it was agreed.', 'PR-12', 'on')
    : (wrongReview(review, 'review', by) ?? [{ type: 'safety-planned', place, owner, planned, on, review }]);
}

export const recordSafetyPlan: Action<Input, SafetyPlanned> = {
  source: 'PR-12',
  label: 'Record a safety plan',
  form: {
    title: 'Safety plan for a place that both use',
    send: 'Record the plan',
    says: [
      'Agree it first with the team that looks after the plan. They will read it here as long as it is theirs; their channel is told only that a review is due, and by which day.',
      "Do not name another child: write 'another child'.",
    ],
    readBy: { place: alsoPlanOwner, planned: alsoPlanOwner },
  },
  who: managing,
  from: takenStages,
  to: 'same',
  guards: [],
  decide,
  doubts: (c, { on, review }, by) => [
    ...beforeReceipt({ receivedAt: receiptOf(c) }, { on, asks: 'Was it agreed' }, by),
    ...noWorkingDays([review], by),
  ],
  events: {
    'safety-planned': {
      fold: (c, event, at, by) => ({ safetyPlans: [...(c.safetyPlans ?? []), { ...detailsOf(event), at, by }] }),
      words: ({ owner }, say) => `recorded a safety plan that ${say.team(owner)} looks after`,
    },
  },
};
