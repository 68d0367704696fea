import { running } from '../../record/case-roles.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { plannedStages } from '../../stages.ts';
import { withAction } from '../events.ts';
import { notOpen, someActionOpen } from '../open-actions.ts';

interface Input {
  readonly number: number;
  readonly reason: string;
}
interface ActionEnded extends Input {
  readonly type: 'action-ended';
}

export const endAction: Action<Input, ActionEnded> = {
  source: 'CN-18',
  label: 'End an action that will not be done',
  afterwards: true,
  form: {
    title: 'End an action',
    send: 'End it',
    says: ['It stays in the plan as ended, with why. Its team will not be reminded of it.'],
    readBy: { reason: alsoTeams },
  },
  who: running,
  from: plannedStages,
  to: 'same',
  guards: [someActionOpen],
  decide: (c, { number, reason }, by) => notOpen(c, number, by) ?? [{ type: 'action-ended', number, reason }],
  events: {
    'action-ended': {
      fold: (c, { number, reason }, at, by) => withAction(c, number, (old) => ({ ...old, ended: { at, by, reason } })),
      words: ({ number }) => `ended action ${number} of the plan`,
    },
  },
};
