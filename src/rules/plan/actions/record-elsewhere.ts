import { doneElsewhere } from '../../aim/decided.ts';
import { running } from '../../record/access.ts';
import type { DoneElsewhere } from '../../record/plan.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { plannedStages } from '../../stages.ts';
import { withPlan } from '../events.ts';
import { hasPlan } from '../open-actions.ts';

interface Input {
  readonly kind: 'panel';
  readonly note: string;
}
interface RecordedElsewhere {
  readonly type: 'done-elsewhere';
  /** Of an AIM assessment in older records only. */
  readonly kind: DoneElsewhere['kind'];
  readonly note: string;
}
export const elsewhereNames = {
  aim: 'The AIM assessment',
  panel: 'Sharing information with the High Risk of Harm Panel',
} as const satisfies Readonly<Record<DoneElsewhere['kind'], string>>;

export const recordElsewhere: Action<Input, RecordedElsewhere> = {
  source: 'CJ-27',
  label: 'Record what was done outside Pathway',
  form: {
    title: 'Done outside Pathway',
    send: 'Record',
    says: ['Pathway does not carry the panel yet. Record here what became of it.'],
    readBy: { note: onlyWhole },
  },
  who: running,
  from: plannedStages,
  to: 'same',
  guards: [hasPlan],
  decide: (_c, input) => [{ type: 'done-elsewhere', ...input }],
  events: {
    'done-elsewhere': {
      fold: (c, { kind, note }, at, by) => ({
        ...withPlan(c, ({ elsewhere = [] }) => ({ elsewhere: [...elsewhere, { kind, note, at, by }] })),
        ...(kind === 'aim' ? doneElsewhere(c, { note, at, by }) : {}),
      }),
      words: () => 'recorded what was done outside Pathway',
      typed: ({ note }) => ({ 'What was done': note }),
    },
  },
};
