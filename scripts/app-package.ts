/**
 * `npm run app-package -- env/.env.live`, or `npm run app-package -- --bot-id … --domain …`: fills the Teams manifest,
 * checks it against its published schema, and zips it with its icons to `build/pathway-<environment>.zip`.
 * Ends with 1, and says why, where something is missing or wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readAsked } from './app-package/asked.ts';
import { PackageError } from './app-package/errors.ts';
import { root } from './app-package/files.ts';
import { makeAppPackage } from './app-package/package.ts';

try {
  const asked = readAsked(process.argv.slice(2));
  const zip = await makeAppPackage(asked);
  const file = join(root, 'build', `pathway-${asked.environment}.zip`);
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(file, zip);
  console.log(`${relative(process.cwd(), file)} was written. Upload it in the Teams admin centre.`);
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
