/** What a case keeps of the High Risk of Harm Panel (CJ-27, CJ-28, A-23). All of it is left out in older records. */

import type { Instant, LocalDate, PersonRef } from '../base/vocabulary.ts';

/** `not-yet`: it is still to be told. `not-shared`: a decision not to, which the concern route leaves open. */
export type PanelAnswer = 'told' | 'not-yet' | 'not-shared';

export interface PanelRecord {
  readonly answer: PanelAnswer;
  /** Where it was told: on which day, which people there, and how. */
  readonly on?: LocalDate | undefined;
  readonly to?: string | undefined;
  readonly how?: string | undefined;
  /** Where it was not: why. */
  readonly because?: string | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface PanelFacts {
  /** The oldest first. */
  readonly panel?: readonly PanelRecord[];
}
