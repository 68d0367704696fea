/** How long Pathway takes from its start until it is ready, against a process that only imports the same packages. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { freePorts } from '../../test/support/free-ports.ts';
import { makeForNextStart, startOf } from '../run/one-file.mjs';
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
  readonly child: ChildProcessByStdio<null, Readable, null>;
  readonly at: number;
}

/** As npm start does it. `at`: when it began, where that is before Node is started. */
function start(words: readonly string[], environment: NodeJS.ProcessEnv, at = performance.now()): Started {
  const env = { PATH: process.env.PATH, TZ: 'Europe/London', ...environment };
  const child = spawn(process.execPath, [...serverFlags, ...words], {
    ...{ cwd: root, env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { child, at };
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

/** Only then it has kept what was compiled, and can be stopped in order. */
async function untilStarted({ child }: Started): Promise<void> {
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('Ctrl-C stops Pathway')) return;
}

async function untilEnded({ child, at }: Started): Promise<number> {
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`Importing the packages ended with ${status}.`);
  return performance.now() - at;
}

/** Milliseconds to `/readyz`, from looking whether a source changed. */
async function startPathway(
  folder: string,
  environment: NodeJS.ProcessEnv,
  words: () => readonly string[] = () => startOf(root).words,
): Promise<number> {
  const { bot, desk } = await freePorts();
  const at = performance.now();
  const places = { DATA_DIR: folder, PORT: String(bot), DESK_PORT: String(desk) };
  const started = start(words(), { ...environment, ...places }, at);
  try {
    const ready = await untilReady(started, `http://127.0.0.1:${bot}/readyz`);
    await untilStarted(started);
    return ready;
  } finally {
    const ended = once(started.child, 'exit');
    if (started.child.exitCode === null && started.child.kill('SIGTERM')) await ended;
  }
}

export async function measureStart(folder: string, { starts }: Sizes): Promise<readonly Row[]> {
  if (starts === 0) return [];
  const cache = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const seen = join(folder, 'packages');
  // From the sources themselves it can be seen which packages are asked for.
  const watching = ['--import', join(import.meta.dirname, 'servers/packages-seen.mjs'), 'src/main.ts'];
  await startPathway(join(folder, 'watched'), { ...cache, PACKAGES_SEEN: seen }, () => watching);
  await makeForNextStart(root, 0);
  // The first start and the first import fill the cache of what is compiled.
  await startPathway(join(folder, 'first'), cache);
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
