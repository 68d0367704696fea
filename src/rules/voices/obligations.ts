/** Hearing the young person and their parents or carers (PR-16, PR-17). */
import { freeSince, isContactHeld, officerInCharge } from '../police/contact.ts';
import type { Case } from '../record/case.ts';
import type { Voice } from '../record/voices.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { toBeHeard } from './voices.ts';

const instances = (c: Case, of: Voice): readonly Instance[] =>
  toBeHeard(c, of).map(({ meeting, since, metAt }) => ({
    key: String(meeting),
    since: metAt === undefined ? freeSince(c, since) : since,
    metAt,
    ...(metAt === undefined && isContactHeld(c) ? { waitsFor: officerInCharge } : {}),
  }));

const hearing = (of: Voice) =>
  ({
    inChannel: 'Record whether somebody was heard',
    owner: 'managing',
    within: 'voice',
    from: 'since',
    asked: 'the outcome, or when the officer in charge agreed',
    shownTo: ['whole'],
    metBy: ['record-voice'],
    on: (c) => (isCarriedOn(c) ? instances(c, of) : []),
  }) as const satisfies Partial<ObligationRow>;

export const voiceObligations: readonly ObligationRow[] = [
  { ...hearing('young-person'), id: 'voice-young-person', source: 'PR-16', title: 'Hear the young person' },
  { ...hearing('parents'), id: 'voice-parents', source: 'PR-17', title: 'Hear the parents or carers' },
];
