import { running } from '../../record/case-roles.ts';
import type { Challenge, ChallengeStep, FamilyMember } from '../../record/challenges.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { challengeStages, closedInstead } from '../guards.ts';

interface Input extends Pick<Challenge, 'about' | 'asks'>, Pick<ChallengeStep, 'why'> {
  readonly member: FamilyMember;
  /** The person through whom they are answered. */
  readonly through: string;
}

export const challengeForFamily: Action<Input> = {
  source: 'A-16',
  label: 'Record that the family do not agree',
  afterwards: true,
  form: {
    title: 'The young person or a parent does not agree',
    send: 'Record it',
    says: [
      'Write it in their own words. You will owe them an answer, through the person you name here: Pathway writes to no family.',
    ],
    readBy: { why: onlyWhole, asks: onlyWhole, through: onlyWhole },
  },
  who: running,
  from: challengeStages,
  to: 'same',
  guards: [],
  alreadyDone: closedInstead,
  decide: (_c, { member, through, ...input }) => [{ type: 'challenged', ...input, family: { member, through } }],
  events: {},
};
