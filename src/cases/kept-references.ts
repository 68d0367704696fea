/**
 * Of some cases those that are kept from one worker: for lists of references, such as what an administrator looks after,
 * where no case is opened.
 */
import type { Instant, PersonId, Reference } from '../rules/base/vocabulary.ts';
import { isKeptFrom } from '../rules/record/kept-from.ts';
import type { Store } from '../store/port.ts';
import { keptFrom } from './finding.ts';
import { MARK } from './mark.ts';
import { type CaseHead, HEAD } from './repository.ts';

export type KeptReferences = (
  references: Iterable<Reference>,
  person: PersonId,
  now: Instant,
) => Promise<ReadonlySet<Reference>>;

const AT_ONCE = 50;

/**
 * An open case's mark says it, so that a case whose record cannot be read is known all the same; a closed one's head.
 * Where neither can be read the case is named: that it stands still must not go unsaid.
 */
export function createKeptReferences(store: Store): KeptReferences {
  const isKept = async (reference: Reference, person: PersonId, now: Instant): Promise<boolean> => {
    const mark = await store.read(reference, MARK.id, now);
    if (mark !== undefined) return mark.tags?.includes(keptFrom(person)) === true;
    const head = await store.read<CaseHead>(reference, HEAD.id, now);
    return head !== undefined && isKeptFrom(head.body.state, person);
  };
  return async (references, person, now) => {
    const all = [...new Set(references)];
    const kept = new Set<Reference>();
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const some = all.slice(from, from + AT_ONCE);
      const found = await Promise.all(some.map((one) => isKept(one, person, now).catch(() => false)));
      for (const [n, one] of some.entries()) if (found[n]) kept.add(one);
    }
    return kept;
  };
}
