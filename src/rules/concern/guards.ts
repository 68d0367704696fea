/** What is wanted first on the way to the decision (A-02, CT-05, SC-06, CN-11). */
import { type Case, currentMeeting, standingReferrals } from '../record/case.ts';
import type { Guard } from '../rows/guard.ts';
import { isTalkOwed } from './tried.ts';

export const discussionRecorded: Guard = {
  source: 'CT-05',
  holds: (c) => c.discussions.length > 0,
  otherwise:
    'First record the talk with the referrer, or with another worker of their agency, in which you went through the continuum together.',
};
/** Once a meeting was agreed a talk that is still owed is recorded, and no other. */
export const talkOpen: Guard = {
  source: 'CT-05',
  holds: (c) => isTalkOwed(c) || (c.decision === undefined && c.meetingGoesOn === undefined),
  otherwise: 'The talk is recorded, and it was decided after it.',
  hides: true,
};
/** A meeting that is booked or held, and a decision that there is none, were made with an age that nobody knew. */
function isUnknownBeforeTheMeeting(c: Case): boolean {
  const isSet = ['booked', 'held'].includes(currentMeeting(c)?.state ?? '') || c.decision?.appropriate === false;
  return c.age.band === 'not-known' && c.plan === undefined && !isSet;
}
/** An age that nobody knew sends the case nowhere after that; one that was put right is chosen about whenever that is. */
export const ageInDoubt: Guard = {
  source: 'SC-06',
  holds: (c) => c.ageSettled === undefined && (c.age.band === 'border' || isUnknownBeforeTheMeeting(c)),
  otherwise: 'At this age there is nothing to choose: the procedure says which way the case goes.',
  hides: true,
};
export const somethingToConfirm: Guard = {
  source: 'CN-11',
  holds: (c) => standingReferrals(c).some((one) => one.because !== 'under-ten' && one.confirmed === undefined),
  otherwise: 'Every referral sent on has been confirmed already.',
  hides: true,
};
export const underTenUndecided: Guard = {
  source: 'SC-06',
  holds: (c) => c.referralsOn.some((one) => one.because === 'under-ten' && one.confirmed === undefined),
  otherwise: 'First Contact have already recorded what they decided.',
  hides: true,
};
/** A child under ten is First Contact's to decide: that referral is not taken back (SC-06). */
export const somethingToWithdraw: Guard = {
  source: 'CN-09',
  holds: (c) => standingReferrals(c).some((one) => one.because !== 'under-ten'),
  otherwise: 'Every referral that was sent on has been withdrawn.',
  hides: true,
};
