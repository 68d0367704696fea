/** Requests about the account, its databases and its containers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { refusal, type WireAnswer } from './answers.ts';
import { type Account, type ContainerDefinition, route } from './parts.ts';

const containerAddress = /^\/+dbs\/([^/]+)\/colls\/([^/]+)\/?(pkranges)?\/?$/;

/** The physical partitions, as equal shares of the hashes. */
function rangesOf(count: number): object {
  const edges = Array.from({ length: count - 1 }, (_, n) =>
    Math.floor((256 * (n + 1)) / count)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0'),
  );
  const PartitionKeyRanges = ['', ...edges].map((minInclusive, n) => ({
    ...{ id: String(n), minInclusive, maxExclusive: edges[n] ?? 'FF', parents: [], status: 'online' },
  }));
  return { _rid: '', PartitionKeyRanges, _count: count };
}

export async function answerMetadata(
  account: Account,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  ranges: number,
): Promise<WireAnswer> {
  const [, database = '', container = '', isRanges] = containerAddress.exec(request.url ?? '') ?? [];
  if (isRanges) return { status: 200, body: rangesOf(ranges) };
  if (request.method === 'PUT' && container !== '') {
    const found = account.database(database).collection(container);
    if (!found.read()) return refusal(404);
    // The part's own way of replacing a container drops what is in it.
    found._data = { ...found._data, ...(JSON.parse(body) as ContainerDefinition) };
    return { status: 200, body: found._data };
  }
  const { url, method, headers } = request;
  const again = Object.assign(Readable.from(body === '' ? [] : [Buffer.from(body)]), { url, method, headers });
  const [parameters, handler] = route(again as never) ?? [];
  if (!handler) return refusal(400, 'no route');
  response.statusCode = 200;
  const answer = await handler(account, again as never, response, parameters ?? {});
  const status = response.statusCode;
  // The part says https, whoever asks.
  if (url === '/') return { status, body: JSON.parse(JSON.stringify(answer).replaceAll('https://', 'http://')) };
  return status < 400 ? { status, body: answer } : refusal(status, (answer as { message?: string })?.message);
}
