/** What somebody can be to a case, and how much of it that shows. */

export const caseRoles = {
  referrer: 'the person who raised it',
  'referrer-safeguarding-lead': "the designated safeguarding lead of the referrer's school",
  'unallocated-manager': 'any CDYJS team manager, while nobody has it',
  'allocated-manager': "the case's team manager",
  deputy: "the team manager's deputy, or the person who covers for them",
  'other-manager': 'another CDYJS team manager, once it is taken',
  'service-lead': 'the CDYJS service lead',
  'untold-service-lead': 'the CDYJS service lead, while CDYJS are not told of it',
  'invited-team': 'a team invited to the meeting',
  'excused-team': 'a team that declined the meeting, or whose meeting was cancelled',
  'absent-team': 'a team that declined a meeting which has been held',
  'planning-team': 'a team that came to a meeting about it, or sent information, once its outcome is recorded',
  'action-owner': 'a team that has an action of the plan to do',
  'safety-owner': 'a team that looks after a safety plan',
  'panel-team': 'SEND and Inclusion, while they are to tell the High Risk of Harm Panel',
  'panel-stand-in': 'the team manager or deputy, where nobody who speaks for SEND and Inclusion is there',
  'referred-team': 'a team it was referred on to',
  'first-contact': 'First Contact, where it was referred on to them',
  'notifying-officer': 'the police officer who entered what the police decided when it began',
  'invited-officer': 'a police officer of a team that is invited, once a police decision is recorded',
  'screening-team': 'the MASH team, while they screen it',
  'screened-team': 'the MASH team, once it is screened',
  challenger: 'a team that has said here that it does not agree',
  'aim-lead': 'the lead of the AIM assessment',
  'aim-co-worker': 'the co-worker of the AIM assessment',
  'aim-pair-before': 'the two of an AIM assessment that is shared or stopped, for some days',
  'aim-appointer': 'a manager of the social care team that names a worker for the AIM assessment',
  'aim-leads-manager': 'the manager of the service that leads the AIM assessment',
  'information-team': 'a team that is asked for information for the AIM assessment',
} as const;
export type CaseRole = keyof typeof caseRoles;

/** Those who still see something of a case some days after it was closed: who manages it, and of their own who raised it. */
export const lastsAfterClosing: readonly CaseRole[] = [
  'referrer',
  'referrer-safeguarding-lead',
  'unallocated-manager',
  'allocated-manager',
  'deputy',
  'other-manager',
  'service-lead',
  'untold-service-lead',
];

/** Who may carry a case on, and who may also hand it to another. */
export const running: readonly CaseRole[] = ['allocated-manager', 'deputy'];
export const managing: readonly CaseRole[] = [...running, 'service-lead'];
/** The same, and while nobody has the case each team manager. */
export const inCharge: readonly CaseRole[] = [...managing, 'unallocated-manager'];

/** Who raised it, and the safeguarding leads of their school. */
export const raising: readonly CaseRole[] = ['referrer', 'referrer-safeguarding-lead'];

/**
 * The whole case; what an invited team needs, and besides what the police told and MASH decided; what an invited team
 * needs; the same but for a meeting one has no part in; one's own referral; who it is and what one's team is asked; the
 * meeting and nothing of the child; only who has it and its stage; nothing at all.
 */
export type AccessLevel =
  | 'whole'
  | 'police'
  | 'shared'
  | 'plan'
  | 'own-referral'
  | 'asked'
  | 'meeting'
  | 'standing'
  | 'nothing';

const sights: Record<CaseRole, AccessLevel> = {
  referrer: 'own-referral',
  'referrer-safeguarding-lead': 'own-referral',
  'unallocated-manager': 'whole',
  'allocated-manager': 'whole',
  deputy: 'whole',
  'other-manager': 'standing',
  'service-lead': 'whole',
  'untold-service-lead': 'standing',
  'invited-team': 'shared',
  'excused-team': 'meeting',
  'absent-team': 'standing',
  'planning-team': 'plan',
  'action-owner': 'shared',
  'safety-owner': 'shared',
  'panel-team': 'shared',
  'panel-stand-in': 'whole',
  'referred-team': 'shared',
  'first-contact': 'shared',
  'notifying-officer': 'police',
  'invited-officer': 'police',
  'screening-team': 'police',
  'screened-team': 'standing',
  challenger: 'standing',
  'aim-lead': 'whole',
  'aim-co-worker': 'whole',
  'aim-pair-before': 'asked',
  'aim-appointer': 'shared',
  'aim-leads-manager': 'shared',
  'information-team': 'asked',
};
const widest: readonly AccessLevel[] = [
  'whole',
  'police',
  'shared',
  'plan',
  'own-referral',
  'asked',
  'meeting',
  'standing',
];

/** Those who read what an invited team reads. */
export const isShared = (sight: AccessLevel): boolean => ['police', 'shared', 'plan'].includes(sight);

/** The widest sight these roles give. */
export function accessLevelOf(roles: readonly CaseRole[]): AccessLevel {
  return widest.find((sight) => roles.some((role) => sights[role] === sight)) ?? 'nothing';
}
