import type { Case } from '../record/case.ts';
import type { Challenge } from '../record/challenges.ts';

/** The challenges with one of them changed. */
export const withChallenge = (
  { challenges = [] }: Case,
  number: number,
  change: (old: Challenge) => Challenge,
): Pick<Case, 'challenges'> => ({
  challenges: challenges.map((one) => (one.number === number ? change(one) : one)),
});
