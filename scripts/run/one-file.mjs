/**
 * Pathway's own files put together into one, and one more for each part that is loaded apart: finding, reading, stripping
 * and linking seven hundred takes longer than what they do. Packages stay as npm installed them, and the stacks of errors
 * name the sources, by maps. docs/decisions has why.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folderOf = (root) => join(root, 'node_modules', '.cache', 'start');
const entryOf = (root) => join(folderOf(root), 'main.js');
/** Where Node keeps what it has compiled, so that the next start does not compile it anew; it goes with the file. */
export const compiledIn = (root) => join(folderOf(root), 'compiled');
/** Which sources it was made of: their paths, sizes and times. */
const sourcesOf = (root) => join(folderOf(root), 'sources.json');

function stateOf(file) {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${size} ${mtimeMs}`;
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

/** Makes it from src/main.ts on, in the place of what was made before. Rejects where it cannot, with nothing changed. */
export async function makeOneFile(root) {
  // Loaded only here: most starts make nothing.
  const { build } = await import('esbuild');
  const folder = folderOf(root);
  const fresh = `${folder}-${process.pid}`;
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
      packages: 'external',
      // The image has no desk, and never asks for it.
      external: statSync(join(root, 'desk'), { throwIfNoEntry: false }) ? [] : ['../desk/*'],
      sourcemap: true,
      sourcesContent: false,
      tsconfigRaw: {},
      plugins: [ownPlaces],
      metafile: true,
      logLevel: 'silent',
    });
    const sources = [
      fileURLToPath(import.meta.url),
      ...Object.keys(metafile.inputs).map((path) => resolve(root, path)),
    ];
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(fresh, 'sources.json'),
      JSON.stringify(Object.fromEntries(sources.map((file) => [file, stateOf(file)]))),
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What Node starts Pathway by: made anew where a source changed, and src/main.ts itself where that cannot be done. */
export async function startingWords(root) {
  try {
    if (!isCurrent(root)) await makeOneFile(root);
    return ['--enable-source-maps', entryOf(root)];
  } catch (error) {
    // Where the mistake is in a source, Node says it next.
    console.error(`Pathway starts from its single files, which takes longer: ${error.message}`);
    return [join(root, 'src', 'main.ts')];
  }
}
