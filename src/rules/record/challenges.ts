/** What a case keeps of people who do not agree, and of the answers to them. */

import type { Instant, LocalDate, PersonRef, Reference, TeamId } from '../base/vocabulary.ts';

/** What somebody does not agree with. */
export const challengeAbout = {
  'no-meeting': 'That there is no meeting',
  people: 'Who leads it or who is invited',
  plan: 'The plan',
  'no-aim': 'That there is no AIM assessment',
  'not-shared': 'That information was not shared',
  other: 'Something else',
} as const;
export type ChallengeAbout = keyof typeof challengeAbout;
export const challengeAboutIds = Object.keys(challengeAbout) as readonly ChallengeAbout[];

export const familyMembers = { 'young-person': 'The young person', parent: 'A parent or carer' } as const;
export type FamilyMember = keyof typeof familyMembers;
export const familyMemberIds = Object.keys(familyMembers) as readonly FamilyMember[];

/** What became of it outside Pathway; the policy has four stages, and two of them are here. */
export const differenceStages = {
  third: 'Stage 3 of the policy',
  fourth: 'Stage 4 of the policy',
  settled: 'It is settled',
} as const;
export type DifferenceStage = keyof typeof differenceStages;
export const differenceStageIds = Object.keys(differenceStages) as readonly DifferenceStage[];

/** That they do not agree, and the answer: the first is for the manager, the second for the service lead. */
export interface ChallengeStep {
  readonly why: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** `told`: what they are told; `done`: what was done, for those who see the whole case. */
  readonly answer?: { readonly done: string; readonly told: string; readonly at: Instant; readonly by: PersonRef };
}

export interface Difference {
  readonly stage: DifferenceStage;
  readonly withWhom: string;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface Challenge {
  /** Counts those of this case. */
  readonly number: number;
  readonly about: ChallengeAbout;
  /** What they ask for. */
  readonly asks: string;
  readonly by: PersonRef;
  /** For which team they said it; left out where it is their own. */
  readonly team?: TeamId | undefined;
  /** Where it is the young person's or a parent's own words: which of them, and the person through whom they are answered. */
  readonly family?: { readonly member: FamilyMember; readonly through: string } | undefined;
  /** Of the case that went on here, where it was said under its reference; older ones lack it. */
  readonly joined?: Reference | undefined;
  /** One, or two once they did not agree with the answer; a third once it went on outside Pathway. */
  readonly steps: readonly ChallengeStep[];
  /** It went back to the case of its own when that was opened again, and is answered there. */
  readonly given?: { readonly at: Instant };
  /** What was recorded of it after the second answer. */
  readonly outside?: readonly Difference[];
}

export interface ChallengeFacts {
  /** The oldest first. */
  readonly challenges?: readonly Challenge[];
}

/** The stages that are answered here. */
export const STAGES_HERE = 2;

/** After its answer a difference goes on outside Pathway. `stage`: 1 for the manager's. */
export const isLastHere = (stage: number | undefined): boolean => stage === STAGES_HERE;

export const firstStep = ({ steps }: Challenge): ChallengeStep => {
  const [first] = steps;
  if (first === undefined) throw new Error('A challenge has a first step.');
  return first;
};
export const lastStep = ({ steps }: Challenge): ChallengeStep => {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A challenge has a first step.');
  return last;
};

/** Its answer is owed: by the manager at stage 1, by the service lead at stage 2. */
export const isUnanswered = (one: Challenge): boolean =>
  one.given === undefined && one.steps.length <= STAGES_HERE && lastStep(one).answer === undefined;

/** They did not agree with the service lead's answer either. */
export const isOutside = ({ steps, given }: Challenge): boolean => given === undefined && steps.length > STAGES_HERE;

export const settledAt = ({ outside = [] }: Challenge): Instant | undefined =>
  outside.find(({ stage }) => stage === 'settled')?.at;

/** It was answered, and whoever said it may say that they still do not agree. */
export const mayGoOn = (one: Challenge): boolean =>
  one.given === undefined && !isOutside(one) && lastStep(one).answer !== undefined;
