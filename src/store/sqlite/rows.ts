import { randomUUID } from 'node:crypto';
import { afterAll, shortened, sortable, sortableOr } from '../instants.ts';
import { type Document, type Stored, StoreError } from '../port.ts';
import { damagedWords } from './trouble.ts';

interface Row {
  readonly partition: string;
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly due: string | null;
  readonly expires: string | null;
  readonly etag: string;
  readonly tags: string;
}

/** A document as the named parameters of a write, with a fresh etag; `body` is its body as JSON. */
export function toRow({ partition, id, kind, due, expires }: Document, body: string) {
  return {
    partition,
    id,
    kind,
    body,
    due: due === undefined ? null : sortable(due),
    expires: expires === undefined ? null : sortable(expires),
    etag: randomUUID(),
  };
}

/** A document's tags as the named parameters of a write each. */
export function tagRows({ partition, id, kind, due, expires, tags = [] }: Document) {
  const ofAll = {
    kind,
    partition,
    id,
    due: sortableOr(due),
    expires: expires === undefined ? null : sortable(expires),
  };
  return tags.map((tag) => ({ ...ofAll, tag }));
}

/** Sorts as due, partition and id do together: a tab sorts before whatever else stands in them. */
const rankOf = ({ due, partition, id }: Row): string => `${due ?? afterAll}\t${partition}\t${id}`;

/** The first so many of several lists together, each once. Each list is in the order in which they are due. */
export function firstOf(lists: readonly (readonly unknown[])[], most: number): readonly unknown[] {
  const byRank = new Map(lists.flat().map((row) => [rankOf(row as Row), row]));
  const ranks = [...byRank.keys()].sort().slice(0, most);
  return ranks.map((rank) => byRank.get(rank));
}

/** Throws `StoreError` `store-damaged` where a row holds what was never written; it names the document and nothing of it. */
export function toStored<Body>(found: unknown): Stored<Body> {
  try {
    return read(found as Row);
  } catch (cause) {
    const { partition, id } = found as Row;
    throw new StoreError('store-damaged', `${damagedWords} ${partition} ${id} cannot be read.`, { cause });
  }
}

function read<Body>({ partition, id, kind, body, due, expires, etag, tags }: Row): Stored<Body> {
  const words: string[] = JSON.parse(tags);
  return {
    partition,
    id,
    kind,
    body: JSON.parse(body),
    ...(due !== null && { due: shortened(due) }),
    ...(words.length > 0 && { tags: words }),
    ...(expires !== null && { expires: shortened(expires) }),
    etag,
  };
}
