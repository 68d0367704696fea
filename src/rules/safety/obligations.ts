/** What is to be done for safety before a meeting (PR-12). */

import { type ObligationRow, when } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
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
    asked: 'receipt',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-safety-plan', 'safety-not-needed'],
    on: (c) => when(isCarriedOn(c) && lacksPlan(c), { since: c.receivedAt, metAt: answeredAt(c) }),
  },
];
