/**
 * Pathway's own files and what they need of the packages, put together into one, and one more for each part that is
 * loaded apart: finding, reading and linking thousands takes longer than what they do. docs/decisions has why.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** How long a start is left alone, in milliseconds. */
const untilStarted = 10_000;
/** Milliseconds that making the file never takes. */
const longestMaking = 600_000;
const stacks = new URL('stacks.mjs', import.meta.url).href;
/** `npm ci` removes it with the packages. */
const cacheOf = (root) => join(root, 'node_modules', '.cache');
const folderOf = (root) => join(cacheOf(root), 'start');
/** Which sources it was made of: their paths, sizes and times. */
const sourcesOf = (root) => join(folderOf(root), 'sources.json');

function stateOf(file) {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${size} ${mtimeMs}`;
}

/** The sources that it was made of, for all packages what npm wrote of them, and this file. */
function sourcesIn(root, inputs) {
  const own = Object.keys(inputs).filter((path) => !path.startsWith('node_modules/'));
  const all = [...own, 'node_modules/.package-lock.json'].map((path) => resolve(root, path));
  return [...all, fileURLToPath(import.meta.url)];
}

/** Each source it was made of is still as it was. A new file comes in only by one that changed. */
function isCurrent(root) {
  try {
    const sources = JSON.parse(readFileSync(sourcesOf(root), 'utf8'));
    return Object.entries(sources).every(([file, state]) => stateOf(file) === state);
  } catch {
    return false;
  }
}

/** What a file reads beside itself stays where it is. */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const places = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href };
      const text = readFileSync(path, 'utf8');
      const contents = text.replaceAll(/\bimport\.meta\.(dirname|filename|url)\b/g, (_, name) =>
        JSON.stringify(places[name]),
      );
      return { contents, loader: 'ts' };
    });
  },
};

/** For packages that are no ES modules. Each name is one that none of them has. */
const forCommonJs = `
import { createRequire as pathwayCreateRequire } from 'node:module';
const require = pathwayCreateRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;
`.replaceAll('\n', '');

/** What was stopped in the middle, and not what another process makes just now. */
function removeHalfMade(root, now) {
  const cache = cacheOf(root);
  const halfMade = existsSync(cache) ? readdirSync(cache).filter((name) => /^start-\d+$/.test(name)) : [];
  for (const folder of halfMade.map((name) => join(cache, name))) {
    if (now - statSync(folder).mtimeMs > longestMaking) rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes it from src/main.ts on, in the place of what was made before. Rejects where it cannot, with nothing changed. */
async function makeOneFile(root) {
  // Loaded only here: most starts make nothing.
  const { build } = await import('esbuild');
  const folder = folderOf(root);
  const fresh = `${folder}-${process.pid}`;
  const began = Date.now();
  removeHalfMade(root, began);
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ['src/main.ts'],
      outdir: fresh,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node26',
      banner: { js: forCommonJs },
      // A native part that restify goes without. The image has no desk, and never asks for it.
      external: ['dtrace-provider', ...(existsSync(join(root, 'desk')) ? [] : ['../desk/*'])],
      sourcemap: true,
      sourcesContent: false,
      // A third less to read. Names stay as they are, and notices of authors stand in files of their own.
      minifyWhitespace: true,
      legalComments: 'external',
      tsconfigRaw: {},
      plugins: [ownPlaces],
      metafile: true,
      logLevel: 'silent',
    });
    const states = sourcesIn(root, metafile.inputs).map((file) => [file, stateOf(file)]);
    // What was written meanwhile may have been read before.
    if (states.some(([, state]) => Number(state.split(' ')[1]) >= began)) return;
    writeFileSync(join(fresh, 'package.json'), '{"type":"module"}');
    writeFileSync(join(fresh, 'sources.json'), JSON.stringify(Object.fromEntries(states)));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * What Node starts Pathway by, and where it keeps what it has compiled, so that the next start does not compile it anew.
 * It is src/main.ts itself where a source changed, or nothing was made yet.
 */
export function startOf(root) {
  const compiled = (folder) => ({ NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(folder, 'compiled') });
  if (!isCurrent(root)) return { words: [join(root, 'src', 'main.ts')], environment: compiled(cacheOf(root)) };
  const words = ['--import', stacks, join(folderOf(root), 'main.js')];
  return { words, environment: compiled(folderOf(root)) };
}

/** Makes it for the next start, where a source changed, once this one had time. Whatever fails, this one runs. */
export async function makeForNextStart(root, wait = untilStarted) {
  await setTimeout(wait);
  if (!isCurrent(root)) await makeOneFile(root).catch(() => {});
}
