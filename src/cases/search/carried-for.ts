/** For whom a case carries the words by which it is found, and the teams it has to do with. */
import type { TeamId } from '../../rules/base/vocabulary.ts';
import type { Case } from '../../rules/record/case.ts';
import { accessLevelOf, isShared } from '../../rules/record/case-roles.ts';
import { asked, found } from '../finding.ts';
import { managersWordsOn } from '../finding-closed.ts';

export interface CarriedFor {
  readonly word: string;
  /** Whoever is found by it sees the whole case. */
  readonly isWhole: boolean;
}

const before = asked('');
/** The team that is asked; none where the word is another. */
export const teamIn = (word: string): readonly TeamId[] => (word.startsWith(before) ? [word.slice(before.length)] : []);

/**
 * The words that a case carries for those who see it whole, or what an invited team sees; a closed case for those who
 * manage it, and for nobody else. The officer who entered a notification is found as its referrer.
 */
export function carriedForReaders(c: Case): readonly CarriedFor[] {
  if (c.closed !== undefined) return managersWordsOn(c).map((word) => ({ word, isWhole: true }));
  return found.flatMap(({ role, on }) => {
    const sight = accessLevelOf([role]);
    const isWhole = sight === 'whole';
    const isOfficers = role === 'referrer' && c.origin.kind === 'notification';
    return isWhole || isShared(sight) || isOfficers ? on(c).map((word) => ({ word, isWhole })) : [];
  });
}

/** Whoever raised it was in them, or they are or were asked something on it. */
export const teamsOn = (c: Case): readonly TeamId[] => [
  ...new Set([...c.referrerTeams, ...found.flatMap(({ on }) => on(c)).flatMap(teamIn)]),
];
