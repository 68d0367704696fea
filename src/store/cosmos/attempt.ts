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

const isAbsent = (error: unknown) => (error as { readonly code?: unknown }).code === 404;

async function singly(container: Container, partition: string, write: ItemWrite, abortSignal: AbortSignal) {
  if (write.type === 'create') await container.items.create(write.item, { abortSignal });
  else if (write.type === 'put') await container.items.upsert(write.item, { abortSignal });
  else if (write.type === 'replace') {
    const accessCondition = { type: 'IfMatch', condition: write.ifMatch };
    await container.item(write.item.id, partition).replace(write.item, { abortSignal, accessCondition });
  } else {
    await container
      .item(write.id, partition)
      .delete({ abortSignal })
      .catch((error: unknown) => {
        if (!isAbsent(error)) throw error;
      });
  }
}

interface Part {
  readonly statusCode: number;
  readonly retryAfterMilliseconds?: number;
}

/** The operation that failed the batch; the others answer 424. A batch that failed comes back as 207, without a throw. */
async function failingPart(
  container: Container,
  partition: string,
  writes: readonly ItemWrite[],
  abortSignal: AbortSignal,
) {
  const { result } = await container.items.batch(writes.map(operation), partition, {
    abortSignal,
    contentResponseOnWriteEnabled: false,
  });
  const parts: readonly Part[] = result ?? [];
  if (parts.length !== writes.length) throw new Error('The answer is about another batch.');
  const at = parts.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  const part = parts[at];
  return part && { at, ...part };
}

async function together(
  container: Container,
  partition: string,
  writes: readonly ItemWrite[],
  abortSignal: AbortSignal,
): Promise<void> {
  let left = writes;
  while (left.length > 0) {
    const failed = await failingPart(container, partition, left, abortSignal);
    if (failed === undefined) return;
    const { at, statusCode, retryAfterMilliseconds } = failed;
    if (statusCode !== 404 || left[at]?.type !== 'remove') {
      throw new StatusError(statusCode, undefined, retryAfterMilliseconds);
    }
    // What is not there need not be removed, but would fail the batch.
    left = left.toSpliced(at, 1);
  }
}

/** Throws as the SDK does, or `StatusError`. */
export async function attempt(
  container: Container,
  partition: string,
  writes: readonly ItemWrite[],
  signal: AbortSignal,
): Promise<void> {
  const [only] = writes;
  if (only !== undefined && writes.length === 1) await singly(container, partition, only, signal);
  else await together(container, partition, writes, signal);
}
