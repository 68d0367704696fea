import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';

interface Noted extends Reason {
  readonly type: 'noted';
}

/** Beside what somebody wrote in their own words, which nobody changes. */
export const addNote: ReasonAction<Noted> = {
  source: 'A-24',
  label: 'Add a note',
  afterwards: true,
  form: {
    title: 'Add a note',
    send: 'Add it',
    why: 'What you want to note',
    says: [
      'Write what should stand beside what is on the case, such as what turned out not to be so. It changes nothing, and nobody can change it afterwards. "What has happened" shows it.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: managing,
  from: everyStage,
  to: 'same',
  guards: [],
  decide: (_c, { reason }) => [{ type: 'noted', reason }],
  events: {
    noted: {
      fold: () => ({}),
      words: () => 'added a note',
      typed: ({ reason }) => ({ Note: reason }),
    },
  },
};
