/** The shape of a guard: what the procedure wants to be done, or to be so, before an action may be taken. */

import type { Source } from '../procedure/source.ts';
import type { Case } from '../record/case.ts';

/** Something the procedure wants first. */
export interface Guard {
  readonly source: Source;
  readonly holds: (c: Case) => boolean;
  readonly otherwise: string;
  /** Where it fails there is nothing to do, so there is no button either; others keep theirs and say what comes first. */
  readonly hides?: true;
}
