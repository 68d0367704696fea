import { managing } from '../../record/access.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { somethingToTell } from '../guards.ts';

interface Input {
  readonly id: string;
  readonly note: string;
}
interface Told extends Input {
  readonly type: 'told';
}

export const recordTold: Action<Input, Told> = {
  source: 'PR-18',
  label: 'Record that somebody was told',
  form: { title: 'Somebody was told', send: 'Record', readBy: { note: onlyWhole } },
  who: [...managing, 'managers'],
  from: openStages,
  to: 'same',
  guards: [somethingToTell],
  decide: (c, { id, note }) =>
    c.toTell.some((one) => one.id === id && one.done === undefined)
      ? [{ type: 'told', id, note }]
      : refusal('not-so', 'Choose somebody who still has to be told.', 'PR-18', 'id'),
  events: {
    told: {
      fold: (c, { id, note }, at, by) => ({
        toTell: c.toTell.map((one) => (one.id === id ? { ...one, done: { at, by, note } } : one)),
      }),
      words: () => 'recorded that somebody was told',
      typed: ({ note }) => ({ Note: note }),
    },
  },
};
