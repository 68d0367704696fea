import { onlyWhole } from '../../record/readers.ts';
import type { ReasonAction } from '../../rows/action.ts';
import { recordedForThem, recorders } from '../first-contact.ts';
import { underTenUndecided } from '../guards.ts';

export const firstContactKeeps: ReasonAction = {
  source: 'SC-06',
  label: 'Record: another service takes it',
  form: {
    title: 'Another service takes it',
    send: 'Record this',
    why: 'Which route, and why',
    readBy: { reason: onlyWhole },
    says: [recordedForThem, 'Pathway will tell CDYJS and the referrer that First Contact will take it on from here.'],
  },
  who: ['first-contact', ...recorders],
  standIns: recorders,
  from: ['with-first-contact'],
  to: 'same',
  guards: [underTenUndecided],
  decide: (_c, { reason }) => [{ type: 'first-contact-decided', to: 'another-service', reason }],
  events: {},
};
