/** From when a case has something late, and what of it is. */

import { daysAfter } from '../base/later.ts';
import type { Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import { isOpen } from '../stages.ts';
import { type Agenda, isLate, type Obligation, unmet } from './agenda.ts';

/**
 * The first moment of the local day after the earliest due day that is not met yet, in the past or ahead; undefined
 * where nothing can become late. Time alone can take things off a case, and puts none on it: nothing is late earlier.
 */
export function lateFrom(c: Case, agenda: Agenda, by: Pick<DecisionContext, 'calendar'>): Instant | undefined {
  const first = isOpen(c) ? agenda.find(({ due, waitsFor }) => due.known && waitsFor === undefined) : undefined;
  if (first === undefined || !first.due.known) {
    return undefined;
  }
  return by.calendar.instantAt(daysAfter(first.due.due, 1), '00:00');
}

/** What is past its day on an open case. */
export function lateOn(c: Case, by: DecisionContext): readonly Obligation[] {
  return isOpen(c) ? unmet(c, by).filter((one) => isLate(one, by)) : [];
}
