import type { Instant, LocalDate } from '../../base/vocabulary.ts';
import { clocksOf } from '../../clocks.ts';
import { alsoPolice } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { startOn } from '../events.ts';
import { notSentToMash } from '../guards.ts';
import { knownAlready } from '../screening.ts';

interface Input {
  readonly on: LocalDate;
  readonly mashReference?: string | undefined;
}
export interface SentToMash {
  readonly type: 'sent-to-mash';
  readonly on: LocalDate;
  /** MASH's own. */
  readonly reference?: string | undefined;
  /** Day 0 of the working days that count from the referral. */
  readonly started: Instant;
}

/** A referral of a day to come was not sent yet. `today`: in Europe/London. */
export const wrongSendingDay = (on: LocalDate, today: LocalDate): Refusal | undefined =>
  on > today
    ? refusal('invalid', 'That day has not come yet. Enter the day on which MASH got the referral.', 'CJ-05', 'on')
    : undefined;

export const recordMashSent: Action<Input, SentToMash> = {
  source: 'CJ-05',
  label: 'Record that MASH have the referral',
  form: {
    title: 'The safeguarding referral to MASH',
    send: 'Record it',
    says: [
      'Pathway does not send the referral. The police send it on their own form first.',
      'The ten working days will count from the day on which MASH got it.',
    ],
    readBy: { mashReference: alsoPolice },
  },
  who: ['referrer', 'untold-service-lead'],
  cameLate: ['service-lead'],
  standIns: ['untold-service-lead'],
  from: ['with-mash'],
  to: 'same',
  guards: [notSentToMash],
  alreadyDone: knownAlready,
  decide: (_c, { on, mashReference: reference }, by) =>
    wrongSendingDay(on, by.calendar.localDate(by.now)) ?? [
      { type: 'sent-to-mash', on, reference, started: startOn(on, by) },
    ],
  events: {
    'sent-to-mash': {
      // Until it was recorded, the days counted from when the police told of it.
      fold: (c, { on, reference, started }, at, by) => ({
        mash: { ...c.mash, sent: { on, reference, at, by } },
        clocks: clocksOf(c).map((one) => (one.kind === 'mash-police' ? { ...one, started } : one)),
      }),
      words: ({ on }, say) => `recorded that MASH got the referral on ${say.day(on)}`,
    },
  },
};
