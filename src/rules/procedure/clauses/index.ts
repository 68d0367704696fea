/** The procedure, sentence by sentence: what an obligation, an action, a refusal or a card line may name as its reason. */
import { aim } from './aim.ts';
import { concern } from './concern.ts';
import { brookClauses, continuumClauses } from './continuum-and-brook.ts';
import { criminalJustice } from './criminal-justice.ts';
import { definitions } from './definitions.ts';
import { housekeeping } from './housekeeping.ts';
import { principles } from './principles.ts';
import { scope } from './scope.ts';
import type { ClauseRow } from './shape.ts';

/** The version of the procedure whose sentences these are. A case is stamped with it (RS-02). */
export const procedureVersion = 'v15';

const rows = [
  ...scope,
  ...principles,
  ...definitions,
  ...continuumClauses,
  ...brookClauses,
  ...criminalJustice,
  ...concern,
  ...aim,
  ...housekeeping,
] as const;

export type ClauseId = (typeof rows)[number]['id'];

export interface Clause extends ClauseRow {
  readonly id: ClauseId;
}

/** Every clause, family by family, in the order of the procedure's register. */
export const clauses: readonly Clause[] = rows;

const byId = new Map<ClauseId, Clause>(clauses.map((clause) => [clause.id, clause]));

/** The row of a clause. */
export function clauseOf(id: ClauseId): Clause {
  const clause = byId.get(id);
  if (clause === undefined) throw new RangeError(`There is no clause ${id}.`);
  return clause;
}

/** The clause that says the same of the criminal justice route; undefined where there is none, or it is no clause. */
export function alikeOnCriminalJustice(id: string): ClauseId | undefined {
  return byId.get(id as ClauseId)?.onCriminalJustice as ClauseId | undefined;
}

/** `L67` is `line 67`, `L66–67` is `lines 66–67`, `L6, L117` is `lines 6 and 117`. */
export function linesText(lines: string): string {
  const numbers = lines.replaceAll('L', '').split(', ');
  const one = numbers.length === 1 && !lines.includes('–');
  return `${one ? 'line' : 'lines'} ${numbers.join(' and ')}`;
}

/** What "why?" prints: `CN-06, line 67 of the procedure (v15): The Risk Management Meeting is held …`. */
export function clauseText(id: ClauseId): string {
  const { lines, says } = clauseOf(id);
  return `${id}, ${linesText(lines)} of the procedure (${procedureVersion}): ${says}`;
}
