import type { Case } from './case.ts';

/** A doubt about an age near ten was settled, or there is none. */
export const isAgeSettled = ({ age, ageSettled }: Pick<Case, 'age' | 'ageSettled'>): boolean =>
  age.band !== 'border' || ageSettled !== undefined;
