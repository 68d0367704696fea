/** What a case keeps of facts that were put right: what was said before stays, beside what is right (procedure section 16). */
import type { Instant, PersonRef } from '../base/vocabulary.ts';
import type { AgeFinding } from '../concern/age.ts';
import type { YoungPerson } from '../concern/concern.ts';
import type { Case } from './case.ts';
import type { AccessLevel } from './case-roles.ts';

/** What can be put right, as people call it. */
export const factNames = {
  name: 'Name of the young person',
  'birth-date': 'Date of birth',
  age: 'Age, where the date of birth is not known',
  'in-education': 'In school or other education',
  school: 'School, college or employer',
  placed: 'Placed here by another authority',
  'placed-by': 'Which authority placed them here',
  'social-care': "Active to Children's Social Care",
  cdyjs: 'Active to CDYJS',
  'happened-on': 'Day it happened',
  'interviewed-on': 'Day of the first interview by the police',
  'decided-on': 'Day on which the police decided',
  officer: 'Officer in charge',
  'held-on': 'Day on which the meeting was held',
  came: 'Who came to the meeting',
  'received-on': 'Day on which it was received',
} as const;
export type FactId = keyof typeof factNames;
export const factIds = Object.keys(factNames) as readonly FactId[];

export interface Correction {
  readonly fact: FactId;
  /** Which of several: the number of the meeting, or the place of the police decision or the clock, counted from 0. */
  readonly about?: number;
  /** Left out where nothing was said before. Days as `YYYY-MM-DD`, teams by their ids with commas between. */
  readonly was?: string;
  /** Left out where it is not known after all. */
  readonly is?: string | undefined;
  readonly why: string;
  /** The working day on which a meeting was late by what was said before. */
  readonly lateBefore?: number;
  readonly at: Instant;
  readonly by: PersonRef;
}

/** The young person and the day as they were told at the beginning: whoever told it goes on reading that. */
export interface AsSent {
  readonly youngPerson: YoungPerson;
  readonly happenedOn?: string;
  readonly age: AgeFinding;
}

export interface CorrectionFacts {
  /** The oldest first; absent in cases in which nobody corrected anything. */
  readonly corrections?: readonly Correction[];
  readonly asSent?: AsSent;
}

/** Those of one fact, the oldest first. */
export const correctionsOf = (
  { corrections = [] }: CorrectionFacts,
  fact: FactId,
  about?: number,
): readonly Correction[] => corrections.filter((one) => one.fact === fact && one.about === about);

/** When the age was worked out again last, because a fact that it rests on was put right. */
export const ageCorrectedAt = ({ corrections = [] }: CorrectionFacts): Instant | undefined =>
  corrections.findLast(({ fact }) => movesAge.includes(fact))?.at;
export const movesAge: readonly FactId[] = ['birth-date', 'age', 'happened-on', 'received-on'];

/** As it was told. */
export function asToldIn(c: Case, { youngPerson, happenedOn, age }: AsSent): Case {
  const { concern } = c.origin;
  const { happenedOn: _happenedOn, ...seen } = concern.seenOrHeard;
  const seenOrHeard = { ...seen, ...(happenedOn === undefined ? {} : { happenedOn }) };
  return { ...c, age, origin: { ...c.origin, concern: { ...concern, youngPerson, seenOrHeard } } };
}

/** Those who read the case with what others put into it. */
const reading: readonly AccessLevel[] = ['whole', 'police', 'shared', 'plan'];

/**
 * The case as it is read with that sight: whoever told it reads what they told, those who are asked one thing what is
 * right now, and neither what was corrected. One in which nothing was is itself.
 */
export function asCorrected(c: Case, sight: AccessLevel): Case {
  const { corrections, asSent, ...rest } = c;
  if (corrections === undefined || asSent === undefined || reading.includes(sight)) return c;
  return sight === 'own-referral' ? asToldIn(rest, asSent) : rest;
}
