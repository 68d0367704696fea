import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import { takenStages } from '../../stages.ts';
import { safetyUnanswered } from '../shared-place.ts';

interface SafetyNotNeeded extends Reason {
  readonly type: 'safety-not-needed';
}

export const safetyNotNeeded: ReasonAction<SafetyNotNeeded> = {
  source: 'PR-12',
  label: 'Record why no safety plan is needed now',
  form: {
    title: 'No safety plan is needed now',
    send: 'Record',
    why: 'Why it is not needed, and who says so',
    readBy: { reason: onlyWhole },
    says: ['Both children use one building or service, or nobody knows whether they do. Do not name another child.'],
  },
  who: managing,
  from: takenStages,
  to: 'same',
  guards: [safetyUnanswered],
  decide: (_c, { reason }) => [{ type: 'safety-not-needed', reason }],
  events: {
    'safety-not-needed': {
      fold: (_c, { reason }, at, by) => ({ safetyNotNeeded: { at, by, reason } }),
      words: () => 'recorded why no safety plan is needed now',
    },
  },
};
