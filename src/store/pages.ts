/** Where a page ends and the next begins, as every adapter writes it. */
import { afterAll, sortableOr } from './instants.ts';
import { type Document, type Page, type Stored, StoreError } from './port.ts';

type Key = Pick<Document, 'partition' | 'id'>;

/** Where a document stands among those that are due first. */
export interface Rank extends Key {
  /** In the sortable form; `afterAll` where it has none. */
  readonly due: string;
}

const written = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

const keyOf = ({ partition, id }: Key): string => written([partition, id]);

/** What goes on after this document with those that are due next. */
export const afterDue = ({ due, partition, id }: Pick<Document, 'due' | 'partition' | 'id'>): string =>
  written([sortableOr(due), partition, id]);

/** A page from what was found with one more than `limit`: the extra one only shows that there is a next page. */
export function toPage<Body>(
  found: readonly Stored<Body>[],
  limit: number,
  after: (last: Stored<Body>) => string = keyOf,
): Page<Body> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return last === undefined || found.length <= limit ? { items } : { items, next: after(last) };
}

/** The parts that `written` made a text of; undefined for any other text. */
function partsOf(from: string, count: number): readonly string[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(from, 'base64url').toString());
    const isRead = Array.isArray(parts) && parts.length === count && parts.every((part) => typeof part === 'string');
    return isRead && written(parts) === from ? parts : undefined;
  } catch {
    return undefined;
  }
}

const misused = (): StoreError => new StoreError('store-misused', 'A page goes on from the `next` of the page before.');

/** The key after which a page begins, or undefined for the first; `from` is what `toPage` gave as `next`. */
export function pageStart(from: string | undefined): Key | undefined {
  if (from === undefined) return undefined;
  const [partition, id] = partsOf(from, 2) ?? [];
  if (partition === undefined || id === undefined) throw misused();
  return { partition, id };
}

const sortableForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/;

function readRank(from: string): Rank | undefined {
  const [due, partition, id] = partsOf(from, 3) ?? [];
  if (due === undefined || partition === undefined || id === undefined) return undefined;
  return due === afterAll || sortableForm.test(due) ? { due, partition, id } : undefined;
}

/** Whether a text is one that `afterDue` could have made: it may come from a client. */
export const isAfterDue = (from: string): boolean => readRank(from) !== undefined;

/** As `pageStart`, for those that are due first. */
export function dueStart(from: string | undefined): Rank | undefined {
  if (from === undefined) return undefined;
  const rank = readRank(from);
  if (rank === undefined) throw misused();
  return rank;
}
