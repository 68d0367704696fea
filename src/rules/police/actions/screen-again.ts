import type { Reason, ReasonAction } from '../../rows/action.ts';
import { markedWrong, wasTurnedAway } from '../wrong-screening.ts';

interface ScreeningTakenBack extends Reason {
  readonly type: 'screening-taken-back';
}

export const screenAgain: ReasonAction<ScreeningTakenBack> = {
  source: 'CJ-08',
  label: 'Our screening was wrong: screen it again',
  form: {
    title: 'The screening was wrong',
    send: 'Open it again',
    why: 'Why it was wrong',
    readBy: { reason: ['police'] },
    says: [
      'Pathway will open the case again, so that you can screen it again. The ten working days count from the same day as before.',
      'The person who entered the notification will be told. What was recorded before stays in the record.',
    ],
  },
  who: ['screened-team'],
  from: ['closed'],
  to: 'with-mash',
  guards: [wasTurnedAway],
  decide: (_c, { reason }) => [{ type: 'screening-taken-back', reason }],
  events: {
    'screening-taken-back': {
      fold: (c, { reason }, at, by) => {
        const { screened, takenBack = [], ...mash } = c.mash ?? {};
        const wrong = screened === undefined ? [] : [markedWrong(screened, reason, at, by)];
        return { closed: undefined, mash: { ...mash, takenBack: [...takenBack, ...wrong] } };
      },
      // Why is for those who read that it was turned away, and no youth justice team is among them.
      words: () => 'took back the screening, so that the case was opened and is screened again',
    },
  },
};
