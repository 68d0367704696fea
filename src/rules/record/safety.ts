/** What a case keeps of the thought given to safety (PR-12). All of it is left out in older records. */

import type { Instant, LocalDate, PersonRef, TeamId } from '../base/vocabulary.ts';

/** A plan as it was looked at again, by the team that looks after it or in the outcome of a meeting. */
export interface SafetyReview {
  /** The number of the meeting, where its outcome says it. */
  readonly meeting?: number | undefined;
  /** Left out where the plan is still right as it was. */
  readonly planned?: string | undefined;
  /** Left out where the same team goes on with it. */
  readonly owner?: TeamId | undefined;
  /** When it is looked at next. */
  readonly next: LocalDate;
  readonly at: Instant;
  readonly by: PersonRef;
}

/** For a place that the young person and a child who may have been harmed both use. Never edited in place. */
export interface SafetyPlan {
  readonly at: Instant;
  readonly by: PersonRef;
  /** Left out of one that an outcome made. */
  readonly place?: string | undefined;
  /** The team that looked after it at first. */
  readonly owner: TeamId;
  readonly planned: string;
  /** The day on which it was agreed. */
  readonly on: LocalDate;
  /** When it is looked at first; older ones lack it. */
  readonly review?: LocalDate | undefined;
  /** The number of the meeting whose outcome made it. */
  readonly meeting?: number | undefined;
  /** The oldest first. */
  readonly reviews?: readonly SafetyReview[];
  readonly ended?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string };
}

/** Whether the child who may have been harmed has a safeguarding referral of their own (PR-11). */
export const otherReferralAnswers = {
  'there-is-one': 'Yes, there is one already',
  'made-now': 'It was made now, with First Contact',
  'not-needed': 'It is not needed',
} as const;
export type OtherReferralAnswer = keyof typeof otherReferralAnswers;
export const otherReferralAnswerIds = Object.keys(otherReferralAnswers) as readonly OtherReferralAnswer[];

export interface OtherChildsReferral {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly answer: OtherReferralAnswer;
  /** Where and when; or why it is not needed. */
  readonly said: string;
}

export interface SafetyFacts {
  readonly safetyPlans?: readonly SafetyPlan[];
  readonly otherChildsReferral?: OtherChildsReferral;
  readonly safetyNotNeeded?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string };
}
