/** What the questions of a separate record are called, on its forms and where it is shown. */
import type { ChildFacts, SafetyLook, SupportFacts } from '../../rules/separate-record/record.ts';

export const childTitles = {
  name: "The child's name",
  birthDate: 'Date of birth',
  school: 'School or college',
  setting: 'Other school, college or service',
  ownReferral: 'Does this child have a safeguarding referral of their own?',
  ownReferralSaid: 'Where it was made, and when',
} as const satisfies Record<keyof ChildFacts, string>;

export const supportTitles = {
  supporter: 'Who supports the child: name, agency, telephone',
  views: "Were the child's views heard? How, or why not?",
  parents: 'Were parents or carers told and heard? How, or why not?',
  policeContact: 'Who tells the family what the police decide',
  safety: "What is planned for the child's own safety",
  safetyOwner: 'Who looks after this plan',
  safetyReview: 'Day on which that is looked at again',
} as const satisfies Record<keyof SupportFacts, string>;

export const safetyTitles = {
  answer: 'Is the plan still right?',
  said: 'If it has changed: how it is now. If it is no longer needed: why',
  next: 'Looked at next by',
} as const satisfies Record<keyof SafetyLook, string>;
