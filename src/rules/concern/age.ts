/** Where a young person's age puts a concern (SC-05, SC-06, A-01, A-02, A-03). */

import type { LocalDate } from '../base/vocabulary.ts';
import type { Concern } from './concern.ts';

export type AgeBand =
  /** Under ten at the behaviour and now: First Contact decide the route (SC-06). */
  | 'under-ten'
  /** Under ten at one of the two, or only about nine or ten: the team manager chooses. */
  | 'border'
  | 'in-range'
  /** Eighteen or over: warned, never refused. */
  | 'adult'
  | 'not-known';

export interface AgeFinding {
  readonly band: AgeBand;
  /** Whole years on the day the concern was received. */
  readonly atReferral?: number;
  /** Whole years on the day of the behaviour, where both dates are known. */
  readonly atBehaviour?: number;
  readonly approximate: boolean;
  /** What people are told about it, if anything. */
  readonly note?: string;
}

export interface AgeLimits {
  readonly lower: number;
  readonly upper: number;
}

/** It stands in a note that is kept, so it is right whether the case is open or closed when somebody reads it. */
export const managerChooses =
  'While the case is open, the team manager chooses the way: this procedure, or First Contact.';

/** Whole years between two local days. */
export function yearsBetween(birth: LocalDate, day: LocalDate): number {
  return Temporal.PlainDate.from(birth).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
}

function found(ages: readonly number[], approximate: boolean, limits: AgeLimits): Pick<AgeFinding, 'band' | 'note'> {
  const { lower, upper } = limits;
  if (ages.length === 0) {
    return { band: 'not-known', note: 'The age is not known. Ask for it in the talk with the referrer.' };
  }
  const under = ages.filter((age) => age < lower).length;
  const unsure = approximate && ages.some((age) => age === lower - 1 || age === lower);
  if (unsure) {
    return { band: 'border', note: `The age is only known to be about ${ages[0]}. The team manager chooses the way.` };
  }
  if (under === ages.length) {
    return { band: 'under-ten', note: `Under ${lower}: First Contact will decide the most appropriate route.` };
  }
  if (under > 0) {
    return {
      band: 'border',
      note: `Under ${lower} when it happened and ${lower} or over now. The team manager chooses the way.`,
    };
  }
  const whenItHappened = ages.at(-1) ?? 0;
  if (whenItHappened >= upper) {
    return { band: 'adult', note: `${upper} or over. The procedure is for children: the team manager decides.` };
  }
  if (ages.includes(lower)) {
    return {
      band: 'in-range',
      note: `Exactly ${lower}. The procedure says both "from" and "over" ${lower}; here ${lower} counts.`,
    };
  }
  return { band: 'in-range' };
}

/** The age finding of a concern received on a local day. */
export function findAge(concern: Concern, received: LocalDate, limits: AgeLimits): AgeFinding {
  const { birthDate, approximateAge } = concern.youngPerson;
  const { happenedOn } = concern.seenOrHeard;
  const atReferral = birthDate === undefined ? approximateAge : yearsBetween(birthDate, received);
  const atBehaviour =
    birthDate === undefined || happenedOn === undefined ? undefined : yearsBetween(birthDate, happenedOn);
  const approximate = birthDate === undefined && approximateAge !== undefined;
  const ages = [atReferral, atBehaviour].filter((age) => age !== undefined);
  return {
    ...found(ages, approximate, limits),
    approximate,
    ...(atReferral === undefined ? {} : { atReferral }),
    ...(atBehaviour === undefined ? {} : { atBehaviour }),
  };
}
