/** What a case keeps of the thought given to safety (PR-12). All of it is left out in older records. */

import type { Instant, LocalDate, PersonRef, TeamId } from '../base/vocabulary.ts';

/** For a place that the young person and a child who may have been harmed both use. */
export interface SafetyPlan {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly place: string;
  /** The team that looks after it. */
  readonly owner: TeamId;
  readonly planned: string;
  /** The day on which it was agreed. */
  readonly on: LocalDate;
}

/** Whether the child who may have been harmed has a safeguarding referral of their own (PR-11). */
export const ownReferralAnswers = {
  'there-is-one': 'Yes, there is one already',
  'made-now': 'It was made now, with First Contact',
  'not-needed': 'It is not needed',
} as const;
export type OwnReferralAnswer = keyof typeof ownReferralAnswers;
export const ownReferralAnswerIds = Object.keys(ownReferralAnswers) as readonly OwnReferralAnswer[];

export interface OwnReferral {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly answer: OwnReferralAnswer;
  /** Where and when; or why it is not needed. */
  readonly said: string;
}

export interface SafetyFacts {
  readonly safetyPlans?: readonly SafetyPlan[];
  readonly ownReferral?: OwnReferral;
  readonly safetyNotNeeded?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string };
}
