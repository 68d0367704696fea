/** Wakes the cases whose time has come. The cost follows what is due, not what is open. */
import type { Cases } from '../cases/perform.ts';
import type { Repository } from '../cases/repository.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { eachDueOnce } from './batches.ts';

export interface Sweep {
  /** Wakes every case due by `now`; the number woken. */
  wakeDue(now: Instant): Promise<number>;
}

/** `onStalled`: a case could not be woken. It is due still, and is tried again at the next call. */
export function createSweep(
  repository: Repository,
  cases: Cases,
  onStalled: (reference: Reference, error: unknown) => void = () => {},
): Sweep {
  return {
    wakeDue: (now) =>
      eachDueOnce(
        (limit) => repository.dueForWake(now, limit),
        (reference) => reference,
        async (due, failed) => {
          for (const reference of due) {
            await cases.wake(reference, now).catch((error: unknown) => {
              onStalled(reference, error);
              failed(error);
            });
          }
        },
      ),
  };
}
