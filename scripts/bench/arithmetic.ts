/** The little arithmetic of the bench. Each throws a RangeError where it is given nothing. */

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

function sorted(numbers: readonly number[]): readonly number[] {
  if (numbers.length === 0) throw new RangeError('Nothing was measured.');
  return numbers.toSorted((one, other) => one - other);
}

/** The one in the middle; of an even number the mean of the two. */
export function median(numbers: readonly number[]): number {
  const all = sorted(numbers);
  const middle = Math.floor(all.length / 2);
  const upper = all[middle] ?? Number.NaN;
  return all.length % 2 === 1 ? upper : ((all[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function spread(numbers: readonly number[]): Spread {
  const all = sorted(numbers);
  return { median: median(all), least: all[0] ?? Number.NaN, most: all.at(-1) ?? Number.NaN };
}

/**
 * Each round's ratio: how fast the machine is changes from one round to the next, and both of a round had the same.
 * `of` and `to` are as long.
 */
export function ratios(of: readonly number[], to: readonly number[]): readonly number[] {
  return of.map((one, round) => one / (to[round] ?? Number.NaN));
}

/** What 95 of a hundred are at most. */
export function percentile95(numbers: readonly number[]): number {
  const all = sorted(numbers);
  return all[Math.ceil(all.length * 0.95) - 1] ?? Number.NaN;
}

/** How many times the smallest the largest is. */
export function steepness(numbers: readonly number[]): number {
  const { least, most } = spread(numbers);
  return most / least;
}
