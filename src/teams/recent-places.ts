/**
 * What was seen to be kept of places in the minute that runs, so that an ordinary turn does not look it up again. Another
 * process may have kept something else since, so it is looked up anew each minute.
 */
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Kept } from './kept-place.ts';

export interface RecentPlaces {
  get(id: string, now: Instant): Kept | undefined;
  set(id: string, kept: Kept, now: Instant): void;
}

export function createRecentPlaces(): RecentPlaces {
  let minute = '';
  const places = new Map<string, Kept>();
  const turnTo = (now: Instant): void => {
    const current = now.slice(0, 'YYYY-MM-DDTHH:MM'.length);
    if (current !== minute) places.clear();
    minute = current;
  };
  return {
    get(id, now) {
      turnTo(now);
      return places.get(id);
    },
    set(id, kept, now) {
      turnTo(now);
      places.set(id, kept);
    },
  };
}
