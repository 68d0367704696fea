/** How many obligations are past their day, of each kind. */
import type { CircumstancesAt } from '../cases/perform.ts';
import { createRepository } from '../cases/repository.ts';
import { lateOn } from '../rules/engine/lateness.ts';
import { obligations } from '../rules/obligations.ts';
import type { Instant } from '../rules/words.ts';
import type { Store } from '../store/port.ts';
import type { Reading } from './telemetry.ts';

/** Cases that are counted at most, the longest late first: some three years' referrals of a county, all of them late. */
const mostCases = 1_000;

/** One reading for each row of the table, 0 where nothing is late, so that a line on a chart comes down again. */
export async function overdueObligations(
  store: Store,
  circumstancesAt: CircumstancesAt,
  now: Instant,
): Promise<readonly Reading[]> {
  const cases = await createRepository(store).lateBy(now, mostCases);
  const late = cases.flatMap((c) => lateOn(c, circumstancesAt(now)));
  return obligations.map((row) => ({
    value: late.filter((one) => one.row === row).length,
    labels: { obligation: row.id, clause: row.source },
  }));
}
