/** What one person reads of other cases that may be about the same young person. */
import { answeredOn, isToBeAsked, readsHints } from '../rules/look-alike/hints.ts';
import type { Case } from '../rules/record/case.ts';
import type { LookingAlike } from './looking-alike.ts';
import { type CaseView, viewFor } from './sight.ts';

export interface MayBeTheSame {
  /** Those that they see the whole of; of these alone a reference may be said. */
  readonly seen: readonly Case[];
  /** There is one besides that they may not see. */
  readonly isOneKnown: boolean;
}

const nothingAlike: MayBeTheSame = { seen: [], isOneKnown: false };

/** `look` is of the case as it stands in the store, and not as they may read it. Rejects as the store does. */
export async function mayBeTheSame(
  lookingAlike: LookingAlike,
  c: Case,
  { person, roles, by }: CaseView,
): Promise<MayBeTheSame> {
  if (!readsHints(c, roles)) return nothingAlike;
  const alike = await lookingAlike(c, answeredOn(c), by.now);
  const asked = alike.filter((other) => isToBeAsked(c, other));
  const seen = asked.filter((other) => viewFor(other, person, by)?.sight === 'whole');
  // The service lead is whom the others ask: nobody could say more to them.
  const isOneKnown = seen.length < asked.length && !roles.includes('service-lead');
  return { seen, isOneKnown };
}
