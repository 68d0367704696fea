import { managing } from '../../record/case-roles.ts';
import type { Action } from '../../rows/action.ts';
import { takenStages } from '../../stages.ts';
import { anotherChild } from '../other-child.ts';

interface SeparateRecordKept {
  readonly type: 'separate-record-kept';
  /** Its id: random, so that nothing of the child is in it. */
  readonly record: string;
}
type Input = Omit<SeparateRecordKept, 'type'>;

/** The case says that there is one; who the child is stands there, for those on its own list. */
export const keepSeparateRecord: Action<Input, SeparateRecordKept> = {
  source: 'PR-11',
  label: 'Make a separate record of the other child',
  afterwards: true,
  form: {
    title: 'A separate record of the other child',
    send: 'Make the record',
    says: [
      'A child who may have been harmed is recorded apart from this case, and fewer people can see it: you, the service lead, and people you add one by one. A part in this case gives nobody sight of it.',
      'You will fill in who the child is on the next card. Those who see the whole case will read that a separate record exists, and nothing more.',
    ],
  },
  who: managing,
  from: takenStages,
  to: 'same',
  guards: [anotherChild],
  decide: (_c, { record }) => [{ type: 'separate-record-kept', record }],
  events: {
    'separate-record-kept': {
      fold: (c, { record }, at, by) => ({
        separateRecords: [...(c.separateRecords ?? []), { id: record, at, by }],
      }),
      words: () => 'made a separate record of a child who may have been harmed',
    },
  },
};
