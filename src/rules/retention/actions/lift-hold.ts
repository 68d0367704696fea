import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';
import { keepingFolds } from '../folds.ts';
import { holdIsOn, leads } from '../guards.ts';

interface HoldLifted extends Reason {
  readonly type: 'hold-lifted';
}

export const liftHold: ReasonAction<HoldLifted> = {
  source: 'A-33',
  label: 'Lift the hold',
  afterwards: true,
  form: {
    title: 'Lift the hold',
    send: 'Lift it',
    why: 'Why it is no longer needed',
    readBy: { reason: onlyWhole },
    says: ['The record is then kept as long as any other. Nothing is removed by this.'],
  },
  who: leads,
  from: everyStage,
  to: 'same',
  guards: [holdIsOn],
  decide: (_c, { reason }) => [{ type: 'hold-lifted', reason }],
  events: {
    'hold-lifted': {
      fold: keepingFolds['hold-lifted'],
      words: () => 'lifted the hold on the record',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
