/** Who is told that a case may be about the same young person as another, and until when. */
import type { Reference } from '../base/vocabulary.ts';
import { isKnownToYouthJustice } from '../police/mash.ts';
import type { Case } from '../record/case.ts';
import { type CaseRole, inCharge } from '../record/case-roles.ts';

/** Whoever is in charge of it: nobody else reads of it anywhere. Nothing of a closed case is asked about: the open one asks. */
export const readsHints = (c: Pick<Case, 'closed'>, roles: readonly CaseRole[]): boolean =>
  c.closed === undefined && roles.some((role) => inCharge.includes(role));

/** Cases of which somebody has said, on this one, whether they are about the same young person. */
export const answeredOn = (c: Pick<Case, 'links'>): ReadonlySet<Reference> =>
  new Set((c.links ?? []).map(({ other }) => other));

/**
 * Whether the other case is asked about: nobody has answered it from there either, and youth justice know of it. That
 * there is one they do not know of would tell them (CJ-08).
 */
export const isToBeAsked = (c: Case, other: Case): boolean =>
  isKnownToYouthJustice(other) && !answeredOn(other).has(c.reference);
