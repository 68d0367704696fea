/** A measured server in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import serverFlags from '../run/server-flags.json' with { type: 'json' };
import type { Given, Question, Says, Used } from './servers/given.ts';

export interface ServerProcess {
  /** `http://127.0.0.1:49152` */
  readonly url: string;
  /** What it has used since its start, once nothing is under way in it. One call at a time. */
  used(question?: Question): Promise<Used>;
  stop(): Promise<void>;
}

/** Pathway is started as npm start does it. Rejects where it does not come up. */
export async function startServerProcess(name: 'pathway' | 'echo', given: Given): Promise<ServerProcess> {
  const file = join(import.meta.dirname, 'servers', `${name}.ts`);
  const execArgv = ['--disable-warning=ExperimentalWarning', ...(name === 'pathway' ? serverFlags : [])];
  // What it writes goes beside the results and not among them.
  const child = fork(file, { execArgv, stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = once(child, 'exit');
  const early = ended.then(([status]) => {
    throw new Error(`The ${name} server ended by itself, with ${status}.`);
  });
  early.catch(() => undefined);

  async function ask(question: unknown): Promise<Says> {
    const answered = Promise.withResolvers<Says>();
    child.once('message', (says) => answered.resolve(says as Says));
    child.send(question as object);
    return Promise.race([answered.promise, early]);
  }
  const up = await ask(given);
  if (up.says !== 'up') throw new Error(`The ${name} server did not say where it is.`);
  return {
    url: up.url,
    async used(question = {}) {
      const used = await ask(question);
      if (used.says !== 'used') throw new Error(`The ${name} server did not say what it has used.`);
      return used;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
