import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { takenStages } from '../../stages.ts';
import { notTheirPlan, somePlanOpen } from '../reviewing.ts';

interface Input extends Reason {
  readonly number: number;
}
interface SafetyEnded extends Input {
  readonly type: 'safety-ended';
}

export const endSafetyPlan: Action<Input, SafetyEnded> = {
  source: 'PR-12',
  label: 'End a safety plan',
  form: {
    title: 'End a safety plan',
    send: 'End it',
    says: [
      'Pathway will not ask anybody to look at it again, and the team that looks after it will not see the case by it. The record keeps the plan.',
      'Pathway will tell those who manage the case that it has ended, unless you are the one.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: ['safety-owner', ...managing],
  from: takenStages,
  to: 'same',
  guards: [somePlanOpen],
  decide: (c, { number, reason }, by) => notTheirPlan(c, number, by) ?? [{ type: 'safety-ended', number, reason }],
  events: {
    'safety-ended': {
      fold: ({ safetyPlans = [] }, { number, reason }, at, by) => ({
        safetyPlans: safetyPlans.map((one, index) =>
          index + 1 === number ? { ...one, ended: { at, by, reason } } : one,
        ),
      }),
      words: () => 'ended a safety plan',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
