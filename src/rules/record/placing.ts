/** What a case keeps of the local authority that placed the young person here (SC-08, A-20). */
import type { Instant, PersonRef } from '../base/vocabulary.ts';

export interface Placing {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly authority: string;
  /** Their social worker there, and how to ring them. */
  readonly worker?: string | undefined;
  readonly telephone?: string | undefined;
  /** The youth justice service of that authority. */
  readonly itsYouthJustice?: string | undefined;
  /** Who leads, in words: `the home service leads, CDYJS delivers`. Nothing is decided by it. */
  readonly leads?: string | undefined;
}

export interface PlacingFacts {
  /** As it was recorded last. */
  readonly placing?: Placing | undefined;
}
