import type { LocalDate } from '../../base/vocabulary.ts';
import { type Aim, type AimHeading, type AimLateCode, aimLateCodes } from '../../record/aim.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf } from '../../rows/event.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { aimUnderWay, newestAim } from '../assessment.ts';
import { agreedDay, completable, headingsTrouble, isLateOn } from '../completing.ts';
import { dayTrouble } from '../days.ts';
import { withAim } from '../life.ts';
import { assessmentUnderWay } from '../pair-guards.ts';
import { leading } from '../who.ts';

interface Input {
  readonly on: LocalDate;
  readonly keptAt: string;
  readonly covers: Readonly<Record<AimHeading, true | string>>;
  readonly lateReason?: string | undefined;
  readonly lateCode?: AimLateCode | undefined;
}
interface AimCompleted extends Input {
  readonly type: 'aim-completed';
}

function lateTrouble(aim: Aim, { on, lateReason, lateCode }: Input, { calendar }: ActorContext): Refusal | undefined {
  const day = agreedDay(aim);
  if (day === undefined || !isLateOn(aim, on) || (lateReason !== undefined && lateCode !== undefined)) return undefined;
  const says = `It was to be completed by ${calendar.sayDate(day)}. Say why it is later, and choose what fits best.`;
  return refusal('invalid', says, 'CN-20', lateReason === undefined ? 'lateReason' : 'lateCode');
}

function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const aim = aimUnderWay(c);
  if (aim === undefined) return refusal('precondition', assessmentUnderWay.otherwise, assessmentUnderWay.source);
  const { lateReason, lateCode, ...said } = input;
  return (
    together(
      dayTrouble(c, aim, input.on, by, 'AM-05') ?? lateTrouble(aim, input, by),
      headingsTrouble(input.covers),
    ) ?? [
      {
        type: 'aim-completed',
        ...said,
        ...(lateReason === undefined ? {} : { lateReason }),
        // What was typed is kept; that it is late is said only of one that is.
        ...(lateCode === undefined || !isLateOn(aim, input.on) ? {} : { lateCode }),
      },
    ]
  );
}

export const completeAim: Action<Input, AimCompleted> = {
  source: 'AM-05',
  label: 'The assessment is complete',
  form: {
    title: 'The assessment is complete',
    send: 'Record',
    says: ['Do not enter what it says: only that it is complete, what the report covers and where it is kept.'],
    readBy: { keptAt: onlyWhole, leftOut: onlyWhole, lateReason: onlyWhole },
  },
  who: leading,
  alreadyDone: (c) => {
    const done = newestAim(c)?.completed;
    return done && `${done.by.name} recorded that it is complete`;
  },
  from: carriedOnStages,
  to: 'same',
  guards: [assessmentUnderWay, ...completable],
  decide,
  events: {
    'aim-completed': {
      fold: (c, event, at, by) => withAim(c, () => ({ completed: { ...detailsOf(event), at, by } })),
      words: ({ on, lateCode }, say) =>
        `recorded that the assessment was complete on ${say.day(on)}${lateCode === undefined ? '' : `, after the day agreed (${aimLateCodes[lateCode].toLowerCase()})`}`,
      typed: ({ keptAt, lateReason }) => ({ 'Where it is kept': keptAt, 'Why it is later': lateReason }),
    },
  },
};
