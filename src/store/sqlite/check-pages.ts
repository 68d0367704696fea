/**
 * `check-pages.ts <file>`: whether the pages of a store hang together, as a process of its own, because it takes long on
 * a large store and nothing can stop SQLite in the middle. Ends with 0, or with 3 where they do not.
 */
import { StoreError } from '../port.ts';
import { checkStoreFile } from './pages.ts';

const [file = ''] = process.argv.slice(2);
try {
  checkStoreFile(file);
} catch (error) {
  process.exitCode = error instanceof StoreError && error.code === 'store-damaged' ? 3 : 1;
}
