import { standingReferrals } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { somethingToWithdraw } from '../guards.ts';
import { type ReferralWithdrawn, uninviting, type Withdrawal, withdrawn, withoutReferral } from '../withdrawing.ts';

interface Input extends Withdrawal {
  readonly number: number;
}

export const withdrawReferral: Action<Input, ReferralWithdrawn> = {
  source: 'SC-11',
  label: 'Withdraw a referral sent on',
  afterwards: true,
  form: {
    title: 'Withdraw a referral sent on',
    send: 'Withdraw it',
    says: [
      'That team will no longer be reminded of it. Pathway tells them in their channel, without a name.',
      'If it went to the wrong team, they will no longer be invited to the meeting, and neither they nor a worker they named for an AIM assessment will be able to open the case. It is a personal data breach: Pathway will ask you to report it, and to record the check of the system again.',
      'If it was right then, they will be able to open the case only while they have another part in it, such as an invitation to the meeting.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: managing,
  standIns: managing,
  from: openStages,
  to: 'same',
  guards: [somethingToWithdraw],
  decide: (c, { number, ...withdrawal }, by) => {
    const found = standingReferrals(c).filter((one) => one.number === number && one.because !== 'under-ten');
    return found.length === 0
      ? refusal('invalid', 'Choose a referral that still stands.', 'SC-11', 'number')
      : [...withdrawn(found, withdrawal, by), ...uninviting(c, found, withdrawal)];
  },
  events: {
    'referral-withdrawn': {
      fold: (c, event, at, by) => withoutReferral(c, event, { at, by }),
      words: ({ team, because }, say) =>
        because === 'misdirected'
          ? `withdrew the referral to ${say.team(team)}: it had been sent to the wrong team, which is a data breach to be reported`
          : `withdrew the referral to ${say.team(team)}: it was no longer needed`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
