/** Carries out what changes of cases have still to do on other cases, where a process was stopped between the two. */
import type { Cases } from '../cases/perform.ts';
import type { Repository } from '../cases/repository.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';

const AT_ONCE = 100;

/** Rejects where the store cannot be read. `onStalled`: the case for which one could not be carried out; it stays owed. */
export function createErrands(
  repository: Pick<Repository, 'leftErrands'>,
  cases: Pick<Cases, 'carryOut'>,
  onStalled: (reference: Reference, error: unknown) => void,
): (now: Instant) => Promise<void> {
  return async (now) => {
    for (const errand of await repository.leftErrands(now, AT_ONCE)) {
      await cases.carryOut(errand, now).catch((error: unknown) => onStalled(errand.to, error));
    }
  };
}
