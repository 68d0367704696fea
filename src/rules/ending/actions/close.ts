import { managing } from '../../record/access.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';

interface Closed extends Reason {
  readonly type: 'closed';
}

export const close: ReasonAction<Closed> = {
  source: 'A-32',
  label: 'Close the case',
  form: {
    title: 'Close the case',
    send: 'Close',
    why: 'Why',
    readBy: { reason: onlyWhole },
    says: ['Nobody is nudged about it any more. The record stays.'],
  },
  who: [...managing, 'managers'],
  from: ['no-meeting', 'held', 'with-first-contact'],
  to: 'closed',
  guards: [],
  decide: (_c, { reason }) => [{ type: 'closed', reason }],
  events: {
    closed: {
      fold: (_c, { reason }, at) => ({ closed: { at, reason } }),
      words: () => 'closed the case',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
