/** What is wanted first on the way to the decision (A-02, CT-05, SC-06, CN-11). */
import { isAgeSettled } from '../record/age-settled.ts';
import { type Case, standingReferrals } from '../record/case.ts';
import type { Guard } from '../rows/guard.ts';
import { isTalkOwed } from './tried.ts';

export const ageIsSettled: Guard = {
  source: 'A-02',
  holds: isAgeSettled,
  otherwise: 'First choose the way for this age: this procedure, or First Contact.',
};
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
const isUnknownBeforeThePlan = ({ age, plan }: Case): boolean => age.band === 'not-known' && plan === undefined;
/** A plan is carried out where it was agreed: an age that nobody knew sends the case nowhere after that. */
export const ageInDoubt: Guard = {
  source: 'SC-06',
  holds: (c) => c.ageSettled === undefined && (c.age.band === 'border' || isUnknownBeforeThePlan(c)),
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
