import type { LocalDate } from '../../base/vocabulary.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import { type Removal, removalReasonWords } from '../../record/retention.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { whenOdd } from '../../rows/doubt.ts';
import { nobodyWaits } from '../../subject-access/requests.ts';
import { keepingFolds } from '../folds.ts';
import { leads, noHold, nothingAsked } from '../guards.ts';
import { keptFor } from '../until.ts';

type Input = Pick<Removal, 'because' | 'reason'>;
interface RemovalAsked extends Input {
  readonly type: 'removal-asked';
  /** The day until which it is to be kept, where that has not come. */
  readonly before?: LocalDate | undefined;
}

/** The day until which it is to be kept; undefined where that has come, or nobody settled one. */
function dayToCome(c: Case, by: ActorContext): LocalDate | undefined {
  const until = keptFor(c, by)?.until;
  return until !== undefined && until > by.calendar.localDate(by.now) ? until : undefined;
}

/** That it was kept long enough cannot be taken back once it is gone, so it is asked where Pathway has another day. */
function tooEarly(c: Case, { because }: Input, by: ActorContext) {
  const day = dayToCome(c, by);
  const says = day === undefined ? '' : by.calendar.sayDate(day);
  return whenOdd(because === 'date-reached' && day !== undefined, {
    id: `early:${day}`,
    asks: `You say that this record was kept for as long as your retention schedule says. Pathway has it kept until ${says}, and that day has not come. Do you want to ask for it to be removed all the same?`,
  });
}

export const askRemoval: Action<Input, RemovalAsked> = {
  source: 'A-33',
  label: 'Ask for this record to be removed',
  afterwards: true,
  form: {
    title: 'Ask for this record to be removed',
    send: 'Ask for it',
    readBy: { reason: onlyWhole },
    says: [
      'A second person must confirm it within 5 working days, as your authority has set it: another service lead, or an administrator, who reads the reference, the reason that you choose and a day until which it is still to be kept, and nothing else of the case. If nobody does, nothing is removed and you will be told.',
      'Once it is confirmed, Pathway will remove what was written, the messages that Pathway still keeps, and who looked. That cannot be undone. Your name, the other name, the day and the reasons that you both choose will stay. A separate record of another child stays as it is.',
    ],
  },
  who: leads,
  from: ['closed'],
  to: 'same',
  guards: [noHold, nobodyWaits, nothingAsked],
  decide: (c, { because, reason }, by) => {
    const before = dayToCome(c, by);
    return [{ type: 'removal-asked', because, reason, ...(before === undefined ? {} : { before }) }];
  },
  doubts: tooEarly,
  events: {
    'removal-asked': {
      fold: keepingFolds['removal-asked'],
      words: () => 'asked for the record to be removed',
      typed: ({ because, reason }) => ({ 'The reason that stays': removalReasonWords[because], Why: reason }),
    },
  },
};
