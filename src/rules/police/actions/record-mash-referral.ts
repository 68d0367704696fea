import type { LocalDate } from '../../base/vocabulary.ts';
import { running } from '../../record/case-roles.ts';
import { alsoPolice } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { Guard } from '../../rows/guard.ts';
import { openStages } from '../../stages.ts';
import { wantsMashReferral } from '../mash.ts';
import { wrongSendingDay } from './record-mash-sent.ts';

interface Input {
  readonly on: LocalDate;
  readonly mashReference?: string | undefined;
}
/** On a case that did not begin with it: no day counts from it, and nothing waits for the screening. */
interface MashReferralRecorded {
  readonly type: 'mash-referral-recorded';
  readonly on: LocalDate;
  /** MASH's own. */
  readonly reference?: string | undefined;
}

const referralWanted: Guard = {
  source: 'CJ-05',
  holds: wantsMashReferral,
  otherwise: 'No referral to MASH is wanted: no investigation goes on, or it is recorded that MASH have the referral.',
  hides: true,
};

export const recordMashReferral: Action<Input, MashReferralRecorded> = {
  source: 'CJ-05',
  label: 'Record that the police sent it to MASH',
  form: {
    title: 'The safeguarding referral to MASH',
    send: 'Record it',
    says: ['Pathway does not send the referral. The police send it on their own form first.'],
    readBy: { mashReference: alsoPolice },
  },
  who: [...running, 'notifying-officer', 'invited-officer'],
  from: openStages,
  to: 'same',
  guards: [referralWanted],
  decide: (_c, { on, mashReference: reference }, by) =>
    wrongSendingDay(on, by.calendar.localDate(by.now)) ?? [
      { type: 'mash-referral-recorded', on, ...(reference === undefined ? {} : { reference }) },
    ],
  events: {
    'mash-referral-recorded': {
      fold: (c, { on, reference }, at, by) => ({
        mash: { ...c.mash, sent: { on, ...(reference === undefined ? {} : { reference }), at, by } },
      }),
      words: ({ on }, say) => `recorded that MASH got the referral of the police on ${say.day(on)}`,
    },
  },
};
