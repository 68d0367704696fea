/** Carries out what changes of cases have still to do on other cases, where a process was stopped between the two. */
import type { Cases } from '../cases/perform.ts';
import type { Repository } from '../cases/repository.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { createLookout } from './lookout.ts';

const AT_ONCE = 100;

/** Rejects where the store cannot be read. `onStalled`: the case for which one could not be carried out; it stays owed. */
export function createErrands(
  repository: Pick<Repository, 'leftErrands'>,
  cases: Pick<Cases, 'carryOut'>,
  onStalled: (reference: Reference, error: unknown) => void,
): (now: Instant) => Promise<void> {
  const lookout = createLookout();
  return async (now) => {
    if (!lookout.isTime(now)) return;
    const left = await repository.leftErrands(now, AT_ONCE);
    lookout.looked(now, left.length > 0);
    for (const errand of left) {
      await cases.carryOut(errand, now).catch((error: unknown) => onStalled(errand.to, error));
    }
  };
}
