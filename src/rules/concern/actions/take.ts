import { type PersonRef, personRef } from '../../base/vocabulary.ts';
import { takesOwn } from '../../record/referrer.ts';
import type { PlainAction } from '../../rows/action.ts';

interface Taken {
  readonly type: 'taken';
  readonly manager: PersonRef;
}

export const take: PlainAction<Taken> = {
  source: 'CN-03',
  label: 'Take the case',
  form: {
    title: 'Take the case',
    send: 'Take the case',
    why: null,
    says: [
      'You will become the team manager of this case. Pathway will tell the referrer that you have it and, after a concern, that you will ring them.',
    ],
  },
  who: ['unallocated-manager'],
  gives: 'first-manager',
  from: ['received'],
  to: 'with-manager',
  guards: [],
  decide: (_c, _input, { actor }) => [{ type: 'taken', manager: personRef(actor) }],
  doubts: (c, _input, by) => takesOwn(c, by),
  events: {
    taken: {
      fold: (_c, { manager }, at) => ({ manager, managerSince: at, handedOver: undefined }),
      words: () => 'took the case',
    },
  },
};
