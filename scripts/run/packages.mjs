/** Whether what package-lock.json names is installed, and installing it where it is not. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOf, run } from './runtime.mjs';
import { removeUnread } from './unread.mjs';

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const stampFile = (folder) => join(folder, 'node_modules', '.pathway-stamp');

function stampOf(folder) {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(read(join(folder, file))).update('\0');
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

const same = (one = {}, other = {}) => JSON.stringify(one) === JSON.stringify(other);

/** npm keeps a lock file of what it installed: somebody may have run `npm ci` by hand, or changed only a script. */
function isWhatNpmInstalled(folder, isAll) {
  try {
    const asked = JSON.parse(read(join(folder, 'package.json')));
    const wanted = JSON.parse(read(join(folder, 'package-lock.json'))).packages;
    const installed = JSON.parse(read(join(folder, 'node_modules', '.package-lock.json'))).packages;
    const isAsked = ['dependencies', 'devDependencies'].every((kind) => same(asked[kind], wanted[''][kind]));
    const isNeeded = ([path, { optional, dev, devOptional }]) =>
      path !== '' && !optional && (isAll || !(dev || devOptional));
    const isThere = ([path, { version }]) => installed[path]?.version === version;
    return isAsked && Object.entries(wanted).filter(isNeeded).every(isThere);
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

/** Installing would empty what is linked, which others may use. */
const isLink = (folder) =>
  lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** What npm is asked. `ci` takes all away first, from under a Pathway that runs: what is there is only added to. */
function wordsForNpm(folder, isThere, isAll) {
  const isFresh = !isThere && existsSync(join(folder, 'package-lock.json'));
  // npm warns of engines that are not used and of install scripts that are not needed.
  return [isFresh ? 'ci' : 'install', ...(isAll ? [] : ['--omit=dev']), '--loglevel=error'];
}

/** Installs what is missing, and only then; 0 once all is there. What only those who build it need can stay away. */
export async function ensurePackages(folder, { withTools }) {
  const stamp = stampOf(folder);
  const [whole, small] = [`${stamp} with tools`, `${stamp} without tools`];
  const kept = read(stampFile(folder));
  const isThere = existsSync(nodeOf(folder));
  // Tools that are there stay.
  const isAll = withTools || kept.endsWith(' with tools');
  if (isThere && (kept === whole || (kept === small && !isAll))) return 0;
  const hasAll = isThere && isWhatNpmInstalled(folder, true);
  const hasEnough = hasAll || (isThere && !isAll && isWhatNpmInstalled(folder, false));
  if (!hasEnough) {
    if (isLink(folder)) {
      console.error('The folder node_modules is a link to another one: install what is missing there.');
      return 1;
    }
    console.log('Installing what Pathway needs. This is done once.');
    const status = await runNpm(wordsForNpm(folder, isThere, isAll), folder);
    if (status !== 0) {
      console.error('The packages could not be installed. See the lines above.');
      return status;
    }
    removeUnread(join(folder, 'node_modules'));
  }
  writeFileSync(stampFile(folder), isAll || hasAll ? whole : small);
  return 0;
}
