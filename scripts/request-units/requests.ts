import type { Counts } from '../../cosmos-stand-in/server.ts';

export interface Requests {
  readonly reads: number;
  readonly queries: number;
  /** A write is one request, however many documents it holds. */
  readonly writes: number;
}

/** Asking how a query is to be planned is not counted: it costs nothing. */
export function requestsOf({ requests }: Counts): Requests {
  const { read = 0, query = 0, plan: _, ...writes } = requests;
  return { reads: read, queries: query, writes: Object.values(writes).reduce((sum, one) => sum + one, 0) };
}
