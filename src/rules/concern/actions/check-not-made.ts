import type { Case } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import type { Guard } from '../../rows/guard.ts';

interface CheckNotMade extends Reason {
  readonly type: 'check-not-made';
}

const notChecked: Guard = {
  source: 'CN-08',
  holds: ({ systemCheck }: Case) => systemCheck === undefined,
  otherwise: 'The case management system has been checked already.',
  hides: true,
};

/** A system that is out of order does not hold the meeting up; the check stays owed. */
export const checkNotMade: ReasonAction<CheckNotMade> = {
  source: 'CN-08',
  label: 'Record why the check cannot be made yet',
  form: {
    title: 'The case management system cannot be checked yet',
    send: 'Record this',
    why: 'Why it cannot be checked',
    readBy: { reason: onlyWhole },
    says: ['You can book the meeting. The check stays on the list of what is next until you record it.'],
  },
  who: running,
  from: ['with-manager', 'arranging', 'booked', 'held', 'no-meeting'],
  to: 'same',
  guards: [notChecked],
  decide: (_c, { reason }) => [{ type: 'check-not-made', reason }],
  events: {
    'check-not-made': {
      fold: (_c, { reason }, at, by) => ({ checkNotMade: { at, by, reason } }),
      words: () => 'recorded why the case management system cannot be checked yet',
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
