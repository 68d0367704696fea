/** Where a page ends and the next begins, as every adapter writes it. */
import { type Document, type Page, type Stored, StoreError } from './port.ts';

type Key = Pick<Document, 'partition' | 'id'>;

/** A page from what was found with one more than `limit`: the extra one only shows that there is a next page. */
export function toPage<Body>(found: readonly Stored<Body>[], limit: number): Page<Body> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (last === undefined || found.length <= limit) return { items };
  return { items, next: Buffer.from(JSON.stringify([last.partition, last.id])).toString('base64url') };
}

/** The key after which a page begins, or undefined for the first; `from` is what `toPage` gave as `next`. */
export function pageStart(from: string | undefined): Key | undefined {
  if (from === undefined) return undefined;
  try {
    const [partition, id] = JSON.parse(Buffer.from(from, 'base64url').toString());
    if (typeof partition === 'string' && typeof id === 'string') return { partition, id };
  } catch {}
  throw new StoreError('store-misused', 'A page goes on from the `next` of the page before.');
}
