/** What a case keeps of how it was closed. */

import type { Instant, PersonRef, Reference } from '../base/vocabulary.ts';
import type { Stage } from './case.ts';
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

/** Something that was still to be done, and why it stays so. */
export interface Undone {
  /** As it was called then. */
  readonly what: string;
  readonly because: string;
}

export interface Closing {
  readonly at: Instant;
  /** Left out in heads of before this was kept. */
  readonly by?: PersonRef;
  /** Where it stood, and where it stands when it is opened again. */
  readonly from?: Stage;
  readonly reason: string;
  /** What the referrer is told; left out in older records. */
  readonly told?: string;
  /** Absent where it was closed before there were codes. */
  readonly code?: ClosingCode;
  /** The case in which it goes on. */
  readonly joinedTo?: Reference;
  readonly withoutDecision?: string;
  /** Which authority or service has it now, and on which day it was handed over to them. */
  readonly handedOver?: string;
  readonly undone?: readonly Undone[];
  /** Whether each was heard, as it was known then. */
  readonly voices?: Partial<Readonly<Record<Voice, Heard>>>;
  /** What the local authority that placed the young person here was told, or why it was not. */
  readonly placingTold?: string;
}

/** A closed case was opened again. */
export interface Reopening {
  /** What had ended it. */
  readonly closing: Closing;
  readonly at: Instant;
  readonly by: PersonRef;
  /** Left out where a decision of the police opened it. */
  readonly reason?: string;
}

export interface EndingFacts {
  readonly closed?: Closing | undefined;
  /** The oldest first; absent on a case that was never opened again. */
  readonly reopenings?: readonly Reopening[];
}

type Ended = Pick<EndingFacts, 'reopenings'>;
export const lastReopening = ({ reopenings }: Ended): Reopening | undefined => reopenings?.at(-1);
