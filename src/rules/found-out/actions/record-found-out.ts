import { recordedOutcome } from '../../outcome/outcome.ts';
import { managing } from '../../record/case-roles.ts';
import { type FoundOut, findings } from '../../record/found-out.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import type { Guard } from '../../rows/guard.ts';
import { plannedStages } from '../../stages.ts';

type Input = Unsigned<FoundOut>;
type FoundOutRecorded = Input & { readonly type: 'found-out' };

const hasOutcome: Guard = {
  source: 'CN-18',
  holds: (c) => recordedOutcome(c) !== undefined,
  otherwise: 'No outcome of a meeting is recorded yet.',
  hides: true,
};

export const recordFoundOut: Action<Input, FoundOutRecorded> = {
  source: 'CJ-27',
  label: 'Record what you found out since the outcome',
  form: {
    title: 'Found out since the outcome',
    send: 'Record this',
    says: [
      'The outcome stays as it is. Where they are in education, SEND and Inclusion will be asked to tell the High Risk of Harm Panel, if they are not asked already.',
      'If what was said before was wrong, use "Correct a fact" and not this.',
    ],
    readBy: { said: onlyWhole },
  },
  who: managing,
  from: plannedStages,
  to: 'same',
  guards: [hasOutcome],
  decide: (_c, { finding, said }) => [{ type: 'found-out', finding, said }],
  events: {
    'found-out': {
      fold: (c, event, at, by) => ({ foundOut: [...(c.foundOut ?? []), { ...detailsOf(event), at, by }] }),
      words: () => 'recorded what was found out since the outcome',
      typed: ({ finding, said }) => ({ [findings[finding]]: said }),
    },
  },
};
