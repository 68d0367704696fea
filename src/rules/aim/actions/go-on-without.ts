import { notToCome } from '../../outcome/wrong.ts';
import type { WentOn } from '../../record/aim.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { noWorkingDays } from '../../rows/odd-days.ts';
import { refusal } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { aimUnderWay } from '../assessment.ts';
import { isWithout } from '../consent.ts';
import { withAim } from '../life.ts';
import { assessmentUnderWay } from '../pair-guards.ts';

type Input = Omit<Unsigned<WentOn>, 'after'>;
interface WentOnWithout extends Input {
  readonly type: 'went-on-without';
}

export const wentOnWords = {
  'best-available': 'Carry on with the best available information from the agencies',
  stop: 'Stop the assessment',
  'ask-again': 'Ask again on another day',
} as const satisfies Readonly<Record<Input['decision'], string>>;

export const goOnWithout: Action<Input, WentOnWithout> = {
  source: 'A-13',
  label: 'Decide how to go on without consent',
  form: {
    title: 'Without consent',
    send: 'Record',
    says: [
      'The procedure goes on where the young person denies it or does not take part, with the best available information from the agencies.',
      'Where the young person and their parents or carers answered differently, the lead and the team manager decide together.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: ['aim-lead', ...running],
  from: carriedOnStages,
  to: 'same',
  guards: [
    assessmentUnderWay,
    {
      source: 'CJ-19',
      holds: (c) => isWithout(aimUnderWay(c) ?? { consents: [] }),
      otherwise: 'Nobody has recorded that consent was refused, taken back, not asked for or not answered.',
      hides: true,
    },
  ],
  decide: (_c, { askAgainOn, ...input }, by) => {
    const isAgain = input.decision === 'ask-again';
    if (isAgain && askAgainOn === undefined) {
      return refusal('invalid', 'Choose the day on which it will be asked again.', 'A-13', 'askAgainOn');
    }
    return (
      notToCome(isAgain ? askAgainOn : undefined, 'askAgainOn', 'A-13', by) ?? [
        { type: 'went-on-without', ...input, ...(isAgain ? { askAgainOn } : {}) },
      ]
    );
  },
  doubts: (_c, { decision, askAgainOn }, by) => noWorkingDays([decision === 'ask-again' ? askAgainOn : undefined], by),
  events: {
    'went-on-without': {
      fold: (c, event, at, by) =>
        withAim(c, ({ wentOn, consents }) => ({
          wentOn: [...wentOn, { ...detailsOf(event), after: consents.length, at, by }],
          ...(event.decision === 'stop' ? { stopped: { reason: event.reason, at, by } } : {}),
        })),
      words: ({ decision, askAgainOn }, say) => {
        const again = askAgainOn === undefined ? '' : `: on ${say.day(askAgainOn)}`;
        return `decided how the assessment goes on without consent – ${wentOnWords[decision].toLowerCase()}${again}`;
      },
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
