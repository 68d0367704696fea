import type { Case } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { Challenge, ChallengeStep } from '../../record/challenges.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { refusal } from '../../rows/refusals.ts';
import { toldByTelephone } from '../by-telephone.ts';
import { withChallenge } from '../change.ts';
import { atStage, challengeStages, toAnswer } from '../guards.ts';
import { challengeReaders } from './challenge.ts';

export interface ChallengeAnswered
  extends Pick<Challenge, 'number'>,
    Pick<Required<ChallengeStep>['answer'], 'done' | 'told'> {
  readonly type: 'challenge-answered';
}
export type AnswerInput = Omit<ChallengeAnswered, 'type'>;

export const answerForm = {
  title: 'Answer somebody who does not agree',
  send: 'Send the answer',
  says: [
    'Pathway will tell the answer to the person or the team that does not agree, and to nobody else. What you did stays with those who see the whole case.',
    'Where it is the young person or a parent, you give them the answer through the person who is named. Where somebody no longer has a part in the case, Pathway will ask you to telephone.',
  ],
  readBy: { done: onlyWhole, told: challengeReaders },
} as const;

/** The answer to one of those that wait at this stage. */
export function answerAt(stage: 1 | 2): (c: Case, input: AnswerInput, by: ActorContext) => ActionResult {
  return (c, { number, done, told }, { roster }) => {
    const one = atStage(c, stage).find((other) => other.number === number);
    if (one === undefined) return refusal('invalid', 'Choose what has not been answered yet.', 'A-16', 'number');
    const task = { what: 'the answer', id: `challenge:${number}:${one.steps.length}` };
    return [{ type: 'challenge-answered', number, done, told }, ...toldByTelephone(c, one, task, roster)];
  };
}

export const answerChallenge: Action<AnswerInput, ChallengeAnswered> = {
  source: 'A-16',
  label: 'Answer somebody who does not agree',
  form: answerForm,
  // Where the manager does not answer, the service lead may.
  who: [...running, 'unallocated-manager', 'service-lead'],
  standIns: ['service-lead'],
  from: challengeStages,
  to: 'same',
  guards: [toAnswer],
  decide: answerAt(1),
  events: {
    'challenge-answered': {
      fold: (c, { number, done, told }, at, by) =>
        withChallenge(c, number, (old) => {
          const last = old.steps.length - 1;
          return {
            ...old,
            steps: old.steps.map((one, index) => (index === last ? { ...one, answer: { done, told, at, by } } : one)),
          };
        }),
      words: () => 'answered somebody who does not agree',
    },
  },
};
