/** What a case owes once nothing else is left to do on it. */
import type { Case } from '../record/case.ts';
import { type ObligationRow, when } from '../rows/obligation.ts';
import { isOpen } from '../stages.ts';

/** It may have come to rest since, without another stage. */
function restsSince({ stageSince, sentElsewhere }: Case): string {
  return sentElsewhere !== undefined && sentElsewhere > stageSince ? sentElsewhere : stageSince;
}

export const endingObligations: readonly ObligationRow[] = [
  {
    id: 'close-or-go-on',
    source: 'A-32',
    title: 'Decide whether to close the case',
    owner: 'managing',
    within: 'considerClosing',
    from: 'since',
    asked: 'nothing else was left to do',
    whenNothingElse: true,
    shownTo: ['whole'],
    metBy: ['close'],
    on: (c) => when(isOpen(c), { since: restsSince(c), waitsFor: 'what is still being done outside Pathway' }),
  },
];
