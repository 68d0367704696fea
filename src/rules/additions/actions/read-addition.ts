import { type Addition, unreadAdditions } from '../../record/additions.ts';
import { inCharge } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { somethingUnread } from '../guards.ts';

interface Input extends Pick<Addition, 'number'> {
  readonly follows: string;
}
interface AdditionRead extends Input {
  readonly type: 'addition-read';
}

export const readAddition: Action<Input, AdditionRead> = {
  source: 'PR-08',
  label: 'Read what was added to the concern',
  form: {
    title: 'Something was added to the concern',
    send: 'I have read it',
    says: [
      'Write what follows from it: what you will do, or why nothing follows.',
      'Pathway will tell the person who added it that it has been read, and nothing of what you write.',
    ],
    readBy: { follows: onlyWhole },
  },
  who: [...inCharge, 'screening-team'],
  from: openStages,
  to: 'same',
  guards: [somethingUnread],
  decide: (c, { number, follows }) =>
    unreadAdditions(c).some((one) => one.number === number)
      ? [{ type: 'addition-read', number, follows }]
      : refusal('invalid', 'Choose what has not been read yet.', 'PR-08', 'number'),
  events: {
    'addition-read': {
      fold: ({ additions = [] }, { number, follows }, at, by) => ({
        additions: additions.map((one) => (one.number === number ? { ...one, read: { at, by, follows } } : one)),
      }),
      words: () => 'read what was added to the concern',
    },
  },
};
