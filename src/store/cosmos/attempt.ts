/** One attempt to have a commit kept: a single operation, or one transactional batch. */
import type { Container, OperationInput } from '@azure/cosmos';
import type { Item } from './items.ts';
import { StatusError } from './trouble.ts';

/** A write with what it is about as it lies in the container. */
export type ItemWrite =
  | { readonly type: 'create'; readonly item: Item; readonly asOf?: string | undefined }
  | { readonly type: 'put'; readonly item: Item }
  | { readonly type: 'replace'; readonly item: Item; readonly ifMatch: string }
  | { readonly type: 'remove'; readonly id: string };

function operation(write: ItemWrite): OperationInput {
  if (write.type === 'remove') return { operationType: 'Delete', id: write.id };
  // Plain JSON, as the port asks.
  const resourceBody = write.item as never;
  if (write.type === 'create') return { operationType: 'Create', resourceBody };
  if (write.type === 'put') return { operationType: 'Upsert', resourceBody };
  return { operationType: 'Replace', id: write.item.id, resourceBody, ifMatch: write.ifMatch };
}

/** Cosmos DB's own etags of what was written, by id. */
export type Etags = ReadonlyMap<string, string>;

const isAbsent = (error: unknown) => (error as { readonly code?: unknown }).code === 404;

async function remove(container: Container, partition: string, id: string, abortSignal: AbortSignal): Promise<void> {
  try {
    await container.item(id, partition).delete({ abortSignal });
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}

async function singly(
  container: Container,
  partition: string,
  write: ItemWrite,
  abortSignal: AbortSignal,
): Promise<Etags> {
  if (write.type === 'remove') {
    await remove(container, partition, write.id, abortSignal);
    return new Map();
  }
  const { item } = write;
  const written = () => {
    if (write.type === 'create') return container.items.create(item, { abortSignal });
    if (write.type === 'put') return container.items.upsert(item, { abortSignal });
    const accessCondition = { type: 'IfMatch', condition: write.ifMatch };
    return container.item(item.id, partition).replace(item, { abortSignal, accessCondition });
  };
  const { etag } = await written();
  return new Map([[item.id, etag]]);
}

interface Part {
  readonly statusCode: number;
  readonly eTag?: string;
  readonly retryAfterMilliseconds?: number;
}

/** What each operation of a batch answers. One that failed comes back as 207, without a throw. */
async function partsOfBatch(
  container: Container,
  partition: string,
  writes: readonly ItemWrite[],
  abortSignal: AbortSignal,
): Promise<readonly Part[]> {
  const { result } = await container.items.batch(writes.map(operation), partition, {
    abortSignal,
    contentResponseOnWriteEnabled: false,
  });
  const parts: readonly Part[] = result ?? [];
  if (parts.length !== writes.length) throw new Error('The answer is about another batch.');
  return parts;
}

/** The operation that failed the batch; the others answer 424. */
function failingPart(parts: readonly Part[]) {
  const at = parts.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  const part = parts[at];
  return part && { at, ...part };
}

function etagsOf(writes: readonly ItemWrite[], parts: readonly Part[]): Etags {
  return new Map(
    writes.flatMap((write, n) => {
      const etag = parts[n]?.eTag;
      return write.type === 'remove' || etag === undefined ? [] : [[write.item.id, etag] as const];
    }),
  );
}

async function together(
  container: Container,
  partition: string,
  writes: readonly ItemWrite[],
  abortSignal: AbortSignal,
): Promise<Etags> {
  let left = writes;
  while (left.length > 0) {
    const parts = await partsOfBatch(container, partition, left, abortSignal);
    const failed = failingPart(parts);
    if (failed === undefined) return etagsOf(left, parts);
    const { at, statusCode, retryAfterMilliseconds } = failed;
    if (statusCode !== 404 || left[at]?.type !== 'remove') {
      throw new StatusError(statusCode, undefined, retryAfterMilliseconds);
    }
    // What is not there need not be removed, but would fail the batch.
    left = left.toSpliced(at, 1);
  }
  return new Map();
}

/** Throws as the SDK does, or `StatusError`. */
export async function attempt(
  container: Container,
  partition: string,
  writes: readonly ItemWrite[],
  signal: AbortSignal,
): Promise<Etags> {
  const [only] = writes;
  return only !== undefined && writes.length === 1
    ? singly(container, partition, only, signal)
    : together(container, partition, writes, signal);
}
