/** The prices, on the examples that the documents give. */
import { queryCharge, readCharge, sizeOf, termsOf, writeCharge } from './request-units.ts';

/** A document of so many kilobytes, whose properties are `a`, `b` and `tags`. */
function ofSize(kilobytes: number, rest: object = {}): object {
  const bare = { filling: '', ...rest };
  return { ...bare, filling: 'x'.repeat(kilobytes * 1024 - sizeOf(bare)) };
}

const policy = {
  includedPaths: [{ path: '/a/?' }, { path: '/b/c/?' }, { path: '/tags/[]/?' }],
  compositeIndexes: [[{ path: '/a' }, { path: '/b/c' }]],
};

it.each([
  [1, 1, 4.95],
  [3, 1.09, 6.48],
  [16, 1.67, 9.52],
  [24, 1.93, 10.375],
  [2048, 291.8, 1250],
])('%i KB are read for %d and written for %d', (kilobytes, read, write) => {
  expect(readCharge(ofSize(kilobytes))).toBeCloseTo(read, 5);
  expect(writeCharge(undefined, ofSize(kilobytes), undefined)).toBeCloseTo(write, 5);
});

it('less than a kilobyte costs as much as one', () => {
  expect(readCharge({})).toBe(1);
  expect(writeCharge(undefined, {}, undefined)).toBe(4.95);
});

it('each value in the index is a term, also of a path that the document lacks', () => {
  expect(termsOf({ a: 1, b: { c: 2 }, tags: ['x', 'y'] }, policy)).toEqual([
    '/a/?=1',
    '/b/c/?=2',
    '/tags/[]/?="x"',
    '/tags/[]/?="y"',
    '/a=1,/b/c=2',
  ]);
  expect(termsOf({}, policy)).toHaveLength(4);
});

it('a replace is a delete and an insert, and only the terms that change', () => {
  const before = ofSize(1, { a: 1, tags: ['x', 'y'] });
  const after = ofSize(1, { a: 1, tags: ['x', 'z'] });
  expect(writeCharge(undefined, before, policy)).toBeCloseTo(4.95 + 5 * 0.2, 5);
  expect(writeCharge(before, after, policy)).toBeCloseTo(2 * 4.95 + 2 * 0.2, 5);
  expect(writeCharge(before, undefined, policy)).toBeCloseTo(4.95 + 5 * 0.2, 5);
});

it('a query costs something without finding anything, and what it finds as much as reading it', () => {
  expect(queryCharge([])).toBe(2.8);
  expect(queryCharge([ofSize(1), ofSize(16)])).toBeCloseTo(2.8 + 1 + 1.67, 5);
});
