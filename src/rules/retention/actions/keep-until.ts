import type { LocalDate } from '../../base/vocabulary.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import type { DecisionContext } from '../../rows/context.ts';
import { refusal } from '../../rows/refusals.ts';
import { keepingFolds } from '../folds.ts';
import { leads, nothingAsked } from '../guards.ts';

interface Input extends Reason {
  readonly until: LocalDate;
}
interface KeptUntilDecided extends Input {
  readonly type: 'kept-until';
}

/** In years: a slip in a year would keep it from ever being looked at again. */
const longest = 100;

/** What is wrong with a day until which a record is to be kept; undefined where nothing is. */
export function untilTrouble(until: LocalDate, { calendar, now }: Pick<DecisionContext, 'calendar' | 'now'>) {
  const today = calendar.localDate(now);
  const latest = Temporal.PlainDate.from(today).add({ years: longest }).toString();
  const no = (says: string) => refusal('invalid', says, 'A-33', 'until');
  if (until <= today) return no('Give a day after today.');
  return until > latest ? no(`Give a day in the next ${longest} years.`) : undefined;
}

export const keepUntil: Action<Input, KeptUntilDecided> = {
  source: 'A-33',
  label: 'Decide until when it is kept',
  afterwards: true,
  form: {
    title: 'Decide until when it is kept',
    send: 'Keep it until then',
    readBy: { reason: onlyWhole },
    says: ['On that day Pathway will ask the service lead again. Pathway never removes anything by itself.'],
  },
  who: leads,
  from: ['closed'],
  to: 'same',
  guards: [nothingAsked],
  decide: (_c, { until, reason }, by) => untilTrouble(until, by) ?? [{ type: 'kept-until', until, reason }],
  events: {
    'kept-until': {
      fold: keepingFolds['kept-until'],
      words: ({ until }, say) => `decided that the record is kept until ${say.day(until)}`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
