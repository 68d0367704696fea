/** What the police can decide, and what each decision leads to (CJ-01, CJ-03, CJ-07, A-10). */
import type { Route } from '../base/vocabulary.ts';
import type { ClauseId } from '../procedure/clauses/index.ts';
import type { QuestionId } from '../procedure/questions.ts';

interface DecisionRow {
  readonly title: string;
  /** The route it puts a case on; left out where it puts it on none. */
  readonly route?: Route;
  /** The police still investigate. */
  readonly goesOn?: true;
  /** It is put off to a day on which it is looked at again. */
  readonly isDeferred?: true;
  /** Criminal proceedings follow. */
  readonly isProsecuted?: true;
  readonly source: ClauseId | QuestionId;
}

const decisionTable = {
  'youth-caution': { title: 'Youth caution', route: 'criminal-justice', source: 'CJ-01' },
  'youth-conditional-caution': { title: 'Youth conditional caution', route: 'criminal-justice', source: 'CJ-01' },
  charge: { title: 'Charge', route: 'criminal-justice', isProsecuted: true, source: 'CJ-01' },
  'no-further-action': { title: 'No further police action', source: 'CJ-03' },
  'goes-on': { title: 'The investigation goes on', goesOn: true, source: 'CJ-07' },
  'community-resolution': { title: 'Community resolution', source: 'A-10' },
  'outcome-21': { title: 'Outcome 21 (image made by young people)', source: 'A-10' },
  'outcome-22': { title: 'Outcome 22 (diversion, no further action)', source: 'A-10' },
  'outcome-23': { title: 'Outcome 23 or other deferred prosecution', isDeferred: true, source: 'A-10' },
  other: { title: 'Something else', source: 'A-10' },
} as const satisfies Readonly<Record<string, DecisionRow>>;

export type DecisionKind = keyof typeof decisionTable;
export const decisionKinds = Object.keys(decisionTable) as [DecisionKind, ...DecisionKind[]];
export const decisions: Readonly<Record<DecisionKind, DecisionRow>> = decisionTable;

/** What a notification of it begins: a case of this route, one that MASH screen first, or an officer's own concern. */
export type Begins = 'this-route' | 'screening' | 'concern';
export function begunBy(decision: DecisionKind): Begins {
  const { route, goesOn } = decisions[decision];
  if (goesOn) return 'screening';
  return route === undefined ? 'concern' : 'this-route';
}
