/** What the bench prints: one row for each thing measured, with its target where it has one. */

export interface Row {
  readonly what: string;
  /** With its unit: `1.42 ms`. */
  readonly figure: string;
  /** From the least to the most of what was measured, where it was measured more than once. */
  readonly range?: string;
  readonly target?: Target;
}

export interface Target {
  /** `at most 1.0` */
  readonly says: string;
  readonly isMet: boolean;
}

/** A target that is met up to and with `most`. */
export function atMost(most: number, measured: number, unit = ''): Target {
  return { says: `at most ${most}${unit}`, isMet: measured <= most };
}

/** A target that is met below `bound`. */
export function under(bound: number, measured: number, unit = ''): Target {
  return { says: `under ${bound}${unit}`, isMet: measured < bound };
}

const heads = ['', 'measured', 'least to most', 'target', ''] as const;

function cellsOf({ what, figure, range = '', target }: Row): readonly string[] {
  const verdict = target === undefined ? '' : target.isMet ? 'met' : 'MISSED';
  return [what, figure, range, target?.says ?? '', verdict];
}

/** A table whose columns stand under each other. */
export function table(rows: readonly Row[]): string {
  const lines = [heads, heads.map(() => ''), ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  const drawn = lines.map((cells, line) =>
    cells.map((cell, column) => (line === 1 ? '-'.repeat(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))),
  );
  return drawn.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What was missed, in the words of the rows. */
export function missed(rows: readonly Row[]): readonly string[] {
  return rows.filter(({ target }) => target?.isMet === false).map(({ what }) => what);
}
