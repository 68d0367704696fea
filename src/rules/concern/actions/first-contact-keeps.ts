import { underTenUndecided } from '../../guards.ts';
import type { Action, Reason } from '../../rows/action.ts';

export const firstContactKeeps: Action<Reason> = {
  source: 'SC-06',
  label: 'Record: another service takes it',
  form: {
    title: 'Another service takes it',
    send: 'Record this',
    says: ['CDYJS and the referrer are told that First Contact take it on from here.'],
  },
  who: ['first-contact'],
  from: ['with-first-contact'],
  to: 'same',
  guards: [underTenUndecided],
  decide: (_c, { reason }) => [{ type: 'first-contact-decided', to: 'another-service', reason }],
  events: {},
};
