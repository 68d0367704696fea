/** What a case keeps of what was added to a concern after it was sent. Nothing of it is ever changed. */

import type { Instant, LocalDate, PersonRef, Reference } from '../base/vocabulary.ts';

export interface Addition {
  /** Counts those of this case. */
  readonly number: number;
  readonly text: string;
  /** Left out where it was not said. */
  readonly happenedOn?: LocalDate | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
  /** Of the case that went on here, where it was said under its reference; older ones lack it. */
  readonly joined?: Reference | undefined;
  /** It went back to the case of its own when that was opened again, and is asked about there. */
  readonly given?: { readonly at: Instant };
  /** `follows`: what follows from it, as the one who read it wrote. */
  readonly read?: { readonly at: Instant; readonly by: PersonRef; readonly follows: string };
}

export interface AdditionFacts {
  /** The oldest first. */
  readonly additions?: readonly Addition[];
}

export const unreadAdditions = ({ additions = [] }: AdditionFacts): readonly Addition[] =>
  additions.filter(({ read, given }) => read === undefined && given === undefined);
