/** The Pathway of the example county, as a process of its own. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface ExampleProcess {
  /** Its desk: `http://127.0.0.1:40123`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** How long it may take to start, in milliseconds, on a machine that is busy. */
const patience = 60_000;
const betweenLooks = 100;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Standard settings, whatever this desk has: the lives are told for them. Nothing of a tenant, nothing that watches. */
const standard = (folder: string, home: string, port: number, deskPort: number): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  TZ: 'Europe/London',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
  DATA_DIR: folder,
  EXAMPLE_OF: home,
  PORT: String(port),
  DESK_PORT: String(deskPort),
});

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/clock`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Resolves once its desk answers. Rejects where it ends before; `log.txt` in its folder says why. */
export async function startExample(options: { folder: string; home: string }): Promise<ExampleProcess> {
  const { folder, home } = options;
  const [port, deskPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${deskPort}`;
  const log = openSync(join(folder, 'log.txt'), 'a', 0o600);
  const child = spawn(
    process.execPath,
    // By the file that this desk's own Pathway was started by. The channel is what it hears this desk's end by.
    [...process.execArgv, process.argv[1] ?? ''],
    { env: standard(folder, home, port, deskPort), stdio: ['ignore', log, log, 'ipc'] },
  );
  closeSync(log);
  let ended = false;
  const end = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve();
    });
    child.once('error', () => {
      ended = true;
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    // It is thrown away: nothing it would still do matters.
    child.kill('SIGKILL');
    await end;
  };
  for (let waited = 0; waited < patience && !ended; waited += betweenLooks) {
    if (await answers(url)) return { url, stop };
    await setTimeout(betweenLooks);
  }
  await stop();
  throw new Error(`The example county did not start. ${join(folder, 'log.txt')} says why.`);
}
