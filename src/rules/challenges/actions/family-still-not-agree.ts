import { running } from '../../record/case-roles.ts';
import type { Challenge, ChallengeStep } from '../../record/challenges.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { challengeStages, closedInstead, familyAnswered } from '../guards.ts';
import { familysGoingOn } from '../whose.ts';

interface Input extends Pick<Challenge, 'number'>, Pick<ChallengeStep, 'why'> {}

export const familyStillNotAgree: Action<Input> = {
  source: 'A-16',
  label: 'Record that the family still does not agree',
  afterwards: true,
  form: {
    title: 'The young person or a parent still does not agree',
    send: 'Record it',
    says: ['Write it in their own words.'],
    readBy: { why: onlyWhole },
  },
  who: running,
  from: challengeStages,
  to: 'same',
  guards: [familyAnswered],
  alreadyDone: closedInstead,
  decide: (c, { number, why }) =>
    familysGoingOn(c).some((one) => one.number === number)
      ? [{ type: 'challenge-taken-on', number, why }]
      : refusal('invalid', familyAnswered.otherwise, 'A-16', 'number'),
  events: {},
};
