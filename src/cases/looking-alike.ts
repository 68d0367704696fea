/** Finding cases whose young person may be that of another case: by the index of names, at the cost of what it finds. */
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { type Known, looksAlike, traitsOf } from '../rules/look-alike/traits.ts';
import type { Case } from '../rules/record/case.ts';
import type { Store } from '../store/port.ts';
import type { NameIndex } from './name-index.ts';
import type { Repository } from './repository.ts';
import { RecordUnreadable } from './stream-type.ts';

/** A case; or what is about to be sent, which is none yet. */
type Sought = Known & Partial<Pick<Case, 'reference'>>;

/**
 * Cases, open and closed, that look like this one, without those of `besides`: at most `MOST_ALIKE`, whichever the
 * index gives first. Rejects as the store and `Repository.load` do.
 */
export type LookingAlike = (c: Sought, besides: ReadonlySet<Reference>, now: Instant) => Promise<readonly Case[]>;

/** Of no look are more cases read. With a name, and a year or a school besides, few agree. */
export const MOST_ALIKE = 20;

/** Another case that cannot be read keeps nobody from this one: people are told of it otherwise. */
export async function ifReadable<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof RecordUnreadable) return undefined;
    throw error;
  }
}

export function findLookingAlike(store: Store, load: Repository['load'], names: NameIndex): LookingAlike {
  return async (c, besides, now) => {
    const sought = names.sought(c);
    if (sought === undefined) return [];
    // Those that are left out are read in the index alone.
    const leftOut = new Set([...(c.reference === undefined ? [] : [c.reference]), ...besides]);
    const inIndex = await store.withAnyTag(sought.kind, sought.tags, now, MOST_ALIKE + leftOut.size);
    const others = inIndex.map(({ partition }) => partition).filter((one) => !leftOut.has(one));
    const references = others.slice(0, MOST_ALIKE);
    const found = await Promise.all(references.map((one) => ifReadable(load(one, now))));
    const traits = traitsOf(c);
    // What the index says may be older than a name that was put right since.
    return found.flatMap((one) => (one !== undefined && looksAlike(traits, traitsOf(one.state)) ? [one.state] : []));
  };
}
