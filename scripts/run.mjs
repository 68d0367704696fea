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
import { makeForNextStart, startOf } from './run/one-file.mjs';
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
// At once: it may still make what the next start is for.
process.exit(first === '--test' ? await check(rest) : await runScript());

/** The settings are read here, so that the bot, the backup and every other script use the same. */
function runScript() {
  const { trouble, words, environment } = settingsFrom(join(root, '.env'));
  if (trouble !== undefined) {
    console.error(trouble);
    return 1;
  }
  if (first !== 'src/main.ts') return runNode([...words, resolve(first), ...rest], environment);
  const start = startOf(root);
  const ended = runNode([...words, ...serverFlags, ...start.words, ...rest], { ...start.environment, ...environment });
  void makeForNextStart(root);
  return ended;
}
