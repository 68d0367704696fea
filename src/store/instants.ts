import { StoreError } from './port.ts';

/**
 * An ISO instant in one fixed width (nanoseconds), so that comparing as text is comparing in time. The short form does
 * not compare: `12:00:00.5Z` sorts before `12:00:00Z`. Throws `StoreError` `store-misused` where it is no instant.
 */
export function sortable(instant: string): string {
  if (instant !== last.instant) last = { instant, sortable: inFixedWidth(instant) };
  return last.sortable;
}

/** Everything that is read for one turn is read as at one instant, so the last one is known again. */
let last = { instant: '', sortable: '' };

function inFixedWidth(instant: string): string {
  try {
    return Temporal.Instant.from(instant).toString({ fractionalSecondDigits: 9 });
  } catch (cause) {
    throw new StoreError('store-misused', `"${instant}" is not an ISO instant.`, { cause });
  }
}

/** The short form of what `sortable` made, as `Temporal.Instant` prints it. */
export function shortened(instant: string): string {
  return Temporal.Instant.from(instant).toString();
}

/** Stands where a sortable instant does and there is none: it sorts after all of them. */
export const afterAll = '~';

export const sortableOr = (instant: string | undefined): string =>
  instant === undefined ? afterAll : sortable(instant);
