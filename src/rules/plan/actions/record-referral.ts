import type { LocalDate } from '../../base/vocabulary.ts';
import type { Case } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { ReferralMade } from '../../record/plan.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Doubt, whenOdd } from '../../rows/doubt.ts';
import { refusal } from '../../rows/refusals.ts';
import { plannedStages } from '../../stages.ts';
import { withPlan } from '../events.ts';
import { hasPlan } from '../open-actions.ts';

interface Input {
  readonly kind: ReferralMade['kind'];
  readonly to: string;
  readonly on: LocalDate;
  /** The reference it has there. */
  readonly its?: string | undefined;
}
interface ReferralRecorded extends Input {
  readonly type: 'referral-made';
}
export const referralNames = {
  mappa: 'Public protection (MAPPA)',
  exploitation: 'Child exploitation',
} as const satisfies Readonly<Record<Input['kind'], string>>;

/** One that is said to have been made before the meeting that decided it. */
function madeBefore(c: Case, on: LocalDate, { sayDate }: ActorContext['calendar']): readonly Doubt[] {
  const held = c.meetings.findLast(({ state }) => state === 'held')?.heldOn;
  if (held === undefined) return [];
  const asks = `The meeting was on ${sayDate(held)}. Was the referral made before that, on ${sayDate(on)}?`;
  return whenOdd(on < held, { id: `made-before:${on}`, asks });
}

export const recordReferral: Action<Input, ReferralRecorded> = {
  source: 'CJ-25',
  label: 'Record a MAPPA or exploitation referral',
  form: {
    title: 'A referral was made',
    send: 'Record',
    says: ['Pathway does not send it: record here that you sent it.'],
    readBy: { to: onlyWhole, its: onlyWhole },
  },
  who: running,
  from: plannedStages,
  to: 'same',
  guards: [hasPlan],
  decide: (_c, input, by) =>
    input.on > by.calendar.localDate(by.now)
      ? refusal('invalid', 'That date is in the future. Check the date.', 'CJ-25', 'on')
      : [{ type: 'referral-made', ...input }],
  doubts: (c, { on }, { calendar }) => madeBefore(c, on, calendar),
  events: {
    'referral-made': {
      fold: (c, { type: _type, ...made }, at, by) =>
        withPlan(c, ({ referrals }) => ({ referrals: [...referrals, { ...made, at, by }] })),
      words: (_event) => 'recorded that a referral the meeting decided was made',
    },
  },
};
