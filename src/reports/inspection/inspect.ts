/** The cases of an inspection report, read a page at a time: what is held does not grow with how many there are. */

import { removedIn } from '../../cases/removal/listed.ts';
import type { RemovedCase } from '../../cases/removal/removed.ts';
import { type CaseHead, HEAD } from '../../cases/repository.ts';
import type { LocalDate, PersonId } from '../../rules/base/vocabulary.ts';
import { receiptOf } from '../../rules/correcting/receipt.ts';
import { isKeptFrom } from '../../rules/record/kept-from.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Store } from '../../store/port.ts';
import { type InspectionLine, lineOf } from './line.ts';
import { createTotals, type Totals } from './totals.ts';

const AT_ONCE = 100;

/** Its first and last day, by when cases were received. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const isIn = ({ from, to }: Period, day: LocalDate): boolean => from <= day && day <= to;

/**
 * A line for each case that was received in these days, in no order that says anything. `reader`: of cases that are kept
 * from them there is no line. Rejects with `StoreError`.
 */
export async function* linesIn(
  store: Store,
  period: Period,
  by: DecisionContext,
  reader?: PersonId,
): AsyncGenerator<InspectionLine> {
  let from: string | undefined;
  do {
    const page = await store.all<CaseHead>(HEAD.kind, AT_ONCE, from);
    for (const { body } of page.items) {
      const { state } = body;
      if (reader !== undefined && isKeptFrom(state, reader)) continue;
      if (isIn(period, by.calendar.localDate(receiptOf(state)))) yield lineOf(state, by);
    }
    from = page.next;
  } while (from !== undefined);
}

/** How many records were removed in these days. When they were received nobody knows any more. */
async function removedDuring(store: Store, period: Period, { calendar }: DecisionContext): Promise<number> {
  const removed: readonly RemovedCase[] = await removedIn(store);
  return removed.filter(({ at }) => isIn(period, calendar.localDate(at))).length;
}

export interface Inspected {
  readonly totals: Totals;
  readonly removed: number;
}

/** Counts them all: the totals are of every case, also of those of which a reader has no line. */
export async function inspect(store: Store, period: Period, by: DecisionContext): Promise<Inspected> {
  const adding = createTotals(by.calendar);
  for await (const line of linesIn(store, period, by)) adding.add(line);
  return { totals: adding.totals(), removed: await removedDuring(store, period, by) };
}
