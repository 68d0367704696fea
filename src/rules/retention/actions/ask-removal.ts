import { onlyWhole } from '../../record/readers.ts';
import { type Removal, removalReasonWords } from '../../record/retention.ts';
import type { Action } from '../../rows/action.ts';
import { leads, noHold, nothingAsked } from '../guards.ts';
import { withFacts } from '../state.ts';

type Input = Pick<Removal, 'because' | 'reason'>;
interface RemovalAsked extends Input {
  readonly type: 'removal-asked';
}

export const askRemoval: Action<Input, RemovalAsked> = {
  source: 'A-33',
  label: 'Ask for this record to be removed',
  afterwards: true,
  form: {
    title: 'Ask for this record to be removed',
    send: 'Ask for it',
    readBy: { reason: onlyWhole },
    says: [
      'A second person must confirm it within 5 working days, as your authority has set it: another service lead, or an administrator, who reads the reference and nothing else of the case. If nobody does, nothing is removed and you will be told.',
      'Once it is confirmed, Pathway will remove what was written, the messages that Pathway still keeps, and who looked. That cannot be undone. Your name, the other name, the day and the reasons that you both choose will stay. A separate record of another child stays as it is.',
    ],
  },
  who: leads,
  from: ['closed'],
  to: 'same',
  guards: [noHold, nothingAsked],
  decide: (_c, { because, reason }) => [{ type: 'removal-asked', because, reason }],
  events: {
    'removal-asked': {
      fold: (c, { because, reason }, at, by) => withFacts(c, { removal: { at, by, because, reason } }),
      words: () => 'asked for the record to be removed',
      typed: ({ because, reason }) => ({ 'The reason that stays': removalReasonWords[because], Why: reason }),
    },
  },
};
