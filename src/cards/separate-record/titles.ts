/** What the forms of a separate record and their questions are called, there and where it is shown. */
import type { ChildFacts, SafetyLook, SupportFacts } from '../../rules/separate-record/record.ts';
import type { RecordFormId } from '../verbs/separate-record.ts';

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

/** Forms, and the buttons that open them. */
export const formTitles = {
  make: 'Who the child is',
  'save-child': 'Change who the child is',
  'save-support': 'Support, views and safety',
  'look-at-safety': 'Look at the safety plan again',
  'give-access': 'Let another person see it',
  'take-access': 'Take a person off the list',
  link: 'This child is the young person of a case',
  unlink: 'Take a link away',
  'keep-until': 'Decide until when it is kept',
  'set-hold': 'Put a hold on this record',
  'lift-hold': 'Lift the hold',
  'ask-removal': 'Ask for this record to be removed',
  'confirm-removal': 'Confirm that this record is removed',
  'stop-removal': 'Stop the removal',
  'ask-subject-file': 'Record a request to see this record',
  'pause-subject-file': 'Pause the month for this record',
  'go-on-with-subject-file': 'Carry on with the month for this record',
  'answer-subject-file': 'Record that this request is answered',
} as const satisfies Record<RecordFormId, string>;
