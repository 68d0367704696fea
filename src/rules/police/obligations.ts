/** What is to be done about the police and the route (CJ-04, CJ-07, A-12, A-21). */
import { type ObligationRow, when } from '../rows/obligation.ts';
import { isCarriedOn, isOpen } from '../stages.ts';
import { deferred } from './deferred.ts';
import { agreedAt, isInvestigated, toAskSince } from './investigation.ts';
import { isKnownToYouthJustice, wantsMashReferral } from './mash.ts';
import { isRouteOpen } from './routes.ts';

export const policeObligations: readonly ObligationRow[] = [
  {
    id: 'ask-officer',
    source: 'CJ-07',
    title: 'Ask the officer in charge what may be said to the young person and their family',
    inChannel: 'Ask what may be said and when',
    owner: 'managing',
    within: 'askOfficer',
    from: 'since',
    asked: 'it was recorded that the investigation goes on, or the day until which the officer said to wait',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['ask-officer', 'record-police-decision'],
    on: (c) =>
      when(isOpen(c) && isKnownToYouthJustice(c) && isInvestigated(c), { since: toAskSince(c), metAt: agreedAt(c) }),
  },
  {
    id: 'mash-referral',
    source: 'CJ-05',
    title: 'Ask the officer in charge to send the safeguarding referral to MASH, and record the day here',
    inChannel: 'A step with the police is waiting',
    owner: 'managing',
    within: 'sendToMash',
    from: 'since',
    asked: 'it was recorded that the investigation goes on',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-mash-referral', 'record-police-decision'],
    on: (c) => when(isCarriedOn(c) && wantsMashReferral(c), { since: c.investigation?.since ?? c.receivedAt }),
  },
  {
    id: 'say-how-it-goes-on',
    source: 'CJ-04',
    title: 'Say whether the case goes on by the concern route',
    inChannel: 'Say how the case goes on',
    owner: 'managing',
    within: 'afterPoliceDecision',
    from: 'since',
    asked: 'the police decided that the route does not apply',
    postedUnder: 'referral',
    shownTo: ['whole'],
    judged: true,
    metBy: ['continue-as-concern', 'record-police-decision', 'close'],
    on: (c) =>
      when(isOpen(c) && isKnownToYouthJustice(c) && isRouteOpen(c), {
        since: c.policeDecisions?.at(-1)?.at ?? c.receivedAt,
      }),
  },
  {
    id: 'deferred-review',
    countedAs: 'plan',
    source: 'A-10',
    title: 'Ask the police what became of the decision that was deferred, and record it here',
    inChannel: 'Ask what became of a decision',
    owner: 'managing',
    within: 'agreed',
    from: 'since',
    asked: 'it was recorded',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-police-decision'],
    on: (c) => (isCarriedOn(c) && isKnownToYouthJustice(c) ? deferred(c) : []),
  },
];
