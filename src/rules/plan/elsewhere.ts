/** What was done outside Pathway while it did not carry the assessment and the panel: nobody records it any more. */

import { doneElsewhere } from '../aim/decided.ts';
import type { DoneElsewhere } from '../record/plan.ts';
import type { EventRows } from '../rows/event.ts';
import { withPlan } from './events.ts';

interface DoneElsewhereRecorded {
  readonly type: 'done-elsewhere';
  readonly kind: DoneElsewhere['kind'];
  readonly note: string;
}

export const elsewhereNames = {
  aim: 'The AIM assessment',
  panel: 'Sharing information with the High Risk of Harm Panel',
} as const satisfies Readonly<Record<DoneElsewhere['kind'], string>>;

export const elsewhereEvents: EventRows<DoneElsewhereRecorded> = {
  'done-elsewhere': {
    fold: (c, { kind, note }, at, by) => ({
      ...withPlan(c, ({ elsewhere = [] }) => ({ elsewhere: [...elsewhere, { kind, note, at, by }] })),
      ...(kind === 'aim' ? doneElsewhere(c, { note, at, by }) : {}),
    }),
    words: () => 'recorded what was done outside Pathway',
    typed: ({ note }) => ({ 'What was done': note }),
  },
};
