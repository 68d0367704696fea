/**
 * Runs a script of Pathway, or all its checks, with the Node it is made for. Plain JavaScript, because whatever Node
 * from 20 up the machine has runs this file itself.
 *
 *   node scripts/run.mjs src/main.ts [argument…]
 *   node scripts/run.mjs --test [argument for jest…]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check } from './run/check.mjs';
import { compiledIn, startingWords } from './run/one-file.mjs';
import { ensurePackages } from './run/packages.mjs';
import { root, runNode } from './run/runtime.mjs';
import { settingsFrom } from './run/settings.mjs';

const [first, ...rest] = process.argv.slice(2);
/** V8 collects old rubbish the later, the more memory the machine has; these keep a server near 250 MB. */
const serverFlags = JSON.parse(readFileSync(new URL('run/server-flags.json', import.meta.url), 'utf8'));

/** What is only for those who build Pathway, and needs their tools. */
const forBuilders = [
  '--test',
  ...['app-package', 'bench', 'keep-store', 'measure-request-units', 'proof', 'take-pictures', 'write-docs'].map(
    (name) => `scripts/${name}.ts`,
  ),
];

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Pathway needs Node 20 or newer to start; this is ${process.version}.`);
  process.exit(1);
}
if (first === undefined) {
  console.error('Say which script to run, or --test.');
  process.exit(1);
}
const installed = await ensurePackages(root, { withTools: forBuilders.includes(first) });
if (installed !== 0) process.exit(installed);
process.exitCode = first === '--test' ? await check(rest) : await runScript();

/** The settings are read here, so that the bot, the backup and every other script use the same. */
async function runScript() {
  const { trouble, words, environment } = settingsFrom(join(root, '.env'));
  if (trouble !== undefined) {
    console.error(trouble);
    return 1;
  }
  const isServer = first === 'src/main.ts';
  const compiled = isServer ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compiledIn(root) } : {};
  const flags = isServer ? serverFlags : [];
  const start = isServer ? await startingWords(root) : [resolve(first)];
  return runNode([...words, ...flags, ...start, ...rest], { ...compiled, ...environment });
}
