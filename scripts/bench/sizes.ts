/** How much is measured. */

export interface Sizes {
  /** People who raise concerns at the same time, and how often each does in one round. */
  readonly people: number;
  readonly warmUps: number;
  readonly rounds: number;
  /** Open cases in the stores that are swept. */
  readonly cases: readonly number[];
  /** How many of them are due. */
  readonly due: number;
  readonly sweeps: number;
  /** For the memory: how many people at once, and for how many seconds. */
  readonly crowd: number;
  readonly seconds: number;
  /** For what is held after many turns: how many turns, and how often that is tried. */
  readonly manyTurns: number;
  readonly runs: number;
  /** How often Pathway is started; 0 measures no start, which takes seconds. */
  readonly starts: number;
}

const usual: Sizes = {
  people: 8,
  warmUps: 15,
  rounds: 45,
  cases: [1_000, 100_000, 1_000_000],
  due: 100,
  sweeps: 25,
  crowd: 50,
  seconds: 30,
  manyTurns: 20_000,
  runs: 3,
  starts: 7,
};

/** Enough to see that it runs. Its figures say little. */
const quick: Sizes = {
  people: 2,
  warmUps: 1,
  rounds: 1,
  cases: [200, 1_000],
  due: 20,
  sweeps: 1,
  crowd: 2,
  seconds: 1,
  manyTurns: 8 * 15,
  runs: 1,
  starts: 0,
};

/** What was asked for on the command line; undefined where that is no way to ask. */
export function sizesFor(words: readonly string[]): Sizes | undefined {
  if (words.length === 0) return usual;
  return words.length === 1 && words[0] === '--quick' ? quick : undefined;
}
