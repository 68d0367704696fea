/** What must not be guessed or must not come twice. Tests give their own. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';

export interface RandomSource {
  /** A whole number from 0 to below the given one. */
  below(bound: number): number;
  /** Never the same twice. */
  id(): string;
  /** Cannot be guessed; letters, digits, `-` and `_`. */
  key(): string;
}

export const systemRandom: RandomSource = {
  below: (bound) => randomInt(bound),
  id: () => randomUUID(),
  key: () => randomBytes(24).toString('base64url'),
};
