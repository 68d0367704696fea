/** By which words an overview finds what it counts: whose cases, whose assessments, and where a disagreement is open. */
import type { Person, Roster } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import type { CaseRole } from '../rules/record/case-roles.ts';
import { isOutside, isUnanswered, settledAt } from '../rules/record/challenges.ts';
import { allCases, found, ofManagers, toScreen, untaken } from './finding.ts';

/** What somebody is shown an overview of; of neither, where that is not for them. */
export interface WorkScope {
  /** Words of the cases they manage, or stand in for, and of those nobody has taken: all that is due on them counts. */
  readonly cases: readonly string[];
  /** Words of the cases of which only the assessment counts. */
  readonly assessments: readonly string[];
}

const assessing: readonly CaseRole[] = ['aim-appointer', 'aim-leads-manager'];
const ofAssessors = found.filter(({ role }) => assessing.includes(role));

export function workScope(person: Person, roster: Roster): WorkScope {
  const wordsBy = (finders: typeof ofManagers): readonly string[] => [
    ...new Set(finders.flatMap(({ by }) => by(person, roster))),
  ];
  const cases = wordsBy(ofManagers);
  const all = allCases.every((word) => cases.includes(word));
  return { cases: all ? allCases : cases, assessments: all ? [] : wordsBy(ofAssessors) };
}

export const seesEveryCase = ({ cases }: WorkScope): boolean => cases === allCases;

const challenged = (word: string): string => `challenged:${word}`;
const isDisagreedOn = ({ challenges = [] }: Case): boolean =>
  challenges.some((one) => isUnanswered(one) || (isOutside(one) && settledAt(one) === undefined));

/** What an open case on which somebody does not agree carries for those who manage it. */
export const wordsOfChallenges = (c: Case): readonly string[] =>
  isDisagreedOn(c) ? [...new Set(ofManagers.flatMap(({ on }) => on(c)))].map(challenged) : [];

export const wordsForChallenges = ({ cases }: WorkScope): readonly string[] => cases.map(challenged);
/** Of cases that nobody has taken. */
export const wordsForUntaken = ({ cases }: WorkScope): readonly string[] => (cases.length === 0 ? [] : [untaken]);
/** Of cases that are with MASH: only somebody who sees every case is told how many. */
export const wordsForScreening = (scope: WorkScope): readonly string[] => (seesEveryCase(scope) ? [toScreen] : []);
