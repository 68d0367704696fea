import type { Challenge, ChallengeStep } from '../../record/challenges.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { withChallenge } from '../change.ts';
import { challengeStages, closedInstead, nothingAnswered, someAnswered } from '../guards.ts';
import { goingOn, whoMayDisagree } from '../whose.ts';
import { challengeReaders, notForManaging } from './challenge.ts';

export interface StillNotAgreed extends Pick<Challenge, 'number'>, Pick<ChallengeStep, 'why'> {
  readonly type: 'challenge-taken-on';
}
type Input = Omit<StillNotAgreed, 'type'>;

export const stillNotAgree: Action<Input, StillNotAgreed> = {
  source: 'A-16',
  label: 'I still do not agree',
  form: {
    title: 'I still do not agree',
    send: 'Send it on',
    says: ['Nothing waits for it: what has to be done, and by which day, stays as it is.'],
    readBy: { why: challengeReaders },
  },
  who: [...whoMayDisagree, 'challenger'],
  notFor: notForManaging,
  from: challengeStages,
  to: 'same',
  guards: [someAnswered],
  alreadyDone: closedInstead,
  decide: (c, { number, why }, by) =>
    goingOn(c, by.actor).some((one) => one.number === number)
      ? [{ type: 'challenge-taken-on', number, why }]
      : refusal('invalid', nothingAnswered, 'A-16', 'number'),
  events: {
    'challenge-taken-on': {
      fold: (c, { number, why }, at, by) =>
        withChallenge(c, number, (old) => ({ ...old, steps: [...old.steps, { why, at, by }] })),
      words: () => 'recorded that an answer was not agreed with',
    },
  },
};
