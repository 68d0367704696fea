/** Who made a case: whoever sent it finds it again by the reference that was drawn for it. */
import type { Instant, PersonId, Reference } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import type { Repository } from './repository.ts';

export const isBegunBy = (person: PersonId, { referrer }: Case): boolean => referrer.id === person;

/** The case that somebody made under that reference, if they did. Rejects as `Repository.load` does. */
export type Begun = (reference: Reference, by: PersonId, now: Instant) => Promise<Case | undefined>;

export function findBegun(load: Repository['load']): Begun {
  return async (reference, by, now) => {
    const c = (await load(reference, now))?.state;
    return c !== undefined && isBegunBy(by, c) ? c : undefined;
  };
}
