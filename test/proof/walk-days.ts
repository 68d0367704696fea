/** The circumstances of a moment of the walk. */
import type { Instant } from '../../src/rules/base/vocabulary.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { calendar, circumstances, register } from '../support/factories.ts';

/** The walk asks of a few days some hundred thousand times. */
function remembered<Asked extends readonly (string | number)[], Answer>(work: (...asked: Asked) => Answer) {
  const known = new Map<string, Answer>();
  return (...asked: Asked): Answer => {
    const key = asked.join();
    const answer = known.has(key) ? (known.get(key) as Answer) : work(...asked);
    known.set(key, answer);
    return answer;
  };
}
const days: typeof calendar = {
  ...calendar,
  countWorkingDays: remembered(calendar.countWorkingDays),
  addSendingDays: remembered(calendar.addSendingDays),
};

export const contextAt = (now: Instant): DecisionContext => circumstances(now, { roster: register, calendar: days });
