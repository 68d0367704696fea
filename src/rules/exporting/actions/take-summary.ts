import { managing } from '../../record/case-roles.ts';
import type { Action } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';
import { type Taking, taken, takingReadBy } from '../taking.ts';

export const takeSummary: Action<Taking> = {
  source: 'A-34',
  label: 'Take a summary of this case',
  afterwards: true,
  form: {
    title: 'Take a summary of this case',
    send: 'Show the summary',
    says: [
      "You will see everything that you can read of this case as text, to copy into Liquid Logic. It comes from Pathway, a process tracker, and is not the child's record.",
      'Once you have copied it, you look after the copy. The history of the case will say that you took it, why, and who it is for.',
    ],
    readBy: takingReadBy,
  },
  who: [...managing, 'aim-lead'],
  from: everyStage,
  to: 'same',
  guards: [],
  decide: (_c, input) => [taken('summary', input)],
  events: {},
};
