/** What the procedure wants to be done, or to be so, before an action may be taken. */
import type { Case } from './case.ts';
import { currentMeeting } from './case.ts';
import type { ClauseId } from './clauses/index.ts';
import type { QuestionId } from './questions.ts';

/** Something the procedure wants first. */
export interface Guard {
  readonly source: ClauseId | QuestionId;
  readonly holds: (c: Case) => boolean;
  readonly otherwise: string;
  /** Where it fails there is nothing to do, so there is no button either; others keep theirs and say what comes first. */
  readonly hides?: true;
}

export const ageIsSettled: Guard = {
  source: 'A-02',
  holds: (c) => c.age.band !== 'border' || c.ageSettled !== undefined,
  otherwise: 'First choose the way for this age: this procedure, or First Contact.',
};
export const discussionRecorded: Guard = {
  source: 'CT-05',
  holds: (c) => c.discussions.length > 0,
  otherwise: 'First record the talk with the referrer in which you went through the continuum together.',
};
export const systemChecked: Guard = {
  source: 'A-26',
  holds: (c) => c.systemCheck !== undefined,
  otherwise: 'First record the check of the case management system: it settles which social care team is invited.',
};
export const ageInDoubt: Guard = {
  source: 'SC-06',
  holds: (c) => (c.age.band === 'border' || c.age.band === 'not-known') && c.ageSettled === undefined,
  otherwise: 'The age of this young person leaves nothing to choose.',
  hides: true,
};
export const somethingToConfirm: Guard = {
  source: 'CN-11',
  holds: (c) => c.referralsOn.some((one) => one.because !== 'under-ten' && one.confirmed === undefined),
  otherwise: 'Every referral sent on has been confirmed already.',
  hides: true,
};
export const underTenUndecided: Guard = {
  source: 'SC-06',
  holds: (c) => c.referralsOn.some((one) => one.because === 'under-ten' && one.confirmed === undefined),
  otherwise: 'First Contact have already recorded what they decided.',
  hides: true,
};
export const somethingToTell: Guard = {
  source: 'PR-18',
  holds: (c) => c.toTell.some((one) => one.done === undefined),
  otherwise: 'There is nobody left to telephone on this case.',
  hides: true,
};
export const meetingBooked: Guard = {
  source: 'CN-05',
  holds: (c) => currentMeeting(c)?.state === 'booked',
  otherwise: 'There is no booked meeting on this case.',
};
