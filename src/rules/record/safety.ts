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

export interface SafetyFacts {
  readonly safetyPlans?: readonly SafetyPlan[];
  readonly safetyNotNeeded?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string };
}
