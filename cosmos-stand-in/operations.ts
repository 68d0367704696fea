/** What is done to documents one by one and in batches, with Cosmos DB's statuses. */
import type { Documents, Item } from './documents.ts';
import { readCharge, refusalCharge, sizeOf, writeCharge } from './request-units.ts';

export interface Operation {
  readonly type: 'Create' | 'Upsert' | 'Replace' | 'Delete' | 'Read';
  readonly id: string;
  readonly document?: { readonly id: string };
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export interface Done {
  readonly status: number;
  /** In request units. */
  readonly charge: number;
  readonly item?: Item | undefined;
  readonly message?: string;
}

const largest = 2 * 1024 * 1024;

function refuse(status: number, message: string): Done {
  return { status, message, charge: refusalCharge };
}

/** Why a document cannot be written there at all. */
function misfit(documents: Documents, partition: string, { id, document }: Operation): Done | undefined {
  if (document === undefined) return undefined;
  const path = documents.definition.partitionKey?.paths[0]?.slice(1) ?? 'id';
  if (id === '' || /[/\\#?]/.test(id) || id !== document.id) return refuse(400, 'The id is not valid.');
  if ((document as Record<string, unknown>)[path] !== partition) {
    return refuse(400, "PartitionKey extracted from document doesn't match the one specified in the header");
  }
  return sizeOf(document) > largest ? refuse(413, 'Request size is too large') : undefined;
}

/** An upsert that creates minds no condition: the service does not either. */
function failsCondition({ type, ifMatch, ifNoneMatch }: Operation, found: Item | undefined): boolean {
  if (found === undefined || type === 'Create' || type === 'Read') return false;
  return (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== found._etag) || ifNoneMatch === '*';
}

export function perform(documents: Documents, partition: string, operation: Operation): Done {
  const wrong = misfit(documents, partition, operation);
  if (wrong) return wrong;
  const { type, id, document } = operation;
  const found = documents.find(partition, id);
  if (type === 'Create' && found) return refuse(409, 'Resource with specified id already exists.');
  if (type !== 'Create' && type !== 'Upsert' && !found) return refuse(404, 'Entity does not exist.');
  if (failsCondition(operation, found)) return refuse(412, 'One of the specified pre-condition is not met.');
  if (type === 'Read') {
    const isKnown = found !== undefined && operation.ifNoneMatch === found._etag;
    return isKnown ? { status: 304, charge: 1 } : { status: 200, item: found, charge: readCharge(found ?? {}) };
  }
  const { indexingPolicy } = documents.definition;
  if (document === undefined) {
    documents.remove(partition, id);
    return { status: 204, charge: writeCharge(found, undefined, indexingPolicy) };
  }
  const item = documents.put(partition, document);
  return { status: found ? 200 : 201, item, charge: writeCharge(found, item, indexingPolicy) };
}

/** All or none: where one is refused, the others answer 424 and nothing is kept. */
export function performBatch(documents: Documents, partition: string, operations: readonly Operation[]): Done[] {
  const goBack = documents.wayBack(partition);
  const done: Done[] = [];
  for (const operation of operations) {
    const one = perform(documents, partition, operation);
    done.push(one);
    if (one.status >= 400) {
      goBack();
      return operations.map((_, n) => (n === done.length - 1 ? one : { status: 424, charge: 0 }));
    }
  }
  return done;
}
