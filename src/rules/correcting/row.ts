/** The shape of a row for a fact that can be put right. */
import type { Instant, LocalDate } from '../base/vocabulary.ts';
import type { Source } from '../procedure/source.ts';
import type { Case } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import type { Kind } from './kinds.ts';

export interface FactRow {
  /** How it is asked. */
  readonly kind: Kind;
  readonly source: Source;
  /** Only the service lead, because it moves the clock of the procedure. */
  readonly onlyServiceLead?: true;
  /** Which of several it is about, as its correction keeps it. */
  readonly about?: (c: Case) => number | undefined;
  /** Whether the case has such a fact now. */
  readonly isThere: (c: Case) => boolean;
  /** As it stands; undefined where it was never said. */
  readonly read: (c: Case) => string | undefined;
  /** What the case becomes. `started`: the beginning of that day, for a clock. */
  readonly put: (c: Case, is: string, started: Instant) => Partial<Case>;
  /** What the case becomes where it is not known after all; left out of what is always known, and of answers, which say so themselves. */
  readonly notKnown?: (c: Case) => Partial<Case>;
  /** What is wrong with it, in words. */
  readonly wrong?: (c: Case, is: string, by: ActorContext & { readonly today: LocalDate }) => string | undefined;
}
