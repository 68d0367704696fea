/** Under which clause something is asked of one case: most of the two routes is printed twice, once for each (RS-03). */

import { clockOf } from '../clocks.ts';
import { isCriminalJustice } from '../police/routes.ts';
import { alikeOnCriminalJustice } from '../procedure/clauses/index.ts';
import type { Source } from '../procedure/source.ts';
import type { Case } from '../record/case.ts';
import type { Refusal } from '../rows/refusals.ts';

/** The clause that the procedure prints for the case's own route; of the ten working days, that of the clock that counts. */
export function sourceFor(c: Case, source: Source): Source {
  if (source === 'CN-06') return clockOf(c).source;
  return isCriminalJustice(c) ? (alikeOnCriminalJustice(source) ?? source) : source;
}

/** A refusal that names it, with all that it says besides. */
export function refusedFor(c: Case, { source, also, ...refused }: Refusal): Refusal {
  return {
    ...refused,
    ...(source === undefined ? {} : { source: sourceFor(c, source) }),
    ...(also === undefined ? {} : { also: also.map((one) => refusedFor(c, one)) }),
  };
}
