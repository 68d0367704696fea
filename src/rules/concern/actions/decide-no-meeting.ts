import { ageIsSettled } from '../../record/age-settled.ts';
import { running } from '../../record/case-roles.ts';
import { alsoReferrer } from '../../record/readers.ts';
import { decidesOwn } from '../../record/referrer.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { decidedAlready } from '../deciding.ts';
import { discussionRecorded } from '../guards.ts';
import { type Stance, stanceTrouble, withStance } from '../stance.ts';

interface Input extends Reason, Stance {
  readonly advice: string;
  readonly told: string;
}

export const decideNoMeeting: Action<Input> = {
  source: 'CN-07',
  label: 'Decide that a meeting is not appropriate',
  form: {
    title: 'A Risk Management Meeting is not appropriate',
    send: 'Record the decision',
    says: [
      'Pathway will tell the referrer the decision, the reason, the advice and what you write for them, and how to disagree.',
    ],
    readBy: { reason: alsoReferrer, advice: alsoReferrer, told: alsoReferrer, referrerSays: alsoReferrer },
  },
  who: running,
  routes: ['concern'],
  from: ['with-manager'],
  to: 'no-meeting',
  guards: [ageIsSettled, discussionRecorded],
  alreadyDone: decidedAlready,
  decide: (_c, input) => stanceTrouble(input) ?? [{ type: 'decided', appropriate: false, ...withStance(input) }],
  doubts: (c, _input, by) => decidesOwn(c, by),
  events: {},
};
