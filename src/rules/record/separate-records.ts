/** What a case knows of separate records: that there is one, and nothing of what is in it (PR-11). */

import type { Instant, PersonRef } from '../base/vocabulary.ts';

export interface SeparateRecordKept {
  /** The record's own id. */
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface SeparateRecordFacts {
  /** The oldest first; one for each child. */
  readonly separateRecords?: readonly SeparateRecordKept[];
}
