/** The whole process, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../src/main.ts');
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

export interface Run {
  readonly child: ChildProcess;
  /** All it wrote so far. */
  output(): string;
  /** Resolves with its status. */
  readonly ended: Promise<number | null>;
  /** Resolves once it has written the text, or has ended. */
  wrote(text: string): Promise<void>;
}

export function startMain(environment: NodeJS.ProcessEnv & { readonly DATA_DIR: string }): Run {
  const env = { PATH: process.env.PATH, TZ: 'Europe/London', ...environment };
  const child = spawn(process.execPath, [main], { env });
  children.push(child);
  let output = '';
  const ended = once(child, 'close').then(([status]) => status as number | null);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      output += String(part);
    });
  }
  return {
    child,
    ended,
    output: () => output,
    async wrote(text) {
      let hasEnded = false;
      void ended.then(() => {
        hasEnded = true;
      });
      while (!output.includes(text) && !hasEnded) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
