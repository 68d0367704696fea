/** Which decisions of the police begin a clock, and which clock each has begun (CJ-10). */
import type { Case } from '../record/case.ts';
import { decisions } from './decisions.ts';
import type { PoliceDecision } from './facts.ts';

/** A decision that leads to the criminal justice route begins one. */
export const startsClock = ({ decision }: Pick<PoliceDecision, 'decision'>): boolean =>
  decisions[decision].route === 'criminal-justice';

/** The place of the clock that the decision at a place has begun, in the same order; undefined where it began none. */
export function clockBegunBy(place: number, { policeDecisions = [], clocks = [] }: Case): number | undefined {
  const one = policeDecisions[place];
  if (one === undefined || !startsClock(one)) return undefined;
  const begun = clocks.flatMap(({ kind }, index) => (kind === 'police' ? [index] : []));
  return begun[policeDecisions.slice(0, place).filter(startsClock).length];
}
