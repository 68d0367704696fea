import { running } from '../../record/case-roles.ts';
import type { Action } from '../../rows/action.ts';
import type { Guard } from '../../rows/guard.ts';
import { everyStage } from '../../stages.ts';
import { type Taking, taken, takingReadBy } from '../taking.ts';

const hasPlan: Guard = {
  source: 'CN-18',
  holds: ({ plan }) => plan !== undefined,
  otherwise: 'No plan is recorded yet. First record the outcome of the meeting.',
  hides: true,
};

export const takePlan: Action<Taking> = {
  source: 'A-34',
  label: 'Take the plan to hand out',
  afterwards: true,
  form: {
    title: 'Take the plan to hand out',
    send: 'Show the plan',
    says: [
      'You will see the plan and the safety plans as text, for those who came to the meeting. Nothing else of the case is in it.',
      'Give it only to people who came. The history of the case will say that you took it, why, and who it is for.',
    ],
    readBy: takingReadBy,
  },
  who: running,
  from: everyStage,
  to: 'same',
  guards: [hasPlan],
  decide: (_c, input) => [taken('plan', input)],
  events: {},
};
