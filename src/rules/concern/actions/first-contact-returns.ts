import { onlyWhole } from '../../record/readers.ts';
import type { ReasonAction } from '../../rows/action.ts';
import { recordedForThem, recorders } from '../first-contact.ts';
import { underTenUndecided } from '../guards.ts';

export const firstContactReturns: ReasonAction = {
  source: 'SC-06',
  label: 'Record: back to CDYJS',
  form: {
    title: 'Back to CDYJS',
    send: 'Send it back',
    why: 'Why',
    readBy: { reason: onlyWhole },
    says: [
      recordedForThem,
      'The case will continue in this procedure. A CDYJS team manager will take it. The clock still runs from receipt.',
    ],
  },
  who: ['first-contact', ...recorders],
  standIns: recorders,
  from: ['with-first-contact'],
  to: 'received',
  guards: [underTenUndecided],
  decide: (_c, { reason }) => [{ type: 'first-contact-decided', to: 'this-procedure', reason }],
  events: {},
};
