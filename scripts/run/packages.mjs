/** Whether what package-lock.json names is installed, and installing it where it is not. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOf, run } from './runtime.mjs';

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const stampFile = (folder) => join(folder, 'node_modules', '.pathway-stamp');

function stampOf(folder) {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(read(join(folder, file))).update('\0');
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

const same = (one = {}, other = {}) => JSON.stringify(one) === JSON.stringify(other);

/** npm keeps a lock file of what it installed: somebody may have run `npm ci` by hand, or changed only a script. */
function isWhatNpmInstalled(folder) {
  try {
    const asked = JSON.parse(read(join(folder, 'package.json')));
    const wanted = JSON.parse(read(join(folder, 'package-lock.json'))).packages;
    const installed = JSON.parse(read(join(folder, 'node_modules', '.package-lock.json'))).packages;
    const isAsked = ['dependencies', 'devDependencies'].every((kind) => same(asked[kind], wanted[''][kind]));
    const isThere = ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version;
    return isAsked && Object.entries(wanted).every(isThere);
  } catch {
    return false;
  }
}

/** Where it was started by npm, the same npm. */
function runNpm(words, folder) {
  const npm = process.env.npm_execpath;
  const options = { cwd: folder };
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...words], options);
  return run('npm', words, { ...options, shell: process.platform === 'win32' });
}

/** Installs what is missing, and only then; 0 once all is there. */
export async function ensurePackages(folder) {
  const stamp = stampOf(folder);
  const isThere = existsSync(nodeOf(folder));
  if (isThere && read(stampFile(folder)) === stamp) return 0;
  if (!isThere || !isWhatNpmInstalled(folder)) {
    console.log('Installing what Pathway needs. This is done once.');
    const hasLock = existsSync(join(folder, 'package-lock.json'));
    // npm warns of engines that are not used and of install scripts that are not needed.
    const status = await runNpm([hasLock ? 'ci' : 'install', '--loglevel=error'], folder);
    if (status !== 0) {
      console.error('The packages could not be installed. See the lines above.');
      return status;
    }
  }
  writeFileSync(stampFile(folder), stampOf(folder));
  return 0;
}
