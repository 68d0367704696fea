import { ageIsSettled } from '../../record/age-settled.ts';
import type { Decision, TriedToReach } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { alsoReferrer, onlyWhole } from '../../record/readers.ts';
import { decidesOwn } from '../../record/referrer.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { together } from '../../rows/refusals.ts';
import { decidedAlready } from '../deciding.ts';
import { type Stance, stanceTrouble, withStance } from '../stance.ts';
import { agreesUnreached, isTalkOwed, talkFirst, triedTrouble } from '../tried.ts';

interface Input extends Reason, Stance {
  readonly told: string;
  /** Wanted where no talk is recorded. */
  readonly tried?: TriedToReach | undefined;
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
    readBy: { reason: alsoReferrer, told: alsoReferrer, referrerSays: alsoReferrer, triedHow: onlyWhole },
  },
  who: running,
  routes: ['concern'],
  from: ['with-manager'],
  to: 'arranging',
  guards: [ageIsSettled],
  alreadyDone: decidedAlready,
  decide: (c, { tried, ...input }, by) => {
    const withoutTalk = tried !== undefined && isTalkOwed(c) ? { tried } : {};
    return (
      talkFirst(c, tried) ??
      together(triedTrouble(c, tried, by), stanceTrouble(input)) ?? [
        { type: 'decided', appropriate: true, ...withStance(input), ...withoutTalk },
      ]
    );
  },
  doubts: (c, input, by) => [...decidesOwn(c, by), ...agreesUnreached(c, input)],
  events: {
    decided: {
      fold: (_c, event, at, by) => ({ decision: { ...detailsOf(event), at, by } }),
      words: ({ appropriate }) =>
        appropriate ? 'agreed a Risk Management Meeting' : 'decided that a meeting is not appropriate',
      typed: ({ reason, advice, tried }) => ({
        Why: reason,
        Advice: advice,
        'Tried to reach them for the talk': tried?.how,
      }),
    },
  },
};
