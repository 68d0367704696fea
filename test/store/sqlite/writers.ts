import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts `writer.ts` on a store in a process of its own; it ends with the test at the latest. */
export function startWriter(...words: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const ended = once(child, 'close').then(() => running.delete(child));
  /** The whole lines printed so far. */
  const lines = () => printed.split('\n').slice(0, -1);
  return {
    child,
    lines,
    ended,
    async untilLines(count: number): Promise<void> {
      while (lines().length < count) await once(child.stdout, 'data');
    },
  };
}
