import type { Action } from '../../rows/action.ts';
import type { Unsigned } from '../../rows/event.ts';
import type { Screening } from '../facts.ts';
import { oddScreeningDay, screenedAlready, wrongScreeningDay } from '../screening.ts';

type Input = Omit<Unsigned<Screening>, 'eligible'>;

export const screenNotEligible: Action<Input> = {
  source: 'CJ-08',
  label: 'Not for this procedure',
  form: {
    title: 'Screened: not for this procedure',
    send: 'Record it and close the case',
    says: [
      'Pathway will close the case and tell the person who entered the notification. It will not tell the youth justice service (CDYJS) of it.',
      'What else you do for the young person stays in your own system.',
    ],
    readBy: { words: ['police'] },
  },
  who: ['screening-team'],
  cameLate: ['screened-team'],
  from: ['with-mash'],
  to: 'closed',
  guards: [],
  alreadyDone: screenedAlready,
  decide: (_c, input, by) => wrongScreeningDay(input, by) ?? [{ type: 'screened', eligible: false, ...input }],
  doubts: (c, input) => oddScreeningDay(c, input),
  events: {},
};
