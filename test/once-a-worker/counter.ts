/** A module that remembers something. */
let count = 0;
export function next(): number {
  count += 1;
  return count;
}

export function fails(): never {
  throw new Error('As it was told to.');
}
