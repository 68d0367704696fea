/** Running things with the Node that npm's `node` package brings, whatever Node the machine has. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const isWindows = process.platform === 'win32';

export const nodeOf = (folder) => join(folder, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');

/** Milliseconds between two looks at whether npm is still there. */
const betweenLooks = 500;

/**
 * npm tells a signal to the shell it started this with, and that shell ends without passing it on: its end is all that
 * is heard of it. On Windows nobody can tell. Returns what stops looking.
 */
function onceNpmIsGone(tell) {
  if (isWindows || process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, betweenLooks);
  return () => clearInterval(timer);
}

/** Runs a program with this terminal; its exit status, or 128 and the signal's number as shells have it. */
export function run(program, words, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'inherit', ...options });
    const passOn = (signal) => {
      // On Windows a signal ends a process on the spot, and the console has told it already.
      if (!isWindows) child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);
    const stopLooking = onceNpmIsGone(() => passOn('SIGTERM'));
    const end = (status) => {
      stopLooking();
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, passOn);
      resolve(status);
    };
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      end(1);
    });
    child.on('exit', (status, signal) => end(status ?? 128 + (signals[signal] ?? 1)));
  });
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Runs a script with Pathway's own Node, in the procedure's time zone. */
export function runNode(words, environment = {}) {
  const env = { ...process.env, TZ: 'Europe/London', ...environment };
  // The desk's page is TypeScript that Node turns into JavaScript, which it warns of at each start.
  return run(nodeOf(root), ['--disable-warning=ExperimentalWarning', ...words], { env });
}
