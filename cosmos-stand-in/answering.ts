/** Requests about documents. */
import { refusal, type WireAnswer } from './answers.ts';
import type { Counter } from './counts.ts';
import type { Documents } from './documents.ts';
import type { Fault } from './faults.ts';
import { type Done, type Operation, perform, performBatch } from './operations.ts';
import type { QueryPaths } from './paths.ts';
import { isSorted, pathsOfQuery, planOf, type Query, run } from './queries.ts';
import { sizeOf } from './request-units.ts';
import { type Asked, operationIn, operationsIn } from './requests.ts';

export interface Surroundings {
  readonly ranges: number;
  readonly longestPage: number;
  readonly queries: Map<string, QueryPaths>;
  readonly counter: Counter;
}

const mostInABatch = 100;
const largestRequest = 2 * 1024 * 1024;

/** Moves with every write, so that the SDK's sessions have something to hold on to. */
let sequence = 0;

function sessionOf(): Record<string, string> {
  sequence += 1;
  return { 'x-ms-session-token': `0:-1#${sequence}` };
}

function count(counter: Counter, { type, document }: Operation, { status, item }: Done): void {
  if (status >= 300) return;
  if (type === 'Read') counter.read(sizeOf(item ?? {}));
  else counter.wrote(document ? sizeOf(item ?? document) : 0);
}

function answerOne(documents: Documents, wanted: Asked, { counter }: Surroundings): WireAnswer {
  const operation = operationIn(wanted);
  const done = perform(documents, wanted.partition ?? '', operation);
  const { status, item, charge, message } = done;
  counter.request(wanted.kind, charge, wanted.isRelaxed);
  count(counter, operation, done);
  const headers = { ...sessionOf(), etag: item?._etag };
  return status < 400 ? { status, body: item, charge, headers } : { ...refusal(status, message, headers), charge };
}

function answerBatch(documents: Documents, wanted: Asked, { counter }: Surroundings): WireAnswer {
  if (wanted.body.length > largestRequest) return refusal(413, 'Request size is too large');
  const operations = operationsIn(wanted);
  if (operations.length > mostInABatch)
    return refusal(400, 'Batch request has more operations than what is supported.');
  const done = performBatch(documents, wanted.partition ?? '', operations);
  const charge = done.reduce((sum, one) => sum + one.charge, 0);
  counter.request('batch', charge);
  for (const [n, one] of done.entries()) count(counter, operations[n] as Operation, one);
  const isMinimal = wanted.header('prefer') === 'return=minimal';
  const body = done.map(({ status, charge: requestCharge, item }) => ({
    ...{ statusCode: status, requestCharge, eTag: item?._etag },
    ...(item === undefined || isMinimal ? {} : { resourceBody: item }),
  }));
  return { status: done.some(({ status }) => status >= 400) ? 207 : 200, body, charge, headers: sessionOf() };
}

function answerQuery(documents: Documents, wanted: Asked, surroundings: Surroundings): WireAnswer {
  const { ranges, longestPage, queries, counter } = surroundings;
  const { partition, range, header, kind } = wanted;
  const query: Query = JSON.parse(wanted.body);
  if (kind === 'plan') {
    counter.request('plan', 0);
    return { status: 200, body: planOf(query) };
  }
  if (partition === undefined && range === undefined && (ranges > 1 || isSorted(query.query))) {
    const { body } = refusal(400, 'Cross partition query only supports what the gateway can serve.');
    return { status: 400, body: { ...(body as object), additionalErrorInfo: JSON.stringify(planOf(query)) } };
  }
  queries.set(query.query, pathsOfQuery(query.query));
  const among = documents.all(
    partition !== undefined ? { partition } : range !== undefined ? { range, ranges } : undefined,
  );
  const size = Math.min(Number(header('x-ms-max-item-count')) || 100, longestPage);
  const page = run(documents, among, query, { size, from: header('x-ms-continuation') });
  counter.request('query', page.charge, wanted.isRelaxed);
  for (const row of page.rows) counter.read(sizeOf(row as object));
  const headers = { ...sessionOf(), 'x-ms-continuation': page.continuation, 'x-ms-item-count': `${page.rows.length}` };
  const { _rid } = documents.definition;
  return { status: 200, body: { _rid, Documents: page.rows, _count: page.rows.length }, charge: page.charge, headers };
}

export function answerAsked(documents: Documents, wanted: Asked, surroundings: Surroundings): WireAnswer {
  if (wanted.kind === 'batch') return answerBatch(documents, wanted, surroundings);
  if (wanted.kind !== 'query' && wanted.kind !== 'plan') return answerOne(documents, wanted, surroundings);
  try {
    return answerQuery(documents, wanted, surroundings);
  } catch (error) {
    return refusal(400, (error as Error).message);
  }
}

/** What a fault answers in place of what was asked for. */
export function refusedAsTold(fault: Extract<Fault, { status: number } | { part: number }>, wanted: Asked): WireAnswer {
  if ('part' in fault && wanted.kind === 'batch') {
    const last = operationsIn(wanted).length - 1;
    const statuses = Array.from({ length: last + 1 }, (_, n) => (n === last ? fault.part : 424));
    return { status: 207, body: statuses.map((statusCode) => ({ statusCode, requestCharge: 0 })) };
  }
  if ('part' in fault) return refusal(fault.part, 'as told');
  const { status, substatus, retryAfter } = fault;
  const headers = { 'x-ms-substatus': substatus?.toString(), 'x-ms-retry-after-ms': retryAfter?.toString() };
  return refusal(status, 'as told', headers);
}
