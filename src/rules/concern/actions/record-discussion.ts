import { noSuchTime } from '../../base/local-time.ts';
import { receiptOf } from '../../correcting/receipt.ts';
import { goThroughSentence } from '../../procedure/continuum.ts';
import type { Case, Discussion } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole, type ReadBy } from '../../record/readers.ts';
import { talksWithThemselves } from '../../record/referrer.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import type { Doubt } from '../../rows/doubt.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { beforeReceipt } from '../../rows/odd-days.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { plannedStages } from '../../stages.ts';
import { talkOpen } from '../guards.ts';

type Input = Unsigned<Discussion>;
export type Discussed = { readonly type: 'discussed' } & Input;

/** A talk that cannot have been: to come, or in the hour that the clocks leave out. */
export function talkTrouble({ on, time }: Input, { calendar, now }: ActorContext): Refusal | undefined {
  const { localDate, localTime, isThere } = calendar;
  const today = localDate(now);
  if (on > today) return refusal('invalid', 'The talk cannot be in the future. Give the day you spoke.', 'CN-03', 'on');
  if (!isThere(on, time)) return refusal('invalid', noSuchTime(time), 'CN-03', 'time');
  return on === today && time > localTime(now)
    ? refusal('invalid', 'That time has not come yet. Give the time you spoke.', 'CN-03', 'time')
    : undefined;
}

/** A talk before the concern was received: by telephone, say, before it was written down. */
export const talkDoubts = (c: Case, { on, time }: Pick<Input, 'on' | 'time'>, by: ActorContext): readonly Doubt[] =>
  beforeReceipt({ receivedAt: receiptOf(c) }, { on, time, asks: 'Did you speak' }, by);

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
  decide: (_c, input, by) => talkTrouble(input, by) ?? [{ type: 'discussed', ...input }],
  doubts: (c, input, by) => [...talksWithThemselves(c, by), ...talkDoubts(c, input, by)],
  events: {
    discussed: {
      fold: (c, event, at, by) => ({ discussions: [...c.discussions, { ...detailsOf(event), at, by }] }),
      words: () => 'recorded the talk with the referrer',
      typed: ({ conclusion, reason }) => ({ Conclusion: conclusion, Why: reason }),
    },
  },
};
