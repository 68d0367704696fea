/** Pathway as a process of its own, started as `npm start` starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ports } from '../../support/free-ports.ts';

const root = join(import.meta.dirname, '../../..');

export interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null;
  /** All it wrote. */
  readonly output: string;
}

export interface Run {
  /** Resolves once it has ended and all it wrote is read. */
  readonly ended: Promise<Ended>;
  readonly process: ChildProcess;
  output(): string;
}

/** Runs a file of the project with its own Node. */
export function run(file: string, words: readonly string[], environment: NodeJS.ProcessEnv): Run {
  const env = { PATH: process.env.PATH, TZ: 'Europe/London', ...environment };
  const child = spawn(process.execPath, [join(root, file), ...words], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  }
  const ended = once(child, 'close').then(([status]): Ended => ({ status, output }));
  return { ended, process: child, output: () => output };
}

export interface RunningPathway {
  /** `http://127.0.0.1:…` */
  readonly botUrl: string;
  readonly deskUrl: string;
  /** Sends the signal and waits for the end. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<Ended>;
  output(): string;
}

/** Starts Pathway and waits until it can be used. Rejects with what it wrote where it ends before. */
export async function startPathway(dataDir: string, { bot, desk }: Ports): Promise<RunningPathway> {
  const started = run('src/main.ts', [], { DATA_DIR: dataDir, PORT: String(bot), DESK_PORT: String(desk) });
  const up = new Promise<void>((resolve) => {
    started.process.stdout?.on('data', () => {
      if (started.output().includes('Ctrl-C stops Pathway')) resolve();
    });
  });
  const early = await Promise.race([up, started.ended]);
  if (early) throw new Error(`Pathway ended with ${early.status}:\n${early.output}`);
  return {
    botUrl: `http://127.0.0.1:${bot}`,
    deskUrl: `http://127.0.0.1:${desk}`,
    stop(signal = 'SIGTERM') {
      started.process.kill(signal);
      return started.ended;
    },
    output: started.output,
  };
}
