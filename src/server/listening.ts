import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else has the port; the message says which variable sets it. */
export class PortTaken extends Error {
  readonly code = 'port-taken';
  constructor(variable: string, port: number, options?: ErrorOptions) {
    super(`Port ${port} is taken. Stop what uses it, or set ${variable} to another port.`, options);
    this.name = 'PortTaken';
  }
}

/** This machine has no such address; the message says which variable names it. */
export class NoSuchHost extends Error {
  readonly code = 'no-such-host';
  constructor(host: string, options?: ErrorOptions) {
    super(`This machine has no address ${host}. Set HOST to one it has, or leave it out to listen on all.`, options);
    this.name = 'NoSuchHost';
  }
}

/** The error for a port that cannot be listened on: `PortTaken`, or the error itself. */
export function asPortError(error: unknown, variable: string, port: number): unknown {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const isTaken = code === 'EADDRINUSE' || cause?.code === 'EADDRINUSE';
  return isTaken ? new PortTaken(variable, port, { cause: error }) : error;
}

/** All addresses of this machine. */
export const everywhere = 'everywhere';

/** Listens on an address of this machine; the port. Rejects with `PortTaken` or `NoSuchHost`. `port` 0 takes any. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isUnknown = error.code === 'EADDRNOTAVAIL';
      reject(isUnknown ? new NoSuchHost(host, { cause: error }) : asPortError(error, 'PORT', port));
    });
    const where = host === everywhere ? { port } : { port, host };
    server.listen(where, () => resolve((server.address() as AddressInfo).port));
  });
}

/** A kept connection is open between requests too, so those that fall idle are looked for. */
const betweenLooks = 50;

/** Takes no more requests, and resolves once those that run are answered or `patience` (milliseconds) has run out. */
export function stopListening(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const looking = setInterval(() => server.closeIdleConnections(), betweenLooks);
    const waiting = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(looking);
      clearTimeout(waiting);
      resolve();
    });
    server.closeIdleConnections();
  });
}
