import { managing } from '../../record/access.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { someoneToContact } from '../guards.ts';

interface Input {
  readonly id: string;
  /** When, how, and who was spoken to; or why they are not told. */
  readonly note: string;
  readonly givenUp?: true;
}
export interface Told extends Input {
  readonly type: 'told';
}

export const recordContact: Action<Input, Told> = {
  source: 'PR-18',
  label: 'Record that somebody was told',
  form: {
    title: 'Somebody was told',
    send: 'Record',
    readBy: { note: onlyWhole },
    says: ['A case can be closed only when everybody was told, or it is recorded why somebody cannot be.'],
  },
  who: [...managing, 'unallocated-manager'],
  from: openStages,
  to: 'same',
  guards: [someoneToContact],
  decide: (c, { id, note, givenUp }) =>
    c.contactsToMake.some((one) => one.id === id && one.done === undefined)
      ? [{ type: 'told', id, note, ...(givenUp === undefined ? {} : { givenUp }) }]
      : refusal('invalid', 'Choose somebody who still has to be told.', 'PR-18', 'id'),
  events: {
    told: {
      fold: (c, { id, note, givenUp }, at, by) => {
        const done = { at, by, note, ...(givenUp === undefined ? {} : { givenUp }) };
        return { contactsToMake: c.contactsToMake.map((one) => (one.id === id ? { ...one, done } : one)) };
      },
      words: ({ givenUp }) => (givenUp ? 'recorded why somebody cannot be told' : 'recorded that somebody was told'),
      typed: ({ note }) => ({ Note: note }),
    },
  },
};
