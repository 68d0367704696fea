import { noSuchTime } from '../../base/local-time.ts';
import { goThroughSentence } from '../../procedure/continuum.ts';
import { running } from '../../record/access.ts';
import type { Case, Discussion } from '../../record/case.ts';
import { talksWithThemselves } from '../../record/own-referral.ts';
import { onlyWhole, type ReadBy } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { plannedStages } from '../../stages.ts';
import { talkOpen } from '../guards.ts';

type Input = Unsigned<Discussion>;
export type Discussed = { readonly type: 'discussed' } & Input;

/** A talk that cannot have been: to come, before the referral, or in the hour that the clocks leave out. */
export function talkTrouble(c: Case, { on, time }: Input, { calendar, now }: ActorContext): Refusal | undefined {
  const { localDate, localTime, isThere, sayDate } = calendar;
  const today = localDate(now);
  if (on > today) return refusal('invalid', 'The talk cannot be in the future. Give the day you spoke.', 'CN-03', 'on');
  if (on < localDate(c.receivedAt)) {
    const says = `The referral came on ${sayDate(localDate(c.receivedAt))}, so the talk cannot be before that day.`;
    return refusal('invalid', says, 'CN-03', 'on');
  }
  if (!isThere(on, time)) return refusal('invalid', noSuchTime(time), 'CN-03', 'time');
  return on === today && time > localTime(now)
    ? refusal('invalid', 'That time has not come yet. Give the time you spoke.', 'CN-03', 'time')
    : undefined;
}

/** Who reads what was written about a talk. */
export const talkReaders = {
  withWhom: onlyWhole,
  referrersView: onlyWhole,
  managersView: onlyWhole,
  conclusion: onlyWhole,
  reason: onlyWhole,
} as const satisfies ReadBy;

export const recordDiscussion: Action<Input, Discussed> = {
  source: 'CT-05',
  label: 'Record the talk with the referrer',
  form: {
    title: 'The talk with the referrer',
    send: 'Record the talk',
    says: [
      'Where you cannot reach the referrer, talk with another worker of their agency.',
      `The procedure says: ${goThroughSentence}`,
      "Recording this says that you went through it together. Record each person's view. Judge the behaviour itself, not culture, faith, beliefs or your own values. Pathway gives no view of its own.",
    ],
    readBy: talkReaders,
  },
  who: running,
  routes: ['concern'],
  from: ['with-manager', ...plannedStages],
  to: 'same',
  guards: [talkOpen],
  decide: (c, input, by) => talkTrouble(c, input, by) ?? [{ type: 'discussed', ...input }],
  doubts: (c, _input, by) => talksWithThemselves(c, by),
  events: {
    discussed: {
      fold: (c, event, at, by) => ({ discussions: [...c.discussions, { ...detailsOf(event), at, by }] }),
      words: () => 'recorded the talk with the referrer',
      typed: ({ conclusion, reason }) => ({ Conclusion: conclusion, Why: reason }),
    },
  },
};
