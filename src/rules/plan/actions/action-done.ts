import { running } from '../../record/case-roles.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { plannedStages } from '../../stages.ts';
import { withAction } from '../events.ts';
import { notOpen, someActionOpen } from '../open-actions.ts';

interface Input {
  readonly number: number;
  readonly note: string;
}
interface ActionDone extends Input {
  readonly type: 'action-done';
}

export const actionDone: Action<Input, ActionDone> = {
  source: 'CN-18',
  label: 'An action is done',
  form: { title: 'An action is done', send: 'Record', readBy: { note: alsoTeams } },
  who: ['action-owner', ...running],
  from: plannedStages,
  to: 'same',
  guards: [someActionOpen],
  decide: (c, { number, note }, by) => notOpen(c, number, by) ?? [{ type: 'action-done', number, note }],
  events: {
    'action-done': {
      fold: (c, { number, note }, at, by) => withAction(c, number, (old) => ({ ...old, done: { at, by, note } })),
      words: ({ number }) => `recorded that action ${number} of the plan is done`,
    },
  },
};
