/** What a case knows of separate records: that there is one, and nothing of what is in it (PR-11). */

import type { Instant, PersonRef } from '../base/vocabulary.ts';

export interface SeparateRecordKept {
  /** The record's own id. */
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** When it first said that this child has a safeguarding referral of their own; left out while it does not. */
  readonly referredAt?: Instant;
}

export interface SeparateRecordFacts {
  /** The oldest first; one for each child. */
  readonly separateRecords?: readonly SeparateRecordKept[];
  /** What was decided last about which of them its new team manager may see, after it was handed over. */
  readonly recordsSettled?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string } | undefined;
}

/** What one of a case is called to those who read that it exists: its number, and nothing of the child. */
export const recordCalled = (number: number): string => `separate record ${number}`;
