import { randomUUID } from 'node:crypto';
import { shortened, sortable } from '../instants.ts';
import type { Document, Stored } from '../port.ts';

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

export function toStored<Body>(found: unknown): Stored<Body> {
  const { partition, id, kind, body, due, expires, etag, tags } = found as Row;
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
