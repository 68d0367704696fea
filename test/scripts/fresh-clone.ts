/**
 * A fresh clone of Pathway for each test, with an npm that notes what it was asked: what `scripts/run.mjs` does in it
 * before anything is installed, and after.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const scripts = join(import.meta.dirname, '../../scripts');
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'pathway-run-'));
/** That of the test. */
export let folder: string;
/** One in which it was run once, and one in which it was run for those who build it as well. */
let once: string;
export let forBuilders: string;

function aFreshClone(): void {
  folder = newFolder();
  cpSync(join(scripts, 'run.mjs'), join(folder, 'scripts/run.mjs'), { recursive: true });
  cpSync(join(scripts, 'run'), join(folder, 'scripts/run'), { recursive: true });
  write('package.json', '{"name":"fresh","type":"module"}');
  write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } }));
  write(
    'hello.js',
    'console.log("hello", process.env.TZ, process.env.WHO, ...process.argv.slice(2)); process.exit(7);',
  );
  write('npm.js', npm);
}
/** From here on there is what was installed in a folder like this one. */
export function installed(from = once): void {
  cpSync(from, folder, { recursive: true, verbatimSymlinks: true });
}

beforeAll(() => {
  aFreshClone();
  once = folder;
  hello();
  aFreshClone();
  forBuilders = folder;
  installed();
  write('scripts/proof.ts', 'process.exit(7);');
  expect(run(['scripts/proof.ts']).status).toBe(7);
});
beforeEach(aFreshClone);
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => {
  for (const one of [once, forBuilders]) rmSync(one, { recursive: true });
});

/** Notes what it was asked, and brings a Node as npm's `node` package does. */
const npm = `
  import { appendFileSync, mkdirSync, symlinkSync } from 'node:fs';
  appendFileSync('asked.txt', process.argv.slice(2).filter((word) => !word.startsWith('--log')).join(' ') + ';');
  if (process.env.OFFLINE) process.exit(3);
  mkdirSync('node_modules/node/bin', { recursive: true });
  try { symlinkSync(process.execPath, 'node_modules/node/bin/node'); } catch {}
`;

export function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
export const asked = () =>
  existsSync(join(folder, 'asked.txt')) ? readFileSync(join(folder, 'asked.txt'), 'utf8') : '';
export const environment = (more: NodeJS.ProcessEnv) => ({
  PATH: process.env.PATH,
  npm_execpath: join(folder, 'npm.js'),
  CHROMIUM: process.execPath,
  ...more,
});

export function run(words: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const options = { cwd: folder, encoding: 'utf8', env: environment(more) } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', ...words], options);
  return { status, stdout, stderr };
}
export const hello = (more: NodeJS.ProcessEnv = {}) => run(['hello.js', 'one', 'two'], more);
