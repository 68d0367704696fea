/** Who sends what they add to a concern or do not agree with, and the answers: on which case, and what they choose. */
import type { Raw } from '../../src/cards/form/fields.ts';
import type { CaseView } from '../../src/cases/sight.ts';
import { accessLevelFor } from '../../src/rules/record/access.ts';
import type { Reader } from '../../src/rules/record/readers.ts';
import type { CaseStory } from '../support/a-case.ts';
import {
  answered,
  challenged,
  familyAnswered,
  outside,
  sharesFirst,
  stillChallenged,
  withAddition,
} from '../support/own-words.ts';
import { stories } from './stages.ts';

/** Who sends it, on which case, and what they choose; into each text they type a word of its own. */
export interface Sending {
  readonly story: CaseStory;
  readonly who: string;
  readonly chooses?: Raw;
  /** Texts that they leave empty, because they are for something else than what they chose. */
  readonly leaves?: readonly string[];
}

const { received, 'with-manager': taken } = stories;
const one = { number: '1' };

export const ownWordsSendings = {
  'add-to-concern': { story: received, who: 'Priya Shah' },
  'read-addition': { story: withAddition(taken), who: 'Hannah Reid', chooses: one },
  challenge: { story: taken, who: 'Priya Shah', chooses: { about: 'no-meeting' } },
  'challenge-for-family': { story: taken, who: 'Hannah Reid', chooses: { about: 'plan', member: 'parent' } },
  'still-not-agree': { story: answered(taken), who: 'Priya Shah', chooses: one },
  'family-still-not-agree': { story: familyAnswered(taken), who: 'Hannah Reid', chooses: one },
  'answer-challenge': { story: challenged(taken), who: 'Hannah Reid', chooses: one },
  'answer-as-service-lead': { story: stillChallenged(taken), who: 'Ruth Marsden', chooses: one },
  'record-difference': { story: outside(taken), who: 'Hannah Reid', chooses: { ...one, stage: 'third' } },
  'record-sharing': {
    story: taken,
    who: 'Hannah Reid',
    chooses: { what: 'identity,concern', footing: 'protection', told: 'no' },
  },
  'record-told-of-sharing': {
    story: sharesFirst(taken).police('goes-on'),
    who: 'Hannah Reid',
    chooses: { ...one, answer: 'told', officerAgreed: 'no' },
  },
  'record-not-shared': { story: taken, who: 'Hannah Reid', chooses: { what: 'plan' } },
} as const satisfies Readonly<Record<string, Sending>>;

/** By which sight those read it who read it because it is their own: the one who sends it, or who is answered. */
export function resolved(readers: readonly Reader[], { case: c, sight, by }: CaseView): readonly string[] {
  const challenger = c.challenges?.at(-1)?.by.id;
  const own: Readonly<Record<string, readonly string[]>> = {
    author: [sight],
    challenger: [challenger === undefined ? sight : accessLevelFor(c, challenger, by.roster)],
  };
  return [...new Set(readers.flatMap((reader) => own[reader] ?? [reader]))];
}
