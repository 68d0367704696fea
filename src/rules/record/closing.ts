/** What a case keeps of how it was closed. */

import type { Instant, Reference } from '../base/vocabulary.ts';
import type { Heard } from './outcome.ts';
import type { Voice } from './voices.ts';

export const closingCodeIds = [
  'plan-done',
  'no-meeting',
  'another-service',
  'moved',
  'no-police-action',
  'adult',
  'error',
  'joined',
  'died',
  'other',
] as const;
export type ClosingCode = (typeof closingCodeIds)[number];

/** Something that was still to be done, and why it stays so (R15). */
export interface Undone {
  /** As it was called then. */
  readonly what: string;
  readonly because: string;
}

export interface Closing {
  readonly at: Instant;
  readonly reason: string;
  /** What the referrer is told; left out in older records. */
  readonly told?: string;
  /** Absent where it was closed before there were codes. */
  readonly code?: ClosingCode;
  /** The case in which it goes on. */
  readonly joinedTo?: Reference;
  readonly withoutDecision?: string;
  readonly undone?: readonly Undone[];
  /** Whether each was heard, as it was known then. */
  readonly voices?: Partial<Readonly<Record<Voice, Heard>>>;
  /** What the local authority that placed the young person here was told, or why it was not. */
  readonly placingTold?: string;
}
