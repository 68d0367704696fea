/** Ports for processes that a test starts, and starts again. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface Ports {
  readonly bot: number;
  readonly desk: number;
}

/**
 * Below those that systems give to whoever asks for any (from 32768 or 49152): a port of those is often somebody else's
 * before the process listens to it, or while it is down between two starts.
 */
const [from, to] = [15_000, 32_000] as const;

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

async function freePort(): Promise<number> {
  const port = randomInt(from, to);
  return (await isFree(port)) ? port : freePort();
}

/** Two ports that are free. */
export async function freePorts(): Promise<Ports> {
  const [bot, desk] = [await freePort(), await freePort()];
  return bot === desk ? freePorts() : { bot, desk };
}
