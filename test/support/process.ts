/** Files of the project as processes of their own, run by its own Node. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Ports } from './free-ports.ts';

const root = join(import.meta.dirname, '../..');
/** Node keeps there what it has compiled, which is most of the time in which a process starts. */
export const compiled = join(tmpdir(), 'pathway-tests-compiled');

export interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** All it wrote so far. */
  output(): string;
  /** Resolves once it has ended and all it wrote is read. */
  readonly ended: Promise<Ended>;
  /** Resolves once it has written the text, or has ended. */
  wrote(text: string): Promise<void>;
}

const children = new Set<ChildProcessByStdio<null, Readable, Readable>>();
// The pictures of the guide are taken by processes like these, and there no test ends.
globalThis.afterAll?.(async () => {
  const ended = [...children].map((child) => once(child, 'close'));
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(ended);
});

/** Runs a file, named from the project's folder or whole. `flags` are Node's own. */
export function run(
  file: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): Run {
  const env = { PATH: process.env.PATH, TZ: 'Europe/London', NODE_COMPILE_CACHE: compiled, ...environment };
  const all = [...flags, resolve(root, file), ...words];
  const child = spawn(process.execPath, all, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const written = { stdout: '', stderr: '', both: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => {
      written[name] += part;
      written.both += part;
    });
  }
  const ended = once(child, 'close').then(([status]): Ended => {
    children.delete(child);
    return { status, stdout: written.stdout, stderr: written.stderr };
  });
  return {
    process: child,
    ended,
    output: () => written.both,
    wrote(text) {
      const seen = Promise.withResolvers<void>();
      const look = () => {
        if (written.both.includes(text)) seen.resolve();
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      look();
      void ended.then(() => seen.resolve());
      return seen.promise;
    },
  };
}

/** By what npm start starts Pathway, as npm test says it; the sources themselves where jest is run alone. */
const starting: readonly string[] = JSON.parse(process.env.PATHWAY_START ?? '["src/main.ts"]');

export const startMain = (environment: NodeJS.ProcessEnv & { readonly DATA_DIR: string }): Run =>
  run(starting.at(-1) ?? '', [], environment, starting.slice(0, -1));

export interface RunningPathway {
  /** `http://127.0.0.1:…` */
  readonly botUrl: string;
  readonly deskUrl: string;
  /** Sends the signal and waits for the end. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<Ended>;
  output(): string;
}

/** Starts Pathway and waits until it can be used. Rejects with what it wrote where it ends before. */
export async function startPathway(
  dataDir: string,
  { bot, desk }: Ports,
  settings: NodeJS.ProcessEnv = {},
): Promise<RunningPathway> {
  const ready = 'Ctrl-C stops Pathway';
  const {
    process: child,
    ended,
    output,
    wrote,
  } = startMain({
    ...settings,
    DATA_DIR: dataDir,
    PORT: String(bot),
    DESK_PORT: String(desk),
  });
  await wrote(ready);
  if (!output().includes(ready)) throw new Error(`Pathway ended with ${(await ended).status}:\n${output()}`);
  return {
    botUrl: `http://127.0.0.1:${bot}`,
    deskUrl: `http://127.0.0.1:${desk}`,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
    output,
  };
}
