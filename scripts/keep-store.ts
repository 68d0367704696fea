/**
 * `npm run keep-store`: plays a fixed set of lives through the bot and keeps the stores they leave behind in
 * `test/stores`, in a folder named by the package's version, so that every later version is tested on them.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import packageFile from '../package.json' with { type: 'json' };
import { keepStore } from './keep-store/keep.ts';

const { version } = packageFile;
const root = join(import.meta.dirname, '..');
const folder = join(root, 'test/stores', version);
const name = relative(root, folder);

if (existsSync(folder)) {
  console.error(
    `${name} is there already, and what is kept is never changed. Raise the version in package.json first.`,
  );
  process.exit(1);
}
await keepStore(folder, version);
console.log(`${name} was written. Land it as it is.`);
