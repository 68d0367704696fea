/** One sentence of the procedure. The families (`scope.ts`, `concern.ts`, …) hold the rows; `index.ts` joins them. */

export interface ClauseRow {
  readonly id: `${string}-${string}`;
  /** Where the procedure prints it: `L66`, `L66–67` or `L6, L117`. */
  readonly lines: string;
  /** The sentence in our own words, as "why?" prints it. */
  readonly says: string;
  /** Of the concern route: the clause that says the same of the criminal justice route. */
  readonly onCriminalJustice?: `CJ-${string}`;
}
