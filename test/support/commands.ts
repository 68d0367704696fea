/**
 * The commands of `scripts/` for a file of tests, run by one process of the project's own Node: starting one takes longer
 * than most of them do. A process of its own, by `process.ts`, is for one case of each command: that it ends by itself.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { compiled, type Ended } from './process.ts';

const root = join(import.meta.dirname, '../..');

interface Runner {
  readonly process: ChildProcess;
  /** Rejects once it has ended. */
  readonly gone: Promise<never>;
}

let runner: Runner | undefined;
let before: Promise<unknown> = Promise.resolve();
afterAll(async () => {
  runner?.process.kill('SIGKILL');
  await runner?.gone.catch(() => undefined);
});

function start(): Runner {
  const env = { PATH: process.env.PATH, TZ: 'Europe/London', NODE_COMPILE_CACHE: compiled };
  const child = fork(join(import.meta.dirname, 'commands-process.mjs'), { env, execArgv: [] });
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('A command ended the process.')));
  gone.catch(() => undefined);
  return { process: child, gone };
}

async function ask(file: string, words: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  runner ??= start();
  const answered = once(runner.process, 'message');
  runner.process.send({ file: resolve(root, file), words, environment });
  const [ended] = await Promise.race([answered, runner.gone]);
  return ended;
}

/** Runs a command, named from the project's folder, once those asked for before have ended. Its status is never null. */
export function command(file: string, words: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  const ended = before.then(() => ask(file, words, environment));
  before = ended.catch(() => undefined);
  return ended;
}
