import { unreadAdditions } from '../../record/additions.ts';
import type { Case } from '../../record/case.ts';
import { alsoPolice } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { Doubt } from '../../rows/doubt.ts';
import type { Unsigned } from '../../rows/event.ts';
import type { Screening } from '../facts.ts';
import { oddScreeningDay, screenedAlready, wrongScreeningDay } from '../screening.ts';

type Input = Omit<Unsigned<Screening>, 'eligible'>;

/** It ends the case, and with it the asking to read what was added. */
function unread(c: Case): readonly Doubt[] {
  const { length } = unreadAdditions(c);
  const asks = `Something was added to this since it was sent, and nobody has recorded that they read it (${length}). Have you read it?`;
  return length === 0 ? [] : [{ id: `unread:${length}`, asks }];
}

export const screenNotEligible: Action<Input> = {
  source: 'CJ-08',
  label: 'Not for this procedure',
  form: {
    title: 'Screened: not for this procedure',
    send: 'Record it and close the case',
    says: [
      'Pathway will close the case and tell the person who entered the notification. It will not tell the youth justice service (CDYJS) of it, unless the police decide on a caution or a charge later: then it will open the case again for them.',
      'What else you do for the young person stays in your own system.',
    ],
    readBy: { words: alsoPolice },
  },
  who: ['screening-team'],
  cameLate: ['screened-team'],
  from: ['with-mash'],
  to: 'closed',
  guards: [],
  alreadyDone: screenedAlready,
  decide: (_c, input, by) => wrongScreeningDay(input, by) ?? [{ type: 'screened', eligible: false, ...input }],
  doubts: (c, input) => [...oddScreeningDay(c, input), ...unread(c)],
  events: {},
};
