/**
 * A Cosmos DB for tests on 127.0.0.1: what the SDK needs of the protocol, in memory. Batches are atomic, partitions,
 * versions and time to live are kept to, sorted queries are planned and merged over its physical partitions, request
 * units are counted by the documented prices, and it fails as it is told to.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { answerAsked, refusedAsTold } from './answering.ts';
import { refusal, send } from './answers.ts';
import { type Counts, createCounter } from './counts.ts';
import { createDocuments, type Documents, type Item } from './documents.ts';
import { aHold, createFaults, type Fault, type Faults, type RequestKind, writes } from './faults.ts';
import { answerMetadata } from './metadata.ts';
import { AccountOf } from './parts.ts';
import type { QueryPaths } from './paths.ts';
import { asked } from './requests.ts';

export type { Counts, Fault, Faults, Item, QueryPaths, RequestKind };
export { aHold, writes };

export interface CosmosServerOptions {
  /** How many physical partitions a container has; 1 is what a county needs. */
  readonly physicalPartitions?: number;
  /** With `strong` reads and queries cost twice as much. */
  readonly consistency?: 'session' | 'strong';
  /** No page of a query is longer, whatever is asked for. */
  readonly longestPage?: number;
  /** Milliseconds since 1970; the machine's where it is left out. */
  readonly now?: () => number;
}

export interface ContainerName {
  readonly database: string;
  readonly container: string;
}

export interface CosmosServer {
  /** `http://127.0.0.1:49152` */
  readonly endpoint: string;
  /** Any key will do. */
  readonly key: string;
  readonly faults: Faults;
  /** What was done since the start, or since `countAnew`. */
  counts(): Counts;
  countAnew(): void;
  /** Each different query text so far, with what it filters and sorts by. */
  queries(): ReadonlyMap<string, QueryPaths>;
  setNow(now: () => number): void;
  /** Every document of a container as it lies there, none that is past its time to live. */
  documents(at: ContainerName): readonly Item[];
  /** Puts documents into a container as they lay in another. Throws where there is no such container. */
  restore(at: ContainerName, items: readonly Item[]): void;
  close(): Promise<void>;
}

export async function startCosmosServer(options: CosmosServerOptions = {}): Promise<CosmosServer> {
  const { physicalPartitions = 2, longestPage = 1000, consistency = 'session' } = options;
  let now = options.now ?? Date.now;
  const faults = createFaults();
  const counter = createCounter(consistency === 'strong' ? 2 : 1);
  const queries = new Map<string, QueryPaths>();
  const containers = new Map<string, Documents>();

  function documentsOf(database: string, name: string): Documents | undefined {
    const container = account.database(database).collection(name);
    const definition = container.read();
    if (definition === undefined) return undefined;
    const known =
      containers.get(definition._rid) ??
      createDocuments(
        () => container._data,
        () => now() / 1000,
      );
    containers.set(definition._rid, known);
    return known;
  }

  function mustHave({ database, container }: ContainerName): Documents {
    const documents = documentsOf(database, container);
    if (documents === undefined) throw new Error(`There is no container "${container}" in "${database}".`);
    return documents;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const wanted = asked(request, body);
    const fault = faults.of(wanted.kind);
    if (fault && ('status' in fault || 'part' in fault)) {
      counter.refused();
      return send(response, refusedAsTold(fault, wanted));
    }
    if (fault && 'cut' in fault && fault.cut === 'before') return void request.socket.destroy();
    if (fault && 'held' in fault) await fault.held();
    if (fault && 'late' in fault) await setTimeout(fault.late, undefined, { ref: false });
    if (wanted.kind === 'meta') {
      return send(response, await answerMetadata(account, request, response, body, physicalPartitions));
    }
    const documents = documentsOf(wanted.database, wanted.container);
    const ranges = physicalPartitions;
    const answer = documents
      ? answerAsked(documents, wanted, { ranges, longestPage, queries, counter })
      : refusal(404, 'Owner resource does not exist', { 'x-ms-substatus': '1003' });
    if (fault && 'cut' in fault) return void request.socket.destroy();
    send(response, answer);
  }

  const server = createServer({ keepAlive: true }, (request, response) => {
    handle(request, response).catch((error: unknown) => send(response, refusal(500, String(error))));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const account = new AccountOf('127.0.0.1', port);

  return {
    endpoint: `http://127.0.0.1:${port}`,
    key: Buffer.from('a key for tests').toString('base64'),
    faults,
    counts: counter.counts,
    countAnew: counter.anew,
    queries: () => queries,
    setNow: (chosen) => {
      now = chosen;
    },
    documents: (at) => mustHave(at).all(),
    restore(at, items) {
      const documents = mustHave(at);
      for (const item of items) documents.restore(item);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
