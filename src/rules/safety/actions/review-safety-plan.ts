import type { LocalDate, TeamId } from '../../base/vocabulary.ts';
import { rolesOn } from '../../record/access.ts';
import type { Case } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { alsoPlanOwner } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { noWorkingDays } from '../../rows/odd-days.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { takenStages } from '../../stages.ts';
import { withReview } from '../plans.ts';
import { notTheirPlan, somePlanOpen, wrongReview } from '../reviewing.ts';

interface Input {
  readonly number: number;
  readonly right: 'yes' | 'changed';
  /** How it is now; what it was stays in the record. */
  readonly planned?: string | undefined;
  readonly next: LocalDate;
  /** The team that looks after it from now on, where those who manage the case choose another. */
  readonly owner?: TeamId | undefined;
}
interface SafetyReviewed {
  readonly type: 'safety-reviewed';
  readonly number: number;
  readonly planned?: string | undefined;
  readonly next: LocalDate;
  readonly owner?: TeamId | undefined;
}

/** Which team has it is for those who manage the case to say. */
function wrongOwner(c: Case, { owner }: Input, { actor, roster }: ActorContext): Refusal | undefined {
  if (owner === undefined) return undefined;
  const manages = rolesOn(c, actor, roster).some((role) => managing.includes(role));
  return manages && roster.team(owner) !== undefined
    ? undefined
    : refusal('invalid', 'Choose the team that looks after the plan from the list.', 'PR-12', 'owner');
}

function reviewed({ number, right, planned, next, owner }: Input): ActionResult {
  if (right === 'changed' && planned === undefined) {
    return refusal('invalid', 'Say how the plan is now.', 'PR-12', 'planned');
  }
  if (right === 'yes' && planned !== undefined) {
    const says = 'You wrote how the plan is now. Choose "It has changed", or clear what you wrote.';
    return refusal('invalid', says, 'PR-12', 'right');
  }
  return [
    {
      type: 'safety-reviewed',
      number,
      ...(planned === undefined ? {} : { planned }),
      next,
      ...(owner === undefined ? {} : { owner }),
    },
  ];
}

export const reviewSafetyPlan: Action<Input, SafetyReviewed> = {
  source: 'PR-12',
  label: 'Look at a safety plan again',
  form: {
    title: 'Is the safety plan still right?',
    send: 'Record this',
    says: ['What the plan was before stays in the record.', "Do not name another child: write 'another child'."],
    readBy: { planned: alsoPlanOwner },
  },
  who: ['safety-owner', ...managing],
  from: takenStages,
  to: 'same',
  guards: [somePlanOpen],
  decide: (c, input, by) =>
    notTheirPlan(c, input.number, by) ??
    wrongOwner(c, input, by) ??
    wrongReview(input.next, 'next', by) ??
    reviewed(input),
  doubts: (_c, { next }, by) => noWorkingDays([next], by),
  events: {
    'safety-reviewed': {
      fold: ({ safetyPlans = [] }, { type: _type, number, ...review }, at, by) => ({
        safetyPlans: withReview(safetyPlans, number, { ...review, at, by }),
      }),
      words: ({ planned, next, owner }, say) => {
        const how = planned === undefined ? 'it is still right' : 'it has changed';
        const team = owner === undefined ? '' : `, ${say.team(owner)} looks after it from now on`;
        return `looked at a safety plan again: ${how}${team}, and will be looked at next by ${say.day(next)}`;
      },
    },
  },
};
