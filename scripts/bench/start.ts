/** How long Pathway takes from its start until it is ready, against a process that only imports the same packages. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePorts } from '../../test/support/free-ports.ts';
import serverFlags from '../run/server-flags.json' with { type: 'json' };
import { median, ratios, spread } from './arithmetic.ts';
import { atMost, type Row } from './rows.ts';
import type { Sizes } from './sizes.ts';

const root = join(import.meta.dirname, '../..');
const mostOfImporting = 1.3;
/** Milliseconds. */
const betweenLooks = 10;
const patience = 120_000;

interface Started {
  readonly child: ChildProcess;
  readonly at: number;
}

function start(words: readonly string[], environment: NodeJS.ProcessEnv): Started {
  const at = performance.now();
  const env = { PATH: process.env.PATH, TZ: 'Europe/London', ...environment };
  // As npm start does it; what it writes is of no use here.
  return { child: spawn(process.execPath, [...serverFlags, ...words], { cwd: root, env, stdio: 'ignore' }), at };
}

async function untilReady({ child, at }: Started, url: string): Promise<number> {
  while (performance.now() - at < patience) {
    if (child.exitCode !== null) throw new Error(`Pathway ended with ${child.exitCode} before it was ready.`);
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return performance.now() - at;
    await setTimeout(betweenLooks);
  }
  throw new Error('Pathway was not ready in time.');
}

async function untilEnded({ child, at }: Started): Promise<number> {
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`Importing the packages ended with ${status}.`);
  return performance.now() - at;
}

/** Milliseconds to `/readyz`. `seen`: a file that is told which packages were asked for, where that is wanted. */
async function startPathway(folder: string, cache: NodeJS.ProcessEnv, seen?: string): Promise<number> {
  const { bot, desk } = await freePorts();
  const environment = { ...cache, DATA_DIR: folder, PORT: String(bot), DESK_PORT: String(desk), PACKAGES_SEEN: seen };
  const watching = seen === undefined ? [] : ['--import', join(import.meta.dirname, 'servers/packages-seen.mjs')];
  const started = start([...watching, 'src/main.ts'], environment);
  try {
    return await untilReady(started, `http://127.0.0.1:${bot}/readyz`);
  } finally {
    const ended = once(started.child, 'exit');
    if (started.child.exitCode === null && started.child.kill('SIGTERM')) await ended;
  }
}

export async function measureStart(folder: string, { starts }: Sizes): Promise<readonly Row[]> {
  if (starts === 0) return [];
  const cache = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const seen = join(folder, 'packages');
  // The first start fills the cache of what is compiled, and says which packages are asked for.
  await startPathway(join(folder, 'first'), cache, seen);
  const packages = [...new Set(readFileSync(seen, 'utf8').trim().split('\n'))];
  const importing = ['--input-type=module', '--eval', packages.map((name) => `import '${name}';`).join('')];
  await untilEnded(start(importing, cache));
  const ready: number[] = [];
  const imported: number[] = [];
  for (let number = 0; number < starts; number += 1) {
    ready.push(await startPathway(join(folder, String(number)), cache));
    imported.push(await untilEnded(start(importing, cache)));
  }
  const { median: ratio, least, most } = spread(ratios(ready, imported));
  const seconds = (times: readonly number[]): string => `${(median(times) / 1000).toFixed(2)} s`;
  return [
    { what: 'From the start to /readyz', figure: seconds(ready) },
    { what: `A process that only imports the ${packages.length} packages`, figure: seconds(imported) },
    {
      what: 'The start to importing alone',
      figure: ratio.toFixed(2),
      range: `${least.toFixed(2)} to ${most.toFixed(2)}`,
      target: atMost(mostOfImporting, ratio),
    },
  ];
}
