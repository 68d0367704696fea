/** What is to be done before youth justice know of a case: the police send it to MASH, and MASH screen it (CJ-05, CJ-08). */
import { countingClock, runningClocks } from '../clocks.ts';
import { type ObligationRow, when } from '../rows/obligation.ts';
import { isOpen } from '../stages.ts';
import { beganWithMash, isScreeningOvertaken, isSentByAnother, isToBeScreened, isToBeSent } from './mash.ts';

const askedOfTheOfficer =
  'Ask the officer in charge to send the safeguarding referral to MASH, and record the day here';

export const mashObligations: readonly ObligationRow[] = [
  {
    id: 'send-to-mash',
    source: 'CJ-05',
    title: 'Send the safeguarding referral to MASH, and record the day here',
    inChannel: 'A step for the police is waiting',
    owner: 'named-person',
    within: 'sendToMash',
    from: 'since',
    asked: 'the police told that the investigation goes on',
    shownTo: ['police', 'own-referral'],
    whenPassed: 'nobody has recorded that the police sent the safeguarding referral to MASH',
    metBy: ['record-mash-sent'],
    on: (c) =>
      when(isOpen(c) && isToBeSent(c), {
        since: c.receivedAt,
        person: c.referrer,
        ...(isSentByAnother(c) ? { title: askedOfTheOfficer } : {}),
      }),
  },
  {
    id: 'screen',
    source: 'CJ-08',
    title: 'Screen the referral',
    inChannel: 'A screening is waiting',
    owner: { agency: 'mash', does: 'takes-referrals' },
    within: 'screening',
    from: 'since',
    asked: 'it was recorded that MASH have the referral',
    postedUnder: 'screening',
    shownTo: ['whole', 'police'],
    judged: true,
    metBy: ['screen-eligible', 'screen-not-eligible', 'told-by-mash'],
    on: (c) =>
      when(beganWithMash(c) && c.mash?.sent !== undefined, {
        since: c.mash?.takenBack?.at(-1)?.wrong?.at ?? c.mash?.sent?.at ?? c.receivedAt,
        metAt: c.mash?.screened?.at ?? c.mash?.told?.at ?? c.closed?.at,
        ...(isScreeningOvertaken(c) ? { title: 'Screen the referral: no longer needed' } : {}),
      }),
  },
  {
    id: 'ask-for-screening',
    source: 'CJ-10',
    title: 'Ask MASH whether they have screened it',
    owner: 'service-lead',
    within: 'clock',
    from: 'clock',
    asked: 'the ten working days began',
    // The service lead, who sees no more of the case while youth justice are not told of it.
    shownTo: ['standing'],
    whenPassed: 'MASH have not screened it yet',
    quietUntilPassed: true,
    // That MASH screen it ends the question; nobody but a service lead can answer it.
    metBy: ['told-by-mash'],
    // The clock runs from the referral, so it must not pass in silence while nobody in youth justice may know of the case.
    on: (c) => when(isOpen(c) && isToBeScreened(c) && runningClocks(c).length > 0, { since: countingClock(c).started }),
  },
];
