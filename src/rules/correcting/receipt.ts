/** When a case was received, as it is said now. */
import type { Instant } from '../base/vocabulary.ts';
import { clocksOf } from '../clocks.ts';
import type { Case } from '../record/case.ts';
import { correctionsOf } from '../record/corrections.ts';

/** When it was entered here; where the service lead put the day right, the beginning of the first clock. */
export function receiptOf(c: Pick<Case, 'receivedAt' | 'clocks' | 'corrections'>): Instant {
  const [first] = clocksOf(c);
  return correctionsOf(c, 'received-on', 0).length > 0 && first !== undefined ? first.started : c.receivedAt;
}
