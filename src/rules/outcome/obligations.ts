/** What is to be done about the outcome of a meeting and what it decided (CN-18 to CN-22, CJ-17, CJ-25, CJ-26). */

import { type Case, currentMeeting } from '../record/case.ts';
import type { ReferralMade } from '../record/plan.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { decidedReferrals } from './decided-referrals.ts';
import { cardsLeft, currentOutcome, outcomeCards } from './outcome.ts';
import { saving } from './saving.ts';

const isHeld = (c: Case): boolean => currentMeeting(c)?.state === 'held';

/** What carries it on: the card that is saved next, or the recording. */
export function nextOnOutcome(c: Case): NonNullable<Instance['nextBy']> {
  const left = cardsLeft(c);
  return left.length === 0 ? ['record-outcome'] : left.map((card) => saving[card]);
}

/** It carries the number of cards that are saved, and what saves the next. */
function outcomeToRecord(c: Case, now: string): Instance {
  const outcome = currentOutcome(c);
  const left = cardsLeft(c);
  return {
    key: String(currentMeeting(c)?.number ?? 0),
    since: outcome?.wantedSince ?? now,
    metAt: outcome?.recorded?.at,
    title: `Record the outcome of the meeting (${outcomeCards.length - left.length} of ${outcomeCards.length} saved)`,
    nextBy: nextOnOutcome(c),
  };
}

const referral = (c: Case, kind: ReferralMade['kind']): readonly Instance[] =>
  decidedReferrals(c, kind).map(({ meeting, since, madeAt }) => ({ key: String(meeting), since, metAt: madeAt }));

const madeReferral = {
  inChannel: 'A referral is to be made',
  owner: 'managing',
  within: 'referralMade',
  from: 'since',
  asked: 'the outcome',
  shownTo: ['whole'],
  metBy: ['record-referral'],
} as const;

export const outcomeObligations: readonly ObligationRow[] = [
  {
    id: 'record-outcome',
    source: 'CN-18',
    title: 'Record the outcome of the meeting',
    inChannel: 'Record the outcome of the meeting',
    owner: 'managing',
    within: 'recordOutcome',
    from: 'since',
    asked: 'the day the meeting was recorded as held',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-outcome'],
    ledToBy: Object.values(saving),
    on: (c, { now }) => (isCarriedOn(c) && isHeld(c) ? [outcomeToRecord(c, now)] : []),
  },
  {
    ...madeReferral,
    id: 'mappa-referral',
    title: 'Make the referral to public protection (MAPPA) that the meeting decided',
    source: 'CJ-25',
    on: (c) => (isCarriedOn(c) ? referral(c, 'mappa') : []),
  },
  {
    ...madeReferral,
    id: 'exploitation-referral',
    title: 'Make the referral for child exploitation that the meeting decided',
    source: 'CJ-26',
    on: (c) => (isCarriedOn(c) ? referral(c, 'exploitation') : []),
  },
];
