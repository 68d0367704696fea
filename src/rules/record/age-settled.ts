import type { Guard } from '../rows/guard.ts';
import type { Case } from './case.ts';

/** A doubt about an age near ten was settled, or there is none. */
const isAgeSettled = ({ age, ageSettled }: Pick<Case, 'age' | 'ageSettled'>): boolean =>
  age.band !== 'border' || ageSettled !== undefined;

export const ageIsSettled: Guard = {
  source: 'A-02',
  holds: isAgeSettled,
  otherwise: 'First choose the way for this age: this procedure, or First Contact.',
};
