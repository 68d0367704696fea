/** That what was added to a concern is read, and something follows from it (PR-08, CN-01). */

import { laterOf } from '../base/later.ts';
import type { Instant } from '../base/vocabulary.ts';
import { isKnownToYouthJustice, knownSince } from '../police/mash.ts';
import type { Case } from '../record/case.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';

const toRead = (c: Case, since: Instant): readonly Instance[] =>
  (c.additions ?? []).map(({ number, at, read, given }) => ({
    key: String(number),
    since: laterOf(at, since),
    metAt: read?.at ?? given?.at ?? c.closed?.at,
  }));

const reading = {
  source: 'PR-08',
  title: 'Read what was added to the concern',
  within: 'readAddition',
  from: 'since',
  asked: 'something was added',
  metBy: ['read-addition'],
} as const;

export const additionObligations: readonly ObligationRow[] = [
  {
    id: 'read-addition',
    ...reading,
    owner: 'managing',
    postedUnder: 'referral',
    shownTo: ['whole'],
    on: (c) => (isKnownToYouthJustice(c) ? toRead(c, knownSince(c)) : []),
  },
  {
    // While MASH have it they read it; before the referral is sent to them they have no part in the case.
    id: 'read-addition-mash',
    ...reading,
    owner: { agency: 'mash', does: 'takes-referrals' },
    postedUnder: 'screening',
    shownTo: ['police'],
    on: (c) => (isKnownToYouthJustice(c) || c.mash?.sent === undefined ? [] : toRead(c, c.mash.sent.at)),
  },
];
