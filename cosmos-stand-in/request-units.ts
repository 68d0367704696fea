/**
 * What Cosmos DB charges, as "Understand request units consumption in Azure Cosmos DB" (learn.microsoft.com, 21 April
 * 2026) gives it: a table by size for reads and writes, 0.2 for each indexed term, a replace as a delete and an insert.
 * The page has no price for a query; `queryCharge` is an estimate.
 */
import type { IndexingPolicy } from './parts.ts';

/** Kilobytes, request units of a point read, of a write without indexes. */
const table = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
  [512, 40.95, 184.57],
  [1024, 145.9, 625],
  [2048, 291.8, 1250],
] as const;

const perTerm = 0.2;

/** Between two rows of the table in a straight line; below the first as the first. */
function fromTable(bytes: number, column: 1 | 2): number {
  const kilobytes = bytes / 1024;
  const above = table.findIndex(([size]) => size >= kilobytes);
  const upper = table.at(above) ?? table[0];
  const lower = table[above - 1];
  if (lower === undefined) return upper[column];
  return lower[column] + ((upper[column] - lower[column]) * (kilobytes - lower[0])) / (upper[0] - lower[0]);
}

export const sizeOf = (document: object): number => Buffer.byteLength(JSON.stringify(document));

/** What is in the index for a document; a path that the document does not have counts as well. */
export function termsOf(document: object, policy: IndexingPolicy | undefined): readonly string[] {
  const valueAt = (path: string): unknown =>
    path.split('/').reduce<unknown>((at, key) => (key === '' ? at : (at as Record<string, unknown>)?.[key]), document);
  const single = (policy?.includedPaths ?? []).flatMap(({ path }) => {
    const [base = ''] = path.split(/\/\[\]|\/\?|\/\*/);
    const value = valueAt(base);
    return (Array.isArray(value) ? value : [value]).map((one) => `${path}=${JSON.stringify(one)}`);
  });
  const composite = (policy?.compositeIndexes ?? []).map((paths) =>
    paths.map(({ path }) => `${path}=${JSON.stringify(valueAt(path))}`).join(','),
  );
  return [...single, ...composite];
}

export const readCharge = (document: object): number => fromTable(sizeOf(document), 1);

/** Of a write that leaves `after` where `before` was; one of them is undefined for a create or a delete. */
export function writeCharge(
  before: object | undefined,
  after: object | undefined,
  policy: IndexingPolicy | undefined,
): number {
  const removed = new Set(before && termsOf(before, policy));
  const added = new Set(after && termsOf(after, policy));
  const sizes = [before, after].flatMap((one) => (one === undefined ? [] : [fromTable(sizeOf(one), 2)]));
  return sizes.reduce((sum, one) => sum + one, 0) + perTerm * removed.symmetricDifference(added).size;
}

/** What an operation costs that is refused; the page does not say. */
export const refusalCharge = 1;

/**
 * An estimate: 2.8 for finding, which is a little below the smallest charges the documents show (2.98, 3.19), and the
 * documents it loads at the price of reading them.
 */
export function queryCharge(loaded: readonly object[]): number {
  return loaded.reduce<number>((sum, one) => sum + readCharge(one), 2.8);
}
