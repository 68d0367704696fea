/** What a request of the SDK asks for, read from its address, headers and body. */
import type { IncomingMessage } from 'node:http';
import type { RequestKind } from './faults.ts';
import type { Operation } from './operations.ts';

export interface Asked {
  readonly kind: RequestKind;
  readonly database: string;
  readonly container: string;
  /** The document's, where the address names one. */
  readonly id: string | undefined;
  /** The logical partition, where one is named. */
  readonly partition: string | undefined;
  /** The physical partition, where one is named. */
  readonly range: number | undefined;
  /** It asks for less than the account is set to. */
  readonly isRelaxed: boolean;
  readonly header: (name: string) => string | undefined;
  readonly body: string;
}

const address = /^\/+dbs\/([^/]+)\/colls\/([^/]+)\/docs(?:\/([^/]+))?\/?$/;
/** Those for which reads cost twice as much. */
const strict = ['strong', 'boundedstaleness'];
const byMethod: Readonly<Record<string, RequestKind>> = {
  GET: 'read',
  PUT: 'replace',
  DELETE: 'delete',
  POST: 'create',
};

function kindOf(method: string, header: Asked['header']): RequestKind {
  const isTrue = (name: string) => header(name)?.toLowerCase() === 'true';
  if (isTrue('x-ms-cosmos-is-query-plan-request')) return 'plan';
  if (isTrue('x-ms-cosmos-is-batch-request')) return 'batch';
  if (header('content-type') === 'application/query+json') return 'query';
  return isTrue('x-ms-documentdb-is-upsert') ? 'upsert' : (byMethod[method] ?? 'meta');
}

export function asked({ url = '/', method = '', headers }: IncomingMessage, body: string): Asked {
  const [, database = '', container = '', id] = address.exec(url.split('?')[0] ?? '') ?? [];
  const header = (name: string): string | undefined => headers[name]?.toString();
  const partition = header('x-ms-documentdb-partitionkey');
  const level = header('x-ms-consistency-level');
  const range = header('x-ms-documentdb-partitionkeyrangeid');
  return {
    kind: container === '' ? 'meta' : kindOf(method, header),
    ...{ database, container, header, body },
    isRelaxed: level !== undefined && !strict.includes(level.toLowerCase()),
    id: id === undefined ? undefined : decodeURIComponent(id),
    partition: partition === undefined ? undefined : String(JSON.parse(partition)[0]),
    range: range === undefined ? undefined : Number(range),
  };
}

const types = { read: 'Read', create: 'Create', upsert: 'Upsert', replace: 'Replace', delete: 'Delete' } as const;

/** The one operation a request is about. */
export function operationIn({ kind, id, header, body }: Asked): Operation {
  const document = body === '' ? undefined : JSON.parse(body);
  return {
    type: types[kind as keyof typeof types],
    id: id ?? document?.id ?? '',
    ...(document === undefined ? {} : { document }),
    ifMatch: header('if-match'),
    ifNoneMatch: header('if-none-match'),
  };
}

interface BatchPart {
  readonly operationType: Operation['type'];
  readonly id?: string;
  readonly resourceBody?: { readonly id: string };
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

export function operationsIn({ body }: Asked): readonly Operation[] {
  const parts: readonly BatchPart[] = JSON.parse(body);
  return parts.map(({ operationType: type, id, resourceBody, ifMatch, ifNoneMatch }) => ({
    ...{ type, ifMatch, ifNoneMatch, id: id ?? resourceBody?.id ?? '' },
    ...(resourceBody === undefined ? {} : { document: resourceBody }),
  }));
}
