/**
 * The proof, with thousands of lives, each way on from each state of a case, and each place at which the power can be cut,
 * where `npm test` takes some:
 * `npm run proof`, or `npm run proof -- 20000`. A failure prints its seed, and `SEED=… npm run proof` lives it again.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const usualLives = 5_000;
/** For the walk, and for the tests of `test/faults`. */
const all = { WALK: 'all', CUTS: 'all', HOSTILE_ACTIVITIES: '10000', FAULT_CASES: '30' };
const lives = Number(process.argv[2] ?? usualLives);
if (!Number.isSafeInteger(lives) || lives < 1) {
  console.error('Say how many lives, as a whole number: npm run proof -- 5000');
  process.exit(1);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, 'test/proof', 'test/faults'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...all, LIVES: String(lives) },
});
process.exitCode = status ?? 1;
