/** All that is asked of the container. Each is answered from one index of `container.ts`, and from there in its order. */
import type { SqlQuerySpec } from '@azure/cosmos';
import { sortableOr } from '../instants.ts';
import type { Sought } from '../port.ts';
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

/** In no order: what is asked for is only whether there is any. `now` in the sortable form. */
export function ofKindsDue(kinds: readonly string[], now: string): SqlQuerySpec {
  const named = kinds.map((kind, n) => [`kind${n}`, kind] as const);
  const text = `SELECT c.kind FROM c WHERE c.kind IN (${named.map(([name]) => `@${name}`).join(', ')}) AND c.due <= @now`;
  return query(text, { ...Object.fromEntries(named), now });
}

/** Asked within the partition. In no order: those that are due change their places in the index meanwhile. */
export function havingDue(kind: string): SqlQuerySpec {
  return query("SELECT * FROM c WHERE c.kind = @kind AND c.due > ''", { kind });
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

/** A condition, and the values it names. `tags` with their kinds. */
function carriesAny(tags: readonly string[]) {
  const named = tags.map((tag, n) => [`tag${n}`, tag] as const);
  const condition = named.map(([name]) => `ARRAY_CONTAINS(c.tags, @${name})`).join(' OR ');
  return { condition, values: Object.fromEntries(named) };
}

/** In no order, as `withTag`. `tags` with their kinds. */
export function withAnyOf(tags: readonly string[]): SqlQuerySpec {
  const { condition, values } = carriesAny(tags);
  return query(`SELECT * FROM c WHERE ${condition}`, values);
}

/** A condition, and the values it names. What is due at an instant ranks before it with a line's end behind it. */
function isSought({ kind, tags, dueBy }: Sought) {
  const carries = carriesAny(tags.map((tag) => tagOf(kind, tag)));
  const values = { kind, before: `${sortableOr(dueBy)}\n`, ...carries.values };
  return { condition: `c.kind = @kind AND c.rank < @before AND (${carries.condition})`, values };
}

/**
 * By rank, so that those without `due` are not left out: a query sorted by what a document lacks does not give it. The
 * index is gone along in that order, and only documents that carry a tag are in it under their kind.
 */
export function firstDueOf(sought: Sought, after: string): SqlQuerySpec {
  const { condition, values } = isSought(sought);
  const text = `SELECT * FROM c WHERE ${condition} AND c.rank > @after ORDER BY c.kind, c.rank`;
  return query(text, { ...values, after });
}

/** `now` in the sortable form. */
export function countOf(sought: Sought, now: string): SqlQuerySpec {
  const { condition, values } = isSought(sought);
  const alive = '(NOT IS_DEFINED(c.expires) OR c.expires > @now)';
  return query(`SELECT VALUE COUNT(1) FROM c WHERE ${condition} AND ${alive}`, { ...values, now });
}

/** `now` in the sortable form. */
export function expiredBy(now: string): SqlQuerySpec {
  return query('SELECT c.partition, c.id, c._etag FROM c WHERE c.expires <= @now', { now });
}
