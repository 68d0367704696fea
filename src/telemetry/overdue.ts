/** How many obligations are past their day, of each kind. */
import type { DecisionContextAt } from '../cases/perform.ts';
import { createRepository } from '../cases/repository.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { lateOn } from '../rules/engine/lateness.ts';
import { obligations } from '../rules/obligations.ts';
import type { Store } from '../store/port.ts';
import type { Reading } from './telemetry.ts';

/** One reading for each row of the table, 0 where nothing is late, so that a line on a chart comes down again. */
export async function overdueObligations(
  store: Store,
  contextAt: DecisionContextAt,
  now: Instant,
): Promise<readonly Reading[]> {
  const by = contextAt(now);
  const counts = new Map<string, number>();
  for await (const c of createRepository(store).lateBy(now)) {
    for (const { row } of lateOn(c, by)) counts.set(row.id, (counts.get(row.id) ?? 0) + 1);
  }
  return obligations.map((row) => ({
    value: counts.get(row.id) ?? 0,
    labels: { obligation: row.id, clause: row.source },
  }));
}
