/** All that is asked of the container. Each is answered from one index of `container.ts`, and from there in its order. */
import type { SqlQuerySpec } from '@azure/cosmos';
import { addressOf, tagOf } from './items.ts';

function query(text: string, values: Readonly<Record<string, string>>): SqlQuerySpec {
  return { query: text, parameters: Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value })) };
}

/** Asked within the partition. */
export function startingWith(partition: string, idPrefix: string): SqlQuerySpec {
  return query('SELECT * FROM c WHERE STARTSWITH(c.address, @start)', { start: addressOf(partition, idPrefix) });
}

/** `now` in the sortable form. */
export function dueBy(kind: string, now: string): SqlQuerySpec {
  return query('SELECT * FROM c WHERE c.kind = @kind AND c.due <= @now ORDER BY c.kind, c.due', { kind, now });
}

export function firstDue(kind: string): SqlQuerySpec {
  return query("SELECT c.due FROM c WHERE c.kind = @kind AND c.due > '' ORDER BY c.kind, c.due", { kind });
}

export function ofKind(kind: string, after: string): SqlQuerySpec {
  const text = 'SELECT * FROM c WHERE c.kind = @kind AND c.address > @after ORDER BY c.kind, c.address';
  return query(text, { kind, after });
}

/** In no order: no index holds both tags and addresses, and sorting by another would go through all of it. */
export function withTag(kind: string, tag: string, after: string): SqlQuerySpec {
  const text = 'SELECT * FROM c WHERE ARRAY_CONTAINS(c.tags, @tag)';
  const values = { tag: tagOf(kind, tag) };
  return after === '' ? query(text, values) : query(`${text} AND c.address > @after`, { ...values, after });
}

/** `now` in the sortable form. */
export function expiredBy(now: string): SqlQuerySpec {
  return query('SELECT c.partition, c.id, c._etag FROM c WHERE c.expires <= @now', { now });
}
