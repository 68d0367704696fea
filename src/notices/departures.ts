/**
 * When a team manager has left, or who was named for an AIM assessment, each of their cases is woken at once: those who
 * have to find another hear of it then, and not at the next nudge. Looked for when the register has changed, and once by each process that starts.
 */
import type { Cases } from '../cases/perform.ts';
import type { Repository } from '../cases/repository.ts';
import { workersGone } from '../rules/aim/left.ts';
import type { Instant, Reference, Roster } from '../rules/base/vocabulary.ts';

export interface DeparturesDeps {
  readonly repository: Pick<Repository, 'managedBy' | 'assessed'>;
  readonly cases: Pick<Cases, 'wake'>;
  readonly register: { readonly revision: number } & Pick<Roster, 'formerManagers' | 'person' | 'team'>;
  /** A case could not be woken; it is tried again. */
  readonly onStalled: (reference: Reference, error: unknown) => void;
}

export interface Departures {
  /** Rejects at the end with what failed. */
  look(now: Instant): Promise<void>;
}

export function createDepartures({ repository, cases, register, onStalled }: DeparturesDeps): Departures {
  let seen: number | undefined;
  return {
    async look(now) {
      const { revision } = register;
      if (revision === seen) return;
      const errors: unknown[] = [];
      const former = register.formerManagers();
      const left: Reference[] = [];
      if (former.length > 0) {
        for await (const c of repository.managedBy(former, now))
          if (c.managerLeft === undefined) left.push(c.reference);
      }
      for await (const c of repository.assessed(now)) if (workersGone(c, register).length > 0) left.push(c.reference);
      for (const reference of new Set(left)) {
        await cases.wake(reference, now).catch((error: unknown) => {
          onStalled(reference, error);
          errors.push(error);
        });
      }
      if (errors.length > 0) throw new AggregateError(errors, 'Some cases of people who have left were not woken.');
      seen = revision;
    },
  };
}
