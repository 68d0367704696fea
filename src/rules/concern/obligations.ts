/** What is to be done from the concern to the decision (CN-03 to CN-11, CT-05, SC-06). */
import type { Instant } from '../base/vocabulary.ts';
import type { Case, ReferralOn } from '../record/case.ts';
import { ageCorrectedAt } from '../record/corrections.ts';
import { ageSince } from '../record/referrers-answers.ts';
import { type Instance, type ObligationRow, when } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';

function referralInstance(c: Case, one: ReferralOn): Instance {
  return {
    key: String(one.number),
    team: one.team,
    post: one.number,
    since: one.at,
    metAt: one.confirmed?.at ?? one.withdrawn?.at ?? c.closed?.at,
  };
}

/** When it was last asked for: at the beginning, or again because a referral that it led to was misdirected. */
function checkSince(c: Case): Instant {
  const again = c.referralsOn.flatMap(({ withdrawn }) => (withdrawn?.because === 'misdirected' ? [withdrawn.at] : []));
  return c.systemCheck === undefined ? ([c.decidingSince, ...again].sort().at(-1) ?? c.decidingSince) : c.decidingSince;
}

/** The age may have been given, or put right, only after the concern was sent. */
function ageInDoubtSince(c: Case): Instant {
  const corrected = ageCorrectedAt(c);
  // What was put right after the way was chosen asks for nothing again: that choice stands.
  const counts = corrected !== undefined && corrected <= (c.ageSettled?.at ?? corrected);
  return [c.decidingSince, ageSince(c)?.at ?? '', counts ? corrected : ''].sort().at(-1) ?? c.decidingSince;
}

export const concernObligations: readonly ObligationRow[] = [
  {
    id: 'take',
    askedWhereJoined: true,
    source: 'CN-03',
    title: 'Take the referral',
    owner: 'unallocated-managers',
    within: 'takeReferral',
    from: 'since',
    asked: 'receipt, or the time it last came back to be decided',
    postedUnder: 'referral',
    shownTo: ['whole', 'own-referral'],
    promised: { by: 'team-manager', done: 'taken it', awaited: () => 'A CDYJS team manager will take this on' },
    toldToReferrer: (by) =>
      `A youth justice team manager (CDYJS) will take this on${by}. We will tell you here who it is.`,
    metBy: ['take', 'assign'],
    on: (c) => when(isCarriedOn(c), { since: c.decidingSince, metAt: c.managerSince }),
  },
  {
    id: 'settle-age',
    askedWhereJoined: true,
    source: 'A-02',
    title: 'Choose the way for this age: this procedure or First Contact',
    inChannel: 'Choose the way: this procedure or First Contact',
    owner: 'managing',
    within: 'takeReferral',
    from: 'since',
    asked: 'receipt, the time it last came back to be decided, or the time the age was given',
    postedUnder: 'referral',
    shownTo: ['whole'],
    judged: true,
    metBy: ['keep-in-procedure', 'send-to-first-contact'],
    on: (c) => when(isCarriedOn(c) && c.age.band === 'border', { since: ageInDoubtSince(c), metAt: c.ageSettled?.at }),
  },
  {
    id: 'check-system',
    askedWhereJoined: true,
    source: 'CN-08',
    title: 'Check the case management system and refer on',
    owner: 'managing',
    within: 'checkSystem',
    from: 'since',
    asked: 'receipt, or the time it last came back to be decided or the check was found to be wrong',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['check-system'],
    on: (c) => when(isCarriedOn(c), { since: checkSince(c), metAt: c.systemCheck?.at }),
  },
  {
    id: 'confirm-referral',
    source: 'CN-11',
    title: 'Confirm the referral sent on',
    owner: 'named-team',
    within: 'confirmReferral',
    from: 'since',
    asked: 'it was referred on',
    postedUnder: 'referred-on',
    shownTo: ['whole', 'shared'],
    metBy: ['confirm-referral', 'withdraw-referral'],
    on: (c) => c.referralsOn.filter((one) => one.because !== 'under-ten').map((one) => referralInstance(c, one)),
  },
  {
    id: 'first-contact-decides',
    source: 'SC-06',
    title: 'Decide the most appropriate route for a child under ten',
    inChannel: 'Decide the most appropriate route',
    owner: 'named-team',
    within: 'firstContactDecides',
    from: 'since',
    asked: 'it was referred on',
    postedUnder: 'referred-on',
    shownTo: ['whole', 'shared', 'own-referral'],
    promised: {
      by: 'first-contact',
      done: 'recorded what they decided',
      awaited: () => 'First Contact will decide who is best placed to help',
    },
    toldToReferrer: (by) =>
      `First Contact will decide who is best placed to help${by}. Youth justice team managers (CDYJS) can see it too.`,
    closingAsks: true,
    judged: true,
    metBy: ['first-contact-keeps', 'first-contact-returns'],
    on: (c) => c.referralsOn.filter((one) => one.because === 'under-ten').map((one) => referralInstance(c, one)),
  },
  {
    id: 'discuss',
    askedWhereJoined: true,
    source: 'CT-05',
    title: 'Talk the referral through with the referrer, using the continuum',
    routes: ['concern'],
    owner: 'managing',
    within: 'discussion',
    from: 'since',
    asked: 'receipt, or the time it last came back to be decided',
    postedUnder: 'referral',
    shownTo: ['whole', 'own-referral'],
    promised: {
      by: 'team-manager',
      done: 'recorded a talk with {referrer}',
      awaited: () => 'The team manager will ring {referrer} to talk it through',
    },
    toldToReferrer: (by) => `The team manager will ring you${by} to talk it through.`,
    metBy: ['record-discussion'],
    on: (c) => when(isCarriedOn(c), { since: c.decidingSince, metAt: c.discussions[0]?.at }),
  },
  {
    id: 'decide',
    askedWhereJoined: true,
    source: 'CN-04',
    title: 'Decide whether a Risk Management Meeting is appropriate',
    routes: ['concern'],
    owner: 'managing',
    within: 'decision',
    from: 'since',
    asked: 'receipt, or the time it last came back to be decided',
    postedUnder: 'referral',
    shownTo: ['whole', 'own-referral'],
    promised: {
      by: 'team-manager',
      done: 'recorded whether a Risk Management Meeting is appropriate',
      awaited: () => 'The team manager will decide whether a Risk Management Meeting is needed',
    },
    judged: true,
    metBy: ['agree-meeting', 'decide-no-meeting'],
    on: (c) => when(isCarriedOn(c), { since: c.decidingSince, metAt: c.decision?.at ?? c.meetingGoesOn?.at }),
  },
];
