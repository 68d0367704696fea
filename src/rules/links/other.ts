/** The other case that somebody names on this one: there, not this one itself, and theirs to see the whole of. */
import type { Reference } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';

export const otherCase = (other: Reference, { named = [] }: Pick<ActorContext, 'named'>): Case | undefined =>
  named.find(({ reference }) => reference === other);

/** One answer for a case that is not there and for one of which they do not see the whole. */
export function otherTrouble(c: Case, other: Reference, by: Pick<ActorContext, 'named'>): Refusal | undefined {
  if (other === c.reference) {
    const says = `${other} is this case itself. Give the reference of the other case.`;
    return refusal('invalid', says, 'A-32', 'other');
  }
  const says = `There is no case ${other} of which you can see the whole. Check the reference, or ask the service lead.`;
  return otherCase(other, by) === undefined ? refusal('invalid', says, 'A-32', 'other') : undefined;
}
