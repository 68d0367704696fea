/** What of a case is late that somebody is told of: what they were asked, or would be asked today. */

import type { Case, NudgeRecipient } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Obligation } from './agenda.ts';
import { stepReached } from './ladder.ts';
import { lateOn } from './lateness.ts';
import { postponedUntil } from './putting-off.ts';
import { recipientKey, recipients } from './recipients.ts';

export function lateFor(c: Case, reader: NudgeRecipient, by: DecisionContext): readonly Obligation[] {
  return lateOn(c, by).filter((one) => {
    const step = stepReached(one, by);
    const isPutOff = (postponedUntil(c, one, by) ?? '') > by.now;
    const isTold = (to: NudgeRecipient): boolean => recipientKey(to) === recipientKey(reader);
    return step !== undefined && !isPutOff && recipients(one, step, c, by).some(isTold);
  });
}
