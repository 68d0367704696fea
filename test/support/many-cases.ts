/** Many cases at once: by the real rules and the one writer of cases, with nobody typing them. */
import { type Cases, createCases } from '../../src/cases/perform.ts';
import { newReference } from '../../src/cases/reference.ts';
import { createRepository } from '../../src/cases/repository.ts';
import type { Instant, Reference } from '../../src/rules/base/vocabulary.ts';
import type { Concern } from '../../src/rules/concern/concern.ts';
import type { Store } from '../../src/store/port.ts';
import { aConcern, circumstances, person } from './factories.ts';
import { dice } from './random.ts';

export interface ManyCases {
  readonly cases: Cases;
  /** Raises one at that instant. */
  raise(at: Instant, more?: { by?: string; concern?: Concern; reference?: Reference }): Promise<Reference>;
  /** Raises so many, a minute apart. */
  raiseMany(count: number, from: Instant, by?: string): Promise<readonly Reference[]>;
}

export function manyCases(store: Store): ManyCases {
  const cases = createCases(createRepository(store), circumstances, () => {});
  const { below } = dice(7);
  const raise: ManyCases['raise'] = async (at, more = {}) => {
    const { by = 'Priya Shah', concern = aConcern(), reference = newReference(below) } = more;
    const input = { reference, procedure: 'v15', concern };
    await cases.begin({ id: `raise-${reference}`, action: 'raise', input }, person(by), at);
    return reference;
  };
  return {
    cases,
    raise,
    async raiseMany(count, from, by) {
      const first = Temporal.Instant.from(from);
      const raised: Reference[] = [];
      for (let n = 0; n < count; n += 1)
        raised.push(await raise(first.add({ minutes: n }).toString(), by === undefined ? {} : { by }));
      return raised;
    },
  };
}
