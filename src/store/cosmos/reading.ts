/** One document, or what a query finds; and dropping what has expired. */
import type { Container, SqlQuerySpec } from '@azure/cosmos';
import type { StoredItem } from './items.ts';
import { StatusError } from './trouble.ts';

export async function readItem(
  container: Container,
  partition: string,
  id: string,
  abortSignal: AbortSignal,
): Promise<StoredItem | undefined> {
  const { resource, statusCode, substatus } = await container.item(id, partition).read<StoredItem>({ abortSignal });
  // A replica that is behind, or a container that is gone, answers 404 as well.
  if (statusCode === 404 && substatus) throw new StatusError(404, substatus);
  return resource;
}

export interface Asking {
  readonly signal: AbortSignal;
  /** Where the query stays in one. */
  readonly partition?: string | undefined;
  /** How many are wanted, so that no more are fetched. */
  readonly pageSize?: number | undefined;
  /** Whether it sorts or counts: then the SDK merges what each physical partition gives, and needs a plan for that. */
  readonly isPlanned?: boolean | undefined;
  /** Whether it may miss what was committed a moment ago, or find what is gone: it costs half of what is strong. */
  readonly mayLag?: boolean | undefined;
}

/** What a query finds, a page at a time; a page may be empty, and another follow. */
export async function* pagesOf<Row>(
  container: Container,
  query: SqlQuerySpec,
  { signal, partition, pageSize, isPlanned, mayLag }: Asking,
): AsyncGenerator<readonly Row[]> {
  const iterator = container.items.query<Row>(query, {
    abortSignal: signal,
    ...(partition !== undefined && { partitionKey: partition }),
    ...(pageSize !== undefined && { maxItemCount: pageSize }),
    // Else it asks without a plan first, which is always refused.
    ...(isPlanned && { forceQueryPlan: true }),
    ...(mayLag && { consistencyLevel: 'Eventual' }),
  });
  while (iterator.hasMoreResults()) {
    const { resources } = await iterator.fetchNext();
    yield resources ?? [];
  }
}

/** The most that Cosmos DB gives on one page. */
const longestPage = 1000;

/** What a query finds in one partition, where that is one page. */
export async function firstPage(
  container: Container,
  query: SqlQuerySpec,
  asking: Asking,
): Promise<readonly StoredItem[] | undefined> {
  let first: readonly StoredItem[] | undefined;
  for await (const page of pagesOf<StoredItem>(container, query, { ...asking, pageSize: longestPage })) {
    if (first !== undefined) return undefined;
    first = page;
  }
  return first ?? [];
}

export interface Expired {
  readonly partition: string;
  readonly id: string;
  readonly _etag: string;
}

/** False where somebody has written it anew since it was found. */
export async function removeUnchanged(
  container: Container,
  { partition, id, _etag }: Expired,
  abortSignal: AbortSignal,
): Promise<boolean> {
  try {
    await container.item(id, partition).delete({ abortSignal, accessCondition: { type: 'IfMatch', condition: _etag } });
    return true;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === 412) return false;
    // Cosmos DB has dropped it by itself, or an earlier attempt has.
    if (code === 404) return true;
    throw error;
  }
}
