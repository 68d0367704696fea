/** What happens with the outcome of a meeting that no single action says: it is asked for, and cards are saved. */

import { type Case, currentMeeting } from '../record/case.ts';
import type { MeetingOutcome, OutcomeAnswers, OutcomeCard } from '../record/outcome.ts';
import type { EventRows } from '../rows/event.ts';
import { answerLines } from './answered.ts';
import { cardRows } from './card-rows.ts';
import { currentOutcome, withOutcome } from './outcome.ts';

/** By the clock, once a meeting was held; for one held before outcomes were recorded here, once that began. */
export interface OutcomeWanted {
  readonly type: 'outcome-wanted';
  readonly meeting: number;
}
export type OutcomeSaved = {
  readonly [C in OutcomeCard]: {
    readonly type: 'outcome-saved';
    readonly meeting: number;
    readonly card: C;
    readonly answers: OutcomeAnswers[C];
  };
}[OutcomeCard];

/** The outcome of the newest meeting, begun where nothing of it is there. */
function begun(c: Case, at: string): MeetingOutcome {
  return currentOutcome(c) ?? { meeting: currentMeeting(c)?.number ?? 0, wantedSince: at, cards: {} };
}

export const outcomeEvents: EventRows<OutcomeWanted | OutcomeSaved> = {
  'outcome-wanted': {
    fold: (c, _event, at) => withOutcome(c, begun(c, at)),
    words: () => 'asked for the outcome of the meeting',
  },
  'outcome-saved': {
    fold: (c, { card, answers }, at, by) => {
      const before = begun(c, at);
      return withOutcome(c, { ...before, cards: { ...before.cards, [card]: { answers, at, by } } });
    },
    words: ({ card }) => `saved "${cardRows[card].title}" of the outcome`,
    typed: ({ card, answers }, say) => Object.fromEntries(answerLines(card, answers as never, say)),
  },
};
