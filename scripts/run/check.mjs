/** Everything that must hold before a change is kept: types, lint, tests, one after the other. */
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { makeForNextStart, startOf } from './one-file.mjs';
import { root, runNode } from './runtime.mjs';

const tool = (...path) => join(root, 'node_modules', ...path);
const steps = [
  { name: 'The type check', words: [tool('typescript', 'bin', 'tsc'), '--noEmit'] },
  { name: "The type check of the desk's page", words: [tool('typescript', 'bin', 'tsc'), '-p', join('desk', 'page')] },
  { name: 'Lint', words: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'] },
];

/** In a file of its own: the tests cannot import this one. */
const usualPlaces = JSON.parse(readFileSync(new URL('chromium-places.json', import.meta.url), 'utf8'));

/** The browser for the tests that need one: `CHROMIUM`, or where Debian and others put it. */
export function findChromium(environment) {
  const candidates = environment.CHROMIUM ? [environment.CHROMIUM] : usualPlaces;
  return candidates.find((file) => existsSync(file));
}

/** Bytes that the tests' stores, browsers and jest's own cache take at the most. */
const enough = 2e9;

/** The tests write thousands of small stores, and each write waits for the disk: where there is room, it is in memory. */
function temporaryFolder() {
  const folder = '/dev/shm';
  if (process.env.TMPDIR !== undefined || !existsSync(folder)) return {};
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < enough ? {} : { TMPDIR: folder };
}

/** Runs all checks in the project's folder, with extra words for jest; the status of the first that fails, or 0. */
export async function check(words) {
  process.chdir(root);
  const chromium = findChromium(process.env);
  if (chromium === undefined) {
    const where = process.env.CHROMIUM ? `There is no ${process.env.CHROMIUM}` : 'Chromium was not found';
    console.log(`${where}: the browser tests are skipped. CHROMIUM says where it is.`);
    if (process.env.CI === 'true') {
      console.error('With CI=true they must run.');
      return 1;
    }
  }
  const jest = { name: 'The tests', words: [tool('jest', 'bin', 'jest.js'), ...words] };
  // What the tests start is what people do: Pathway from the one file that npm start makes.
  await makeForNextStart(root, 0);
  const start = JSON.stringify(startOf(root).words);
  for (const step of [...steps, jest]) {
    const status = await runNode(step.words, { CHROMIUM: chromium ?? '', PATHWAY_START: start, ...temporaryFolder() });
    if (status !== 0) {
      console.error(`${step.name} failed.`);
      return status;
    }
  }
  return 0;
}
