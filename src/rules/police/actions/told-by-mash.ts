import type { LocalDate } from '../../base/vocabulary.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { nowKnown } from '../mash.ts';
import { knownAlready, oddToldDay } from '../screening.ts';

interface Input {
  readonly on: LocalDate;
  /** Who in MASH said so, and what. */
  readonly how: string;
}
interface ToldByMash extends Input {
  readonly type: 'told-by-mash';
}

export const toldByMash: Action<Input, ToldByMash> = {
  source: 'CJ-08',
  label: 'MASH told us another way',
  form: {
    title: 'MASH told us another way',
    send: 'Record it and tell the team managers',
    says: ['Use this where MASH said by telephone or in writing that the case is eligible.'],
    readBy: { how: onlyWhole },
  },
  who: ['untold-service-lead'],
  cameLate: ['service-lead'],
  standIns: ['untold-service-lead'],
  from: ['with-mash'],
  to: 'received',
  guards: [],
  alreadyDone: knownAlready,
  decide: (_c, { on, how }, { calendar, now }) =>
    on > calendar.localDate(now)
      ? refusal('invalid', 'That day has not come yet. Enter the day on which MASH told you.', 'CJ-08', 'on')
      : [{ type: 'told-by-mash', on, how }],
  doubts: oddToldDay,
  events: {
    'told-by-mash': {
      fold: (c, { on, how }, at, by) => nowKnown(c, { on, how, at, by }),
      words: ({ on }, say) => `recorded that MASH told CDYJS of it on ${say.day(on)}`,
      typed: ({ how }) => ({ 'Who told us, and what': how }),
    },
  },
};
