import { type Document, StoreError, type Write } from './port.ts';

/** Documents of one commit. */
export const mostWrites = 100;
/** Bytes of all bodies of a commit. Cosmos DB takes requests of 2 MB: the rest is for what stands around them. */
export const mostBytes = 1_900_000;
/** Cosmos DB refuses these in an id, and longer ids and names of partitions, so every adapter does. */
const unfitForAnId = /[/\\?#]|\s$/;
const longestId = 1023;
const longestPartition = 2048;

type Address = Pick<Document, 'partition' | 'id'>;

/** What a write is about: the document, or the address of the one it removes. */
function subject(write: Write): Document | Address {
  if ('create' in write) return write.create;
  if ('replace' in write) return write.replace;
  if ('put' in write) return write.put;
  return write.remove;
}

export interface Checked {
  readonly partition: string;
  /** The bodies as JSON, by id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Bytes of all bodies as they travel. Throws `StoreError` `store-misused` where one cannot be written. */
function bytesOf(writes: readonly Write[]): number {
  const bodies = writes.map(subject).flatMap((one) => ('body' in one ? [bodyText(one.body)] : []));
  return bodies.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** Whether one commit has room for all of these. Throws `StoreError` `store-misused` where a body cannot be written. */
export function fitsOneCommit(writes: readonly Write[]): boolean {
  return writes.length <= mostWrites && bytesOf(writes) <= mostBytes;
}

/**
 * As many of these, in their order, as one commit has room for. One at least: the store refuses it where it is too
 * large. Throws as `fitsOneCommit`.
 */
export function firstThatFit(writes: readonly Write[]): readonly Write[] {
  let first = writes.slice(0, mostWrites);
  while (first.length > 1 && !fitsOneCommit(first)) first = first.slice(0, Math.floor(first.length / 2));
  return first;
}

/** Throws `StoreError` `store-misused` where a commit is outside the port's limits (`Store.commit`). */
export function checkCommit(writes: readonly Write[]): Checked {
  const all = writes.map(subject);
  const partitions = new Set(all.map(({ partition }) => partition));
  const ids = new Set(all.map(({ id }) => id));
  const [partition] = partitions;
  if (partition === undefined) throw misused('A commit needs at least one write.');
  if (writes.length > mostWrites) throw misused(`A commit takes ${mostWrites} writes at most, not ${writes.length}.`);
  if (partitions.size > 1) throw misused(`A commit stays in one partition, not ${[...partitions].join(', ')}.`);
  if (ids.size < writes.length) throw misused('A commit names each id once.');
  checkPartition(partition);
  for (const id of ids) checkId(id);
  const texts = new Map(all.flatMap((one) => ('body' in one ? [[one.id, bodyText(one.body)]] : [])));
  const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > mostBytes) throw misused(`A commit takes bodies of ${mostBytes} bytes at most, not ${bytes}.`);
  return { partition, texts };
}

function checkPartition(partition: string): void {
  if (partition === '' || Buffer.byteLength(partition) > longestPartition) {
    throw misused(`A partition's name has from 1 to ${longestPartition} bytes.`);
  }
}

function checkId(id: string): void {
  if (id === '' || unfitForAnId.test(id)) {
    throw misused(`"${id}" cannot be an id: use no / \\ ? # in it, and no space at its end.`);
  }
  if (Buffer.byteLength(id) > longestId) throw misused(`An id has ${longestId} bytes at most.`);
}

/** Throws `StoreError` `store-misused` where it cannot be written so. */
function bodyText(body: unknown): string {
  try {
    const text = JSON.stringify(body);
    if (text !== undefined) return text;
  } catch (cause) {
    throw new StoreError('store-misused', 'A body must be plain JSON.', { cause });
  }
  throw new StoreError('store-misused', 'A body must be plain JSON.');
}

/** Throws `StoreError` `store-misused` where a limit is not a whole number above 0. */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1) throw misused(`A limit is a whole number above 0, not ${limit}.`);
}

function misused(message: string): StoreError {
  return new StoreError('store-misused', message);
}
