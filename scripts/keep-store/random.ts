/** Random numbers that come again: the same lives have the same references, ids and keys each time they are played. */
import type { RandomSource } from '../../src/platform/random.ts';
import { dice } from '../../test/support/random.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function fixedRandom(start: number): RandomSource {
  const { below } = dice(start);
  const hex = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    below,
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    key: () => Array.from({ length: 32 }, () => letters.charAt(below(letters.length))).join(''),
  };
}
