/** `npm run backup`, or `npm run backup -- <file>`: copies the store while the bot runs. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, readConfig } from '../src/config/config.ts';
import { backUp, backupName } from '../src/store/backup.ts';
import { dataFolder, storeFile } from '../src/store/data-folder.ts';
import { StoreError } from '../src/store/port.ts';

const now = Temporal.Now.instant().toString();
const target = resolve(process.argv[2] ?? join(dataFolder(process.env), backupName(now)));

try {
  if (readConfig(process.env).store.kind === 'cosmos') {
    throw new StoreError(
      'store-misused',
      'The store is in Cosmos DB, which keeps backups by itself. Restore it there.',
    );
  }
  await backUp(storeFile(process.env), target);
  const kilobytes = Math.ceil(statSync(target).size / 1024);
  console.log(`The store was copied to ${target} (${kilobytes} KB). The copy passed its check.`);
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
