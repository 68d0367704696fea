/** How a closed case is found: by those who manage it, and by nobody else. */
import type { Person, Roster } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import { allCases, keptFromWords, ofManagers, ofReferrers } from './finding.ts';

/** The words that a closed case carries for those who manage it. */
export const managersWordsOn = (c: Case): readonly string[] => ofManagers.flatMap(({ on }) => on(c));

/** The words a closed case carries, each once and in one order. */
export const wordsOnClosed = (c: Case): readonly string[] =>
  [...new Set([...managersWordsOn(c), ...keptFromWords(c)])].sort();

/** The words under which somebody's closed cases are found; none for somebody who manages none. */
export function wordsForClosed(person: Person, roster: Roster): readonly string[] {
  const words = [...new Set(ofManagers.flatMap(({ by }) => by(person, roster)))];
  return allCases.every((word) => words.includes(word)) ? allCases : words;
}

/** The words by which those who raised a case find it among the open ones that goes on in another. */
export const wordsOnJoined = (c: Case): readonly string[] =>
  [...new Set([...ofReferrers.flatMap(({ on }) => on(c)), ...keptFromWords(c)])].sort();
