/** What the police decided, as it is told with the notification or the concern that begins a case (CJ-01, CJ-04, CJ-07). */
import type { Unsigned } from '../rows/event.ts';
import { decisions } from './decisions.ts';
import type { PoliceDecision } from './facts.ts';

export interface DecidedAtFirst {
  readonly decision: Unsigned<PoliceDecision>;
  /** The police investigate something all the same. */
  readonly isInvestigated: boolean;
}
type PoliceDecided = { readonly type: 'police-decided' } & Unsigned<PoliceDecision>;

/** The decision, and that an investigation goes on beside it. */
export function decidedAtFirst({ decision, isInvestigated }: DecidedAtFirst): readonly PoliceDecided[] {
  const { receivedOn, officer, notToSay } = decision;
  const goesOnBeside = isInvestigated && decisions[decision.decision].goesOn === undefined;
  return [
    { type: 'police-decided', ...decision },
    ...(goesOnBeside ? [{ type: 'police-decided', decision: 'goes-on', receivedOn, officer, notToSay } as const] : []),
  ];
}
