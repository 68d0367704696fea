/** Numbers that look random and come again for the same seed. Give SEED to see a failure once more. */
import { randomInt } from 'node:crypto';

export const seed = Number(process.env.SEED ?? randomInt(2 ** 31));

export interface Dice {
  /** A whole number from 0 to below the bound. */
  below(bound: number): number;
  /** One of them. Throws where there is none. */
  oneOf<T>(things: readonly T[]): T;
}

/** mulberry32. */
export function dice(start: number): Dice {
  let state = start;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    oneOf: <T>(things: readonly T[]) => {
      if (things.length === 0) throw new Error('There is nothing to choose from.');
      return things[below(things.length)] as T;
    },
  };
}
