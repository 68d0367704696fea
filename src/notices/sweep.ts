/** Wakes the cases whose time has come. The cost follows what is due, not what is open. */
import type { Cases } from '../cases/perform.ts';
import type { Repository } from '../cases/repository.ts';
import type { Instant } from '../rules/words.ts';
import { eachDueOnce } from './rounds.ts';

export interface Sweep {
  /** Wakes every case due by `now`; the number woken. */
  wakeDue(now: Instant): Promise<number>;
}

export function createSweep(repository: Repository, cases: Cases): Sweep {
  return {
    wakeDue: (now) =>
      eachDueOnce(
        (limit) => repository.dueForWake(now, limit),
        (reference) => reference,
        async (due, failed) => {
          for (const reference of due) {
            await cases.wake(reference, now).catch(failed);
          }
        },
      ),
  };
}
