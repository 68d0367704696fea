import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { takenStages } from '../../stages.ts';
import { ageInDoubt } from '../guards.ts';

export const keepInProcedure: Action<Reason> = {
  source: 'A-02',
  label: 'Keep in this procedure (age)',
  form: { title: 'Keep it in this procedure', send: 'Keep it here', readBy: { reason: onlyWhole } },
  who: running,
  from: takenStages,
  to: 'same',
  guards: [ageInDoubt],
  decide: (_c, { reason }) => [{ type: 'age-settled', to: 'this-procedure', reason }],
  events: {},
};
