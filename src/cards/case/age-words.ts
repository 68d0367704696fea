/** How old the young person is, in words. */
import { sayDate } from '../../rules/base/local-time.ts';
import type { AgeFinding } from '../../rules/concern/age.ts';
import type { Concern } from '../../rules/concern/concern.ts';

type Given = Pick<Concern['youngPerson'], 'birthDate' | 'approximateAge'>;

/** The last age that forms offer stands for all above. */
export const OLDEST_ABOUT = 25;

/** An age in years that somebody guessed. */
export function aboutWords(years: number): string {
  if (years === 0) return 'Under 1';
  return years === OLDEST_ABOUT ? `${years} or over` : `About ${years}`;
}

/** Whole years at each day that counts; who is born on 29 February is a year older on 1 March. */
export function ageWords({ birthDate, approximateAge }: Given, age: AgeFinding): string {
  if (birthDate === undefined) return approximateAge === undefined ? 'Age not known' : aboutWords(approximateAge);
  const ages = [
    ...(age.atReferral === undefined ? [] : [`${age.atReferral} when the case was received`]),
    ...(age.atBehaviour === undefined ? [] : [`${age.atBehaviour} when it happened`]),
  ];
  const leapDay = birthDate.endsWith('-02-29') ? '. Each year counts from 1 March' : '';
  return [`Born ${sayDate(birthDate)}`, ...ages].join(', ') + leapDay;
}
