/** Looks now and then whether records are to be removed: that is seldom, and asking the store costs at each look. */
import type { Removals } from '../cases/removal/carry-out.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { createLookout } from './lookout.ts';

/** Rejects with what kept a removal from being carried out; then it is tried at the next call. */
export function createRemovalWork({ carryOut }: Pick<Removals, 'carryOut'>): (now: Instant) => Promise<void> {
  const lookout = createLookout();
  return async (now) => {
    if (!lookout.isTime(now)) return;
    await carryOut(now);
    lookout.looked(now, false);
  };
}
