import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';
import { keepingFolds } from '../folds.ts';
import { holdIsOff, leads } from '../guards.ts';

interface HoldSet extends Reason {
  readonly type: 'hold-set';
}

export const keep: ReasonAction<HoldSet> = {
  source: 'A-33',
  label: 'Put a hold on this record',
  afterwards: true,
  form: {
    title: 'Put a hold on this record',
    send: 'Put the hold on it',
    why: 'Why',
    readBy: { reason: onlyWhole },
    says: [
      'Nobody can remove the record while the hold is on it, however long that is. Use it where an inquiry, a court or a complaint needs the record.',
      'If somebody has asked for the record to be removed, that stops.',
    ],
  },
  who: leads,
  from: everyStage,
  to: 'same',
  guards: [holdIsOff],
  decide: (_c, { reason }) => [{ type: 'hold-set', reason }],
  events: {
    'hold-set': {
      fold: keepingFolds['hold-set'],
      words: () => 'put a hold on the record',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
