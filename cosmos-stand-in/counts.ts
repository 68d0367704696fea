/** What a story cost. */
import type { RequestKind } from './faults.ts';

export interface Counts {
  /** Requests that reached the store, by kind; a batch is one. */
  readonly requests: Readonly<Partial<Record<RequestKind, number>>>;
  /** Documents written or removed, in batches and singly. */
  readonly written: number;
  /** Bytes of the documents written. */
  readonly bytesWritten: number;
  /** Documents read, singly and by queries. */
  readonly documentsRead: number;
  readonly bytesRead: number;
  readonly requestUnits: number;
  /** Those of queries, for which there is no documented price. */
  readonly estimatedUnits: number;
  /** Requests that met a fault with a status. */
  readonly refused: number;
}

export interface Counter {
  /** `isRelaxed`: it asks for less consistency than the account is set to. */
  request(kind: RequestKind, requestUnits: number, isRelaxed?: boolean): void;
  wrote(bytes: number): void;
  read(bytes: number): void;
  refused(): void;
  counts(): Counts;
  anew(): void;
}

const none: Counts = {
  ...{ requests: {}, written: 0, bytesWritten: 0, documentsRead: 0, bytesRead: 0, refused: 0 },
  ...{ requestUnits: 0, estimatedUnits: 0 },
};

/** Reads and queries cost so many times what they cost with session consistency, where they do not ask for less. */
export function createCounter(factor: 1 | 2): Counter {
  let counts: Counts = none;
  return {
    request: (kind, charge, isRelaxed = false) => {
      const requestUnits = charge * ((kind === 'read' || kind === 'query') && !isRelaxed ? factor : 1);
      const requests = { ...counts.requests, [kind]: (counts.requests[kind] ?? 0) + 1 };
      const estimatedUnits = counts.estimatedUnits + (kind === 'query' ? requestUnits : 0);
      counts = { ...counts, requests, estimatedUnits, requestUnits: counts.requestUnits + requestUnits };
    },
    wrote: (bytes) => {
      counts = { ...counts, written: counts.written + 1, bytesWritten: counts.bytesWritten + bytes };
    },
    read: (bytes) => {
      counts = { ...counts, documentsRead: counts.documentsRead + 1, bytesRead: counts.bytesRead + bytes };
    },
    refused: () => {
      counts = { ...counts, refused: counts.refused + 1 };
    },
    counts: () => counts,
    anew: () => {
      counts = none;
    },
  };
}
