/** By what a young person is known again: words of the name, about when they were born, the school as told. */
import type { Case } from '../record/case.ts';
import { youngPersonOf } from '../record/referrers-answers.ts';
import { longest, wordsIn } from './words.ts';

export interface Traits {
  readonly name: readonly string[];
  /** From an age it is worked out, and can be one too many. */
  readonly birthYear?: number;
  /** Of the school, college or employer; none where only words were told that any of them has. */
  readonly setting: readonly string[];
}

/** They stand in the names of people who have nothing else in common, or in the place of a name that is not known. */
export const ofAnybody: ReadonlySet<string> = new Set(
  `al bin bint da de del den der di dos du el ibn la le ter van von
   boy child girl given known name no not person pupil student unknown young yet`.split(/\s+/),
);
/** They say what a school is, or that there is none, and not which. */
const anySchool = new Set(
  `a academy and at c centre church college community comprehensive educated education for form grammar he high home in
   infant infants is junior known learning n none not of other primary pru roman catholic rc ce saint school
   secondary she sixth special st studio technical the they trust unit university unknown upper utc years`.split(/\s+/),
);

/** A name of more has a part of them looked at. */
const MOST_OF_A_NAME = 6;
const MOST_OF_A_SETTING = 3;

/** What has to be known of a case, or of what is about to be sent, to look for others. */
export type Known = Pick<Case, 'origin' | 'referrersAnswers' | 'receivedAt'>;

/** As it is known today: what the referrer answered since and what was corrected counts. */
export function traitsOf(c: Known): Traits {
  const { name, birthDate, approximateAge, setting = '' } = youngPersonOf(c);
  const inYear = Number(c.receivedAt.slice(0, 4));
  const birthYear =
    birthDate !== undefined
      ? Number(birthDate.slice(0, 4))
      : approximateAge === undefined
        ? undefined
        : inYear - approximateAge;
  const words = wordsIn(name).filter((word) => !ofAnybody.has(word));
  const settings = wordsIn(setting).filter((word) => !anySchool.has(word));
  return {
    name: longest(words, MOST_OF_A_NAME),
    setting: longest(settings, MOST_OF_A_SETTING),
    ...(birthYear === undefined ? {} : { birthYear }),
  };
}

const isIn = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word));

function isSameSetting(one: Traits, other: Traits): boolean {
  const [fewer, more] = [one.setting, other.setting].toSorted((a, b) => a.length - b.length);
  return fewer !== undefined && more !== undefined && fewer.length > 0 && isIn(fewer, more);
}

/** Two words of the name agree, and besides them the year of birth, give or take one, or the school as told. */
export function looksAlike(one: Traits, other: Traits): boolean {
  const years = [one.birthYear, other.birthYear].filter((year) => year !== undefined);
  const [first = 0, second = Number.POSITIVE_INFINITY] = years;
  const isSameName = one.name.filter((word) => other.name.includes(word)).length >= 2;
  return isSameName && (Math.abs(first - second) <= 1 || isSameSetting(one, other));
}
