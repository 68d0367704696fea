/** What a connection may take before anything is known of who is there. */
import type { Server } from 'node:http';

/** Milliseconds. */
const forHeaders = 10_000;
const forTheRequest = 30_000;
/** Node looks for those that take longer only so often. */
const betweenLooks = 1_000;

export function limitConnections(server: Server): void {
  server.headersTimeout = forHeaders;
  server.requestTimeout = forTheRequest;
  // Node reads it when it begins to listen; its types have it among the options only.
  Object.assign(server, { connectionsCheckingInterval: betweenLooks });
  // Restify listens for it and does nothing, so such a socket would be neither answered nor closed, and keep Pathway
  // from stopping.
  server.removeAllListeners('upgrade');
  server.on('upgrade', (_request, socket) => socket.destroy());
}
