/** What tells the states of an AIM assessment apart in the walk. */
import { aimUnderWay } from '../../src/rules/aim/assessment.ts';
import { isWithout } from '../../src/rules/aim/consent.ts';
import { aimLifeObligations } from '../../src/rules/aim/life-obligations.ts';
import { aimObligations } from '../../src/rules/aim/obligations.ts';
import type { Case } from '../../src/rules/record/case.ts';

export const aimDuties: readonly string[] = [...aimObligations, ...aimLifeObligations].map(({ id }) => id);

/** How far an assessment has come. */
export function assessmentOf(c: Case, duties: readonly string[]) {
  const aim = aimUnderWay(c);
  return { aim: duties.filter((id) => aimDuties.includes(id)), without: aim !== undefined && isWithout(aim) };
}
