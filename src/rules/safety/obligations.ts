/** What is to be done for safety before a meeting, and for the other child (PR-11, PR-12). */

import { knownSince } from '../police/mash.ts';
import { otherChildToldLater } from '../record/referrers-answers.ts';
import { type ObligationRow, when } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { isAnother } from './other-child.ts';
import { answeredAt, lacksPlan } from './shared-place.ts';

export const safetyObligations: readonly ObligationRow[] = [
  {
    id: 'safety',
    source: 'PR-12',
    title: 'Ask what was done to keep both children safe',
    inChannel: 'Ask about safety',
    owner: 'managing',
    within: 'interimSafety',
    from: 'since',
    asked: 'receipt, or when the referrer answered it',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-safety-plan', 'safety-not-needed'],
    on: (c) =>
      when(isCarriedOn(c) && lacksPlan(c), {
        since: otherChildToldLater(c, 'sharePlace') ?? knownSince(c),
        metAt: answeredAt(c),
      }),
  },
  {
    id: 'harmed-own-referral',
    source: 'PR-11',
    title: 'See that the other child has their own referral',
    inChannel: 'Check a second referral',
    owner: 'managing',
    within: 'otherChildsReferral',
    from: 'since',
    asked: 'receipt, or when the referrer answered it',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-own-referral'],
    on: (c) =>
      when(isCarriedOn(c) && isAnother(c), {
        since: otherChildToldLater(c, 'another') ?? knownSince(c),
        metAt: c.ownReferral?.at,
      }),
  },
];
