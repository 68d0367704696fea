/**
 * What was seen to be kept of addresses in the minute that runs, so that an ordinary turn does not look it up again. Another
 * process may have kept something else since, so it is looked up anew each minute.
 */
import type { Instant } from '../rules/base/vocabulary.ts';
import type { KeptAddress } from './address.ts';

export interface RecentAddresses {
  get(id: string, now: Instant): KeptAddress | undefined;
  set(id: string, kept: KeptAddress, now: Instant): void;
}

export function createRecentAddresses(): RecentAddresses {
  let minute = '';
  const addresses = new Map<string, KeptAddress>();
  const turnTo = (now: Instant): void => {
    const current = now.slice(0, 'YYYY-MM-DDTHH:MM'.length);
    if (current !== minute) addresses.clear();
    minute = current;
  };
  return {
    get(id, now) {
      turnTo(now);
      return addresses.get(id);
    },
    set(id, kept, now) {
      turnTo(now);
      addresses.set(id, kept);
    },
  };
}
