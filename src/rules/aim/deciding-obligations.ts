/** How an assessment goes on once consent is refused or taken back (CJ-19, CJ-20, A-13): decided, and not left until its day. */
import { laterOf } from '../base/later.ts';
import type { Aim } from '../record/aim.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { decisionsOwed } from './consent.ts';
import { ofLead, ofTheLead, whileUnled } from './of-the-lead.ts';

function deciding(aim: Aim): readonly Instance[] {
  const end = aim.completed?.at;
  // What is taken back once it is complete leaves only the sharing, which its lead does or says why not.
  const owed = decisionsOwed(aim).filter(({ since }) => end === undefined || since <= end);
  return owed.map(({ answer, since, metAt = end }) => ({
    key: `${aim.number}-${answer}`,
    since,
    ...(metAt === undefined ? {} : { metAt }),
    // Consent that comes after all meets it too, but nobody is to press for it.
    nextBy: ['go-on-without'],
  }));
}

const toDecide = {
  countedAs: 'assessments',
  source: 'A-13',
  inChannel: 'A step is waiting',
  within: 'aimGoOn',
  from: 'since',
  asked: 'consent was refused or taken back',
  shownTo: ['whole'],
  metBy: ['go-on-without', 'record-consent'],
} as const satisfies Partial<ObligationRow>;

export const decidingObligations: readonly ObligationRow[] = [
  {
    ...ofLead,
    ...toDecide,
    id: 'aim-go-on',
    title: 'Decide how the assessment goes on without consent',
    on: ofTheLead((aim, lead) => deciding(aim).map((one) => ({ ...one, askedSince: laterOf(one.since, lead.since) }))),
  },
  {
    ...toDecide,
    id: 'aim-go-on-unled',
    title: 'Decide how the assessment goes on without consent: nobody leads it now',
    owner: 'managing',
    on: whileUnled((aim) => deciding(aim).filter(({ metAt }) => metAt === undefined)),
  },
];
