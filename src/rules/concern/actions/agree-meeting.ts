import { running } from '../../record/access.ts';
import type { Decision } from '../../record/case.ts';
import { decidesOwn } from '../../record/own-referral.ts';
import { alsoReferrer } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { decidedAlready } from '../deciding.ts';
import { ageIsSettled, discussionRecorded } from '../guards.ts';
import { type Stance, stanceTrouble, withStance } from '../stance.ts';

interface Input extends Reason, Stance {
  readonly told: string;
}
/** Whether a meeting is appropriate. */
type Decided = { readonly type: 'decided' } & Unsigned<Decision>;

export const agreeMeeting: Action<Input, Decided> = {
  source: 'CN-04',
  label: 'Agree a Risk Management Meeting',
  form: {
    title: 'A Risk Management Meeting is appropriate',
    send: 'Agree the meeting',
    says: [
      'This is your professional judgement. Record your reasons. If the referrer disagrees, record that too.',
      'The referrer will see both boxes. Do not put in what they should not know.',
    ],
    readBy: { reason: alsoReferrer, told: alsoReferrer, referrerSays: alsoReferrer },
  },
  who: running,
  routes: ['concern'],
  from: ['with-manager'],
  to: 'arranging',
  guards: [ageIsSettled, discussionRecorded],
  alreadyDone: decidedAlready,
  decide: (_c, input) => stanceTrouble(input) ?? [{ type: 'decided', appropriate: true, ...withStance(input) }],
  doubts: (c, _input, by) => decidesOwn(c, by),
  events: {
    decided: {
      fold: (_c, event, at, by) => ({ decision: { ...detailsOf(event), at, by } }),
      words: ({ appropriate }) =>
        appropriate ? 'agreed a Risk Management Meeting' : 'decided that a meeting is not appropriate',
      typed: ({ reason, advice }) => ({ Why: reason, Advice: advice }),
    },
  },
};
