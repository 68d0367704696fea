import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import { keepingFolds } from '../folds.ts';
import { leads, removalToStop } from '../guards.ts';

interface RemovalStopped extends Reason {
  readonly type: 'removal-stopped';
}

export const stopRemoval: ReasonAction<RemovalStopped> = {
  source: 'A-33',
  label: 'Stop the removal',
  form: {
    title: 'Stop the removal',
    send: 'Keep the record',
    why: 'Why it is kept',
    readBy: { reason: onlyWhole },
    says: ['The record stays as it is. The service leads will be told.'],
  },
  who: leads,
  from: ['closed'],
  to: 'same',
  guards: [removalToStop],
  decide: (_c, { reason }) => [{ type: 'removal-stopped', reason }],
  events: {
    'removal-stopped': {
      fold: keepingFolds['removal-stopped'],
      words: () => 'stopped the removal of the record',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
