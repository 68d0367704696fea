import { running } from '../../record/access.ts';
import type { DoneElsewhere } from '../../record/plan.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { plannedStages } from '../../stages.ts';
import { withPlan } from '../events.ts';
import { hasPlan } from '../open-actions.ts';

interface Input {
  readonly kind: DoneElsewhere['kind'];
  readonly note: string;
}
interface RecordedElsewhere extends Input {
  readonly type: 'done-elsewhere';
}
export const elsewhereNames = {
  aim: 'The AIM assessment',
  panel: 'Sharing information with the High Risk of Harm Panel',
} as const satisfies Readonly<Record<Input['kind'], string>>;

export const recordElsewhere: Action<Input, RecordedElsewhere> = {
  source: 'CN-20',
  label: 'Record what was done outside Pathway',
  form: {
    title: 'Done outside Pathway',
    send: 'Record',
    says: ['Pathway does not carry the AIM assessment yet. Record here what became of it.'],
    readBy: { note: onlyWhole },
  },
  who: running,
  from: plannedStages,
  to: 'same',
  guards: [hasPlan],
  decide: (_c, input) => [{ type: 'done-elsewhere', ...input }],
  events: {
    'done-elsewhere': {
      fold: (c, { kind, note }, at, by) =>
        withPlan(c, ({ elsewhere = [] }) => ({ elsewhere: [...elsewhere, { kind, note, at, by }] })),
      words: () => 'recorded what was done outside Pathway',
      typed: ({ note }) => ({ 'What was done': note }),
    },
  },
};
