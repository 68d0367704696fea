import { alsoPolice } from '../../record/readers.ts';
import type { Reason, ReasonAction } from '../../rows/action.ts';
import { openStages } from '../../stages.ts';
import { markedWrong, wasFoundEligible } from '../wrong-screening.ts';

interface ScreeningCorrected extends Reason {
  readonly type: 'screening-corrected';
}

export const correctScreening: ReasonAction<ScreeningCorrected> = {
  source: 'CJ-08',
  label: 'Our screening was wrong: tell CDYJS',
  form: {
    title: 'The screening was wrong',
    send: 'Record it and tell CDYJS',
    why: 'Why it was wrong, and what MASH say now',
    readBy: { reason: alsoPolice },
    says: [
      'The youth justice service (CDYJS) know of the case already. Pathway will tell them that it should not have been found eligible, and they will decide how it goes on.',
      'The ten working days run on until then.',
    ],
  },
  who: ['screened-team'],
  from: openStages,
  to: 'same',
  guards: [wasFoundEligible],
  decide: (_c, { reason }) => [{ type: 'screening-corrected', reason }],
  events: {
    'screening-corrected': {
      fold: ({ mash }, { reason }, at, by) =>
        mash?.screened === undefined ? {} : { mash: { ...mash, screened: markedWrong(mash.screened, reason, at, by) } },
      words: () => 'recorded that the screening was wrong',
    },
  },
};
