/** An OTLP/HTTP receiver on this machine, which keeps what it is sent. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metricsIn, type SentMetric, type SentSpan, spansIn } from './otlp.ts';

export interface Receiver {
  readonly url: string;
  /** Of the requests so far. */
  readonly headers: readonly IncomingHttpHeaders[];
  /** Every path asked for so far. */
  readonly paths: readonly string[];
  spans(): readonly SentSpan[];
  /** As they were last sent. */
  metrics(): ReadonlyMap<string, SentMetric>;
  resource(): Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Answers each request with `status`. */
export async function aReceiver(status = 200): Promise<Receiver> {
  const requests: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    requests.push({ path: request.url ?? '', headers: request.headers, body });
    // Not in one: where restify is loaded as well, nothing comes back from the first.
    response.writeHead(status, { 'content-type': 'application/x-protobuf' });
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bodies = (path: string) => requests.filter((one) => one.path === path).map(({ body }) => body);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get headers() {
      return requests.map(({ headers }) => headers);
    },
    get paths() {
      return requests.map(({ path }) => path);
    },
    spans: () => bodies('/v1/traces').flatMap((body) => spansIn(body).items),
    metrics: () =>
      new Map(bodies('/v1/metrics').flatMap((body) => metricsIn(body).items.map((one) => [one.name, one]))),
    resource: () => spansIn(bodies('/v1/traces')[0] ?? Buffer.of()).resource,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
