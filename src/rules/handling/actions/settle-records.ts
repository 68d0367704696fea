import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import { takenStages } from '../../stages.ts';
import { recordsToSettle } from '../records-to-settle.ts';

interface RecordsSettled extends Reason {
  readonly type: 'records-settled';
}

export const settleRecords: ReasonAction<RecordsSettled> = {
  source: 'PR-11',
  label: 'Record who may see the separate records',
  afterwards: true,
  form: {
    title: 'Who may see the separate records',
    send: 'Record this',
    why: 'Which of them the new team manager may see, and why',
    readBy: { reason: onlyWhole },
    says: [
      'The case was handed over, and that gives nobody sight of its separate records. First type **separate records** in the chat with Pathway: there you add people to each, and take off those who need it no longer. Then record here what you decided.',
      'Write nothing here about the other child.',
    ],
  },
  who: ['service-lead'],
  from: takenStages,
  to: 'same',
  guards: [recordsToSettle],
  decide: (_c, { reason }) => [{ type: 'records-settled', reason }],
  events: {
    'records-settled': {
      fold: (_c, { reason }, at, by) => ({ recordsSettled: { at, by, reason } }),
      words: () => 'recorded which separate records the new team manager may see',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
