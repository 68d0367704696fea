/** What one commit has room for: of documents, and of their bytes. */
import { checkCommit, firstThatFit, fitsOneCommit } from '../../src/store/limits.ts';
import type { Write } from '../../src/store/port.ts';

const writes = (count: number, bytes = 2): readonly Write[] =>
  Array.from({ length: count }, (_, index) => ({
    create: { partition: 'A', id: String(index), kind: 'x', body: 'x'.repeat(bytes - 2) },
  }));
const isTaken = (some: readonly Write[]): boolean => {
  try {
    return checkCommit(some).partition === 'A';
  } catch {
    return false;
  }
};

describe('one commit', () => {
  it.each([
    ['as many documents as it takes', writes(100), true],
    ['one more', writes(101), false],
    ['as many bytes as it takes', writes(19, 100_000), true],
    ['one byte more', [...writes(18, 100_000), ...writes(1, 100_001)], false],
  ])('of %s has room for them, or not, as the store says', (_words, some, fits) => {
    const renamed = some.map(
      (write, index): Write => ('create' in write ? { create: { ...write.create, id: `${index}` } } : write),
    );
    expect(fitsOneCommit(renamed)).toBe(fits);
    expect(isTaken(renamed)).toBe(fits);
  });

  it('does without what it has no room for: as many as fit, from the first', () => {
    expect(firstThatFit(writes(250))).toEqual(writes(100));
    expect(firstThatFit(writes(7))).toEqual(writes(7));
    expect(isTaken(firstThatFit(writes(80, 100_000)))).toBe(true);
    expect(firstThatFit(writes(80, 100_000)).length).toBeGreaterThanOrEqual(10);
    // A removal has no body.
    const removal: Write = { remove: { partition: 'A', id: 'x' } };
    expect(firstThatFit([removal, ...writes(99), ...writes(1)])).toEqual([removal, ...writes(99)]);
  });

  it('is one write at least: what no commit has room for is refused by the store', () => {
    const [first] = firstThatFit(writes(3, 2_000_000));
    expect(firstThatFit(writes(3, 2_000_000))).toEqual([first]);
    expect(isTaken(firstThatFit(writes(3, 2_000_000)))).toBe(false);
  });
});
