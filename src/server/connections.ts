/** What a connection may take before anything is known of who is there. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds. */
const forHeaders = 10_000;
const forTheRequest = 30_000;
/** Somebody who asks and does not read the answer. No turn takes as long. */
const withoutAnythingMoving = 120_000;
/** Node looks for those that take longer only so often. */
const betweenLooks = 1_000;

/** What Node reads a connection's requests with; its types do not have it. */
interface ReadBy {
  readonly parser?: { onIncoming: (request: IncomingMessage, isKept: boolean) => number };
}
/** To Node's reader: what follows is no request. */
const nothingFollows = 2;

/**
 * One request of a connection is answered at a time; no client that Pathway has asks again before. Node would take all
 * that one message of 64 KB holds, some fifteen hundred, and keep their answers for somebody who reads none: a hundred
 * such connections took all memory there is. So a connection that does so is ended, and no more of it is read.
 */
function answerInTurn(server: Server): void {
  const answering = new WeakSet<Socket>();
  const begin = ({ socket }: IncomingMessage, response: ServerResponse): void => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  };
  server.on('request', begin).on('checkContinue', begin);
  server.on('connection', (socket: Socket & ReadBy) => {
    const { parser } = socket;
    if (parser === undefined) return;
    const take = parser.onIncoming;
    parser.onIncoming = (request, isKept) => {
      if (!answering.has(socket)) return take(request, isKept);
      socket.destroy();
      return nothingFollows;
    };
  });
}

export function limitConnections(server: Server): void {
  server.headersTimeout = forHeaders;
  server.requestTimeout = forTheRequest;
  server.timeout = withoutAnythingMoving;
  // Node reads it when it begins to listen; its types have it among the options only.
  Object.assign(server, { connectionsCheckingInterval: betweenLooks });
  // Restify listens for it and does nothing, so such a socket would be neither answered nor closed, and keep Pathway
  // from stopping.
  server.removeAllListeners('upgrade');
  server.on('upgrade', (_request, socket) => socket.destroy());
  answerInTurn(server);
}
