import type { LocalDate } from '../../base/vocabulary.ts';
import { agreementEvents, agreementTrouble, type OfficersAgreement } from '../../police/contact.ts';
import type { Aim, AimContact } from '../../record/aim.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Doubt, whenOdd } from '../../rows/doubt.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { refusal, together } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { aimUnderWay } from '../assessment.ts';
import { dayTrouble } from '../days.ts';
import { withAim } from '../life.ts';
import { assessmentUnderWay } from '../pair-guards.ts';

type Met = Unsigned<AimContact>;
interface Input extends Met, OfficersAgreement {}
interface InterviewRecorded extends Met {
  readonly type: 'interview-recorded';
}

/** The lead and the co-worker both record the one meeting. */
function metThatDay(aim: Aim | undefined, on: LocalDate, { calendar }: ActorContext): readonly Doubt[] {
  const before = aim?.contacts.findLast((one) => one.on === on);
  const asks = `${before?.by.name} recorded a meeting on ${calendar.sayDate(on)} already. Was this another one?`;
  return whenOdd(before !== undefined, { id: `met:${on}:${aim?.contacts.length}`, asks });
}

export const recordInterview: Action<Input, InterviewRecorded> = {
  source: 'AM-04',
  label: 'Record that you met them',
  form: {
    title: 'A meeting for the assessment',
    send: 'Record',
    says: ['Record that you met, not what was said: that belongs in your own system.'],
    readBy: { withWhom: onlyWhole, planned: onlyWhole, officerSaid: onlyWhole },
  },
  who: ['aim-lead', 'aim-co-worker'],
  from: carriedOnStages,
  to: 'same',
  guards: [assessmentUnderWay],
  decide: (c, { officerAgreed, officerSaid, planned, ...met }, by) => {
    const agreement = { officerAgreed, officerSaid };
    const aim = aimUnderWay(c);
    if (aim === undefined) return refusal('precondition', assessmentUnderWay.otherwise, assessmentUnderWay.source);
    const unplanned =
      met.building === 'yes' && planned === undefined
        ? refusal('invalid', 'Say what was planned, so that the children did not meet.', 'PR-12', 'planned')
        : undefined;
    return (
      together(dayTrouble(c, aim, met.on, by, 'AM-04'), unplanned, agreementTrouble(c, agreement, by)) ?? [
        {
          type: 'interview-recorded',
          ...met,
          ...(planned === undefined ? {} : { planned }),
        },
        ...agreementEvents(c, agreement, by),
      ]
    );
  },
  doubts: (c, { on }, by) => metThatDay(aimUnderWay(c), on, by),
  events: {
    'interview-recorded': {
      fold: (c, event, at, by) =>
        withAim(c, ({ contacts }) => ({ contacts: [...contacts, { ...detailsOf(event), at, by }] })),
      words: ({ on }, say) => `recorded a meeting for the assessment on ${say.day(on)}`,
      typed: ({ withWhom, planned }) => ({
        'Who they met': withWhom,
        'What was planned': planned,
      }),
    },
  },
};
